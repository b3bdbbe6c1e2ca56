package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds every class pattern in a phrase. */
final class Matcher {
    private final Phrase phrase;
    private final Lexicon lexicon;
    private final boolean denied;

    /**
     * A matcher.
     *
     * @param phrase the phrase
     * @param denied whether the phrase starts with a negation that is to be left aside
     */
    Matcher(Phrase phrase, boolean denied) {
        this.phrase = phrase;
        this.lexicon = phrase.lexicon;
        this.denied = denied;
    }

    List<Match> matches() {
        Set<Entry> candidates = new LinkedHashSet<>();
        Set<String> words = new HashSet<>();
        for (Token token : phrase.tokens) {
            if (token.isWord() && words.add(token.stem())) {
                candidates.addAll(lexicon.entries(LexiconFile.CLASS, token.stem()));
            }
        }
        Set<Match> found = new HashSet<>();
        for (Entry entry : candidates) {
            if (entry.denies() && denied) {
                continue;
            }
            ActionClass actionClass =
                    Words.find(ActionClass.class, entry.value()).orElseThrow();
            for (BitSet place :
                    entry.pattern().matches(phrase.tokens, (i, t) -> t.isWord() && isUsable(i, entry.denies()))) {
                if (holdsTogether(place)) {
                    found.add(new Match(actionClass, place));
                }
            }
        }
        List<Match> sorted = new ArrayList<>(found);
        sorted.sort(Match.ORDER);
        return sorted;
    }

    private boolean isUsable(int i, boolean denies) {
        return (denies || !phrase.isLeftOut(i, denied)) && !phrase.isQualifying(i);
    }

    /** The words of one segment, or those of a verb and of an object that has no verb of its own. */
    private boolean holdsTogether(BitSet place) {
        Set<Integer> segments = new TreeSet<>();
        Set<Integer> acting = new TreeSet<>();
        place.stream().forEach(i -> {
            segments.add(phrase.segment(i));
            if (phrase.isVerb(i)) {
                acting.add(phrase.segment(i));
            }
        });
        if (segments.size() == 1) {
            return true;
        }
        if (acting.size() != 1) {
            return false;
        }
        int verb = acting.iterator().next();
        return segments.stream().filter(s -> s != verb).allMatch(s -> lends(s, verb));
    }

    private boolean lends(int object, int verb) {
        if (!hasVerb(object)) {
            return true;
        }
        for (int segment = verb; segment < object; segment++) {
            if (!isVerbsOnly(segment)) {
                return false;
            }
        }
        return object > verb || has(verb, "pronoun");
    }

    private boolean has(int segment, String group) {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.segment(i) == segment && phrase.is(i, group)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerb(int segment) {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.segment(i) == segment && phrase.isUsedAsVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerbsOnly(int segment) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean filler = phrase.isBoundary(i)
                    || phrase.is(i, "adverb")
                    || phrase.is(i, "introducer")
                    || phrase.is(i, "subject")
                    || phrase.is(i, "be");
            if (phrase.segment(i) == segment && !filler && !phrase.isVerb(i)) {
                return false;
            }
        }
        return true;
    }
}
