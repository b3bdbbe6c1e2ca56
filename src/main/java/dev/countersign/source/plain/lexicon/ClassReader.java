package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides which class a phrase names. The rules stand at the top of the lexicon. */
final class ClassReader {
    private static final Set<ActionClass> LIGHT_HEADS = EnumSet.of(
            ActionClass.SUGGEST,
            ActionClass.READ,
            ActionClass.GENERATE_TESTS,
            ActionClass.RUN_TESTS,
            ActionClass.COMMENT,
            ActionClass.TOOL_READ);
    private static final Set<ActionClass> EDITING_HEADS =
            EnumSet.of(ActionClass.WRITE_BRANCH, ActionClass.WORKFLOW_CHANGE);

    private final Phrase phrase;
    private final boolean denied;
    private final List<Match> matches;
    private final List<Match> kept = new ArrayList<>();
    private final BitSet accounted = new BitSet();
    private final ActionClass result;

    ClassReader(Phrase phrase, boolean denied) {
        this.phrase = phrase;
        this.denied = denied;
        this.matches = new Matcher(phrase, denied).matches();
        matches.forEach(this::weigh);
        kept.removeIf(this::isOnlyNamed);
        ActionClass heaviest = kept.stream()
                .map(Match::actionClass)
                .max(Comparator.naturalOrder())
                .orElse(ActionClass.UNCLASSIFIED);
        result = isHarmlessBeside(heaviest) ? heaviest : ActionClass.UNCLASSIFIED;
    }

    ActionClass actionClass() {
        return result;
    }

    /** The words of action that were understood. */
    BitSet verbs() {
        BitSet verbs = new BitSet();
        matches.stream()
                .map(Match::tokens)
                .forEach(m -> m.stream()
                        .filter(i -> phrase.isVerb(i) || phrase.is(i, "saying"))
                        .forEach(verbs::set));
        return verbs;
    }

    boolean hasMatches() {
        return !kept.isEmpty();
    }

    private void weigh(Match match) {
        accounted.or(match.tokens());
        boolean covered = false;
        boolean leavesAction = true;
        for (Match longer : kept) {
            if (match.overlaps(longer)) {
                covered = true;
                boolean later = match.actionClass().compareTo(longer.actionClass()) > 0;
                leavesAction &= later && holdsAction(match.without(longer.tokens()));
            }
        }
        if (!covered || leavesAction) {
            kept.add(match);
        }
    }

    private boolean holdsAction(BitSet rest) {
        return rest.stream().anyMatch(i -> phrase.isVerb(i) || phrase.is(i, "secret"));
    }

    /** Whether a heavier match only names or describes what a light verb before it acts on. */
    private boolean isOnlyNamed(Match match) {
        if (isToolName(match) || isConditionOnly(match)) {
            return true;
        }
        return kept.stream().anyMatch(head -> !head.equals(match) && isNamedBy(head, match));
    }

    private boolean isToolName(Match match) {
        return match.tokens().stream().allMatch(i -> phrase.is(i, "toolname"))
                && kept.stream()
                        .anyMatch(m -> !m.equals(match) && m.tokens().stream().anyMatch(phrase::isVerb));
    }

    private boolean isConditionOnly(Match match) {
        return match.tokens().stream()
                .allMatch(i -> phrase.isConditional(i)
                        && isNominal(i)
                        && (phrase.is(i, "event") || phrase.is(i, "credential") || phrase.is(i, "secret")));
    }

    private boolean isNominal(int i) {
        Token token = phrase.tokens.get(i);
        return token.isBase() || token.isPlural();
    }

