package dev.countersign.source.plain.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds every class pattern in a phrase. */
final class Matcher {
    private final Phrase phrase;
    private final boolean denied;

    /**
     * A matcher.
     *
     * @param phrase the phrase
     * @param denied whether the phrase starts with a negation that is to be left aside
     */
    Matcher(Phrase phrase, boolean denied) {
        this.phrase = phrase;
        this.denied = denied;
    }

    List<Match> matches() {
        Set<Match> found = new HashSet<>();
        for (Entry entry : phrase.entries(LexiconFile.CLASS)) {
            for (BitSet place :
                    entry.pattern().matches(phrase.tokens, (i, t) -> t.isWord() && isUsable(i, entry.denies()))) {
                if (holdsTogether(place) && !(entry.denies() && denied && standsAtStart(place))) {
                    found.add(new Match(entry.actionClass(), place));
                }
            }
        }
        List<Match> sorted = new ArrayList<>(found);
        sorted.sort(Match.ORDER);
        return sorted;
    }

    /** The negation that leads the phrase is left aside, and so is what follows it up to the next action. */
    private boolean standsAtStart(BitSet place) {
        return place.stream().anyMatch(i -> phrase.segment(i) == 0);
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
            if (phrase.isUsedAsVerb(i)) {
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
        if (!phrase.hasVerb(object)) {
            return true;
        }
        for (int segment = verb; segment < object; segment++) {
            if (!phrase.isVerbsOnly(segment)) {
                return false;
            }
        }
        return object > verb || phrase.hasPronoun(verb);
    }
}
