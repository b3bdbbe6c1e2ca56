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
        weighAll();
        ActionClass heaviest = kept.stream()
                .map(Match::actionClass)
                .max(Comparator.naturalOrder())
                .orElse(ActionClass.UNCLASSIFIED);
        result = isHarmless() ? heaviest : ActionClass.UNCLASSIFIED;
    }

    ActionClass actionClass() {
        return result;
    }

    /** The words of action that were understood. */
    BitSet verbs() {
        BitSet verbs = new BitSet();
        matches.stream()
                .map(Match::tokens)
                .forEach(m -> m.stream().filter(this::saysWhatIsDone).forEach(verbs::set));
        return verbs;
    }

    boolean hasMatches() {
        return !kept.isEmpty();
    }

    /** What only names something stands for nothing, so the rest is weighed again without it. */
    private void weighAll() {
        matches.forEach(m -> accounted.or(m.tokens()));
        List<Match> speaking = new ArrayList<>(matches);
        List<Match> named;
        do {
            kept.clear();
            speaking.forEach(this::weigh);
            named = kept.stream().filter(this::isOnlyNamed).toList();
            speaking.removeAll(named);
        } while (!named.isEmpty());
    }

    private void weigh(Match match) {
        boolean covered = false;
        boolean leavesAction = true;
        for (Match longer : kept) {
            boolean later = match.actionClass().compareTo(longer.actionClass()) > 0;
            if (match.overlaps(longer) && !(later && reachesFurther(longer, match))) {
                covered = true;
                leavesAction &= later && holdsAction(match.without(longer.tokens()));
            }
        }
        if (!covered || leavesAction) {
            kept.add(match);
        }
    }

    /** A match that borrows from another segment does not stand for a heavier one that needs no such loan. */
    private boolean reachesFurther(Match longer, Match match) {
        return longer.tokens().stream().anyMatch(i -> !touches(match, phrase.segment(i)));
    }

    private boolean holdsAction(BitSet rest) {
        return rest.stream().anyMatch(i -> phrase.isVerb(i) || phrase.is(i, "secret"));
    }

    /** Whether a heavier match only names or describes what a light verb before it acts on. */
    private boolean isOnlyNamed(Match match) {
        if (isToolName(match) || isConditionOnly(match)) {
            return true;
        }
        return matches.stream().anyMatch(head -> !head.equals(match) && isNamedBy(head, match));
    }

    private boolean isToolName(Match match) {
        return match.tokens().stream().allMatch(i -> phrase.is(i, "toolname"))
                && kept.stream()
                        .anyMatch(m -> !m.equals(match) && m.tokens().stream().anyMatch(this::saysWhatIsDone));
    }

    private boolean saysWhatIsDone(int i) {
        return phrase.isVerb(i) || phrase.is(i, "saying");
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
        if (verb < 0 || acting.length == 0 || !isWithin(head, phrase.segment(verb))) {
            return false;
        }
        for (int i : acting) {
            if (i < verb || !isNamed(i, verb, head, light)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int i, int verb, Match head, boolean light) {
        return phrase.segment(i) == phrase.segment(verb)
                ? isFree(verb, i, head) && (isDescribing(i, head) || isNaming(i, light))
                : isFurtherObject(i, head);
    }

    /** "read issues and their comments": an article leads to a thing that is looked at or spoken of as well. */
    private boolean isFurtherObject(int i, Match head) {
        boolean speaksOf = head.actionClass() != ActionClass.RUN_TESTS && LIGHT_HEADS.contains(head.actionClass());
        return speaksOf
                && phrase.is(i, "event")
                && isNominal(i)
                && phrase.is(i - 1, "determiner")
                && (i == 1 || phrase.isBoundary(i - 2))
                && !phrase.hasVerb(phrase.segment(i));
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
        return beforeNoun || (light && phrase.isDescribed(i) && !phrase.isReachedBy(i, "channel"));
    }

    /** Whether nothing left over could be something heavier; asked of each segment by what was found in it. */
    private boolean isHarmless() {
        for (int segment = 0; segment <= phrase.lastSegment(); segment++) {
            if (!isHarmless(segment)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHarmless(int segment) {
        List<Match> here = kept.stream().filter(m -> touches(m, segment)).toList();
        boolean wary = here.stream()
                .filter(m -> isOwn(m, segment))
                .map(Match::actionClass)
                .allMatch(ClassReader::asksForCare);
        boolean bare = here.stream().allMatch(m -> m.size() == 1) && !here.isEmpty();
        if (phrase.isLoaded(segment, accounted) && !phrase.isOnly(segment)) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.segment(i) != segment || accounted.get(i) || isAside(i)) {
                continue;
            }
            if (wary ? isHarmful(i, bare, here.isEmpty()) : startsSomethingElse(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a match says what is done in this segment, and does not just borrow its object. */
    private boolean isOwn(Match match, int segment) {
        boolean acts = match.tokens().stream().anyMatch(i -> phrase.segment(i) == segment && phrase.isVerb(i));
        return acts || isWithin(match, segment);
    }

    private static boolean asksForCare(ActionClass found) {
        return found.acts() == ActionClass.Weight.LIGHT || found == ActionClass.WRITE_BRANCH;
    }

    private boolean touches(Match match, int segment) {
        return match.tokens().stream().anyMatch(i -> phrase.segment(i) == segment);
    }

    private boolean isAside(int i) {
        return phrase.isBoundary(i) || phrase.isLeftOut(i, denied) || phrase.isQualifying(i);
    }

    private boolean isHarmful(int i, boolean bare, boolean alone) {
        if (phrase.isUnknown(i)) {
            boolean tolerated = phrase.isConditional(i) || phrase.isParenthesised(i);
            boolean placed = bare || alone || phrase.isWhereVerbsStand(i);
            return phrase.looksLikeVerb(i) || (placed && !tolerated);
        }
        if (phrase.isConditional(i)) {
            return false;
        }
        if (phrase.is(i, "boundless")) {
            return true;
        }
        boolean verb = phrase.isVerb(i);
        boolean heavyNoun = bare && !verb && !phrase.lexicon.isSafe(phrase.tokens.get(i));
        return heavyNoun || (verb && phrase.isUsedAsVerb(i) && !isHelping(i));
    }

    private boolean isHelping(int i) {
        return phrase.is(i, "helper") && matches.stream().anyMatch(m -> touches(m, phrase.segment(i)));
    }

    /** A word of action or an unknown word at the start of a segment in which nothing of its own was understood. */
    private boolean startsSomethingElse(int i) {
        if (!phrase.isWhereVerbsStand(i) || phrase.isConditional(i)) {
            return false;
        }
        boolean action = phrase.isParenthesised(i)
                ? phrase.isUnknown(i) && phrase.looksLikeVerb(i)
                : phrase.isUnknown(i) || (phrase.isUsedAsVerb(i) && !phrase.is(i, "helper"));
        return action && kept.stream().noneMatch(m -> isWithin(m, phrase.segment(i)));
    }

    private boolean isWithin(Match match, int segment) {
        return match.tokens().stream().allMatch(i -> phrase.segment(i) == segment);
    }
}