    private boolean isNamedBy(Match head, Match match) {
        boolean light = LIGHT_HEADS.contains(head.actionClass());
        boolean editing = EDITING_HEADS.contains(head.actionClass());
        boolean heavier = match.actionClass().compareTo(head.actionClass()) > 0;
        if (!heavier || !(light || editing)) {
            return false;
        }
        int verb = head.tokens().stream().filter(phrase::isVerb).findFirst().orElse(-1);
        BitSet own = match.without(head.tokens());
        int[] acting = own.stream()
                .filter(i -> phrase.isVerb(i) || phrase.is(i, "event"))
                .toArray();
        if (verb < 0 || acting.length == 0) {
            return false;
        }
        for (int i : acting) {
            boolean behind = i > verb && phrase.segment(i) == phrase.segment(verb);
            if (!behind || !isFree(verb, i, head) || !(isDescribing(i, head) || isNaming(i, light))) {
                return false;
            }
        }
        return true;
    }

    /** No other word of action between the head's verb and the word. */
    private boolean isFree(int verb, int word, Match head) {
        for (int i = verb + 1; i < word; i++) {
            boolean own = head.tokens().get(i);
            if (!own && phrase.isVerb(i) && phrase.isUsedAsVerb(i)) {
                return false;
            }
            if (phrase.is(i, "introducer")) {
                return false;
            }
        }
        return true;
    }

    /** "merged PRs", "on open issues". */
    private boolean isDescribing(int i, Match head) {
        Token token = phrase.tokens.get(i);
        boolean form = (token.surface().endsWith("ed") && !token.isBase()) || phrase.is(i, "adjectival");
        if (!form) {
            return false;
        }
        return head.tokens().get(i - 1)
                || phrase.is(i - 1, "determiner")
                || phrase.is(i - 1, "topic")
                || phrase.is(i - 1, "adjective");
    }

    /** "deploy logs", "on the release", "before merge". */
    private boolean isNaming(int i, boolean light) {
        if (!phrase.is(i, "event") || !isNominal(i)) {
            return false;
        }
        boolean beforeNoun = phrase.is(i + 1, "passive") && phrase.segment(i + 1) == phrase.segment(i);
        return beforeNoun || (light && phrase.isDescribed(i));
    }

    private boolean isHarmlessBeside(ActionClass found) {
        boolean wary = found.acts() == ActionClass.Weight.LIGHT || found == ActionClass.WRITE_BRANCH;
        boolean bare = kept.stream().allMatch(m -> m.size() == 1);
        for (int i = 0; i < phrase.size(); i++) {
            if (accounted.get(i) || isAside(i)) {
                continue;
            }
            if (wary ? isHarmful(i, bare) : startsSomethingElse(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAside(int i) {
        return phrase.isBoundary(i) || phrase.isLeftOut(i, denied) || phrase.isQualifying(i);
    }

    private boolean isHarmful(int i, boolean bare) {
        if (phrase.isUnknown(i)) {
            boolean tolerated = phrase.isConditional(i) || phrase.isParenthesised(i);
            return phrase.looksLikeVerb(i) || (!tolerated && (bare || phrase.isWhereVerbsStand(i)));
        }
        if (phrase.isConditional(i)) {
            return false;
        }
        boolean verb = phrase.isVerb(i);
        boolean loaded = bare && !verb && !phrase.lexicon.isSafe(phrase.tokens.get(i));
        return loaded || (verb && phrase.isUsedAsVerb(i) && !isHelping(i));
    }

    private boolean isHelping(int i) {
        return phrase.is(i, "helper")
                && matches.stream()
                        .anyMatch(m -> m.tokens().stream().anyMatch(j -> phrase.segment(j) == phrase.segment(i)));
    }

    /** A segment of its own, in which nothing was understood, that starts with a word of action or an unknown word. */
    private boolean startsSomethingElse(int i) {
        if (!phrase.isWhereVerbsStand(i) || phrase.isConditional(i)) {
            return false;
        }
        boolean action = phrase.isParenthesised(i)
                ? phrase.isUnknown(i) && phrase.looksLikeVerb(i)
                : phrase.isUnknown(i) || (phrase.isUsedAsVerb(i) && !phrase.is(i, "helper"));
        return action
                && kept.stream()
                        .noneMatch(m -> m.tokens().stream().anyMatch(j -> phrase.segment(j) == phrase.segment(i)));
    }
}
