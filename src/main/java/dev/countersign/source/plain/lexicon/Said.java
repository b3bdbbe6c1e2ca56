package dev.countersign.source.plain.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A fact found in a phrase.
 *
 * @param value the fact
 * @param tokens the words it stands on
 */
record Said(String value, BitSet tokens) {
    /** Claims its words and says nothing. */
    static final String NOTHING = "-";

    /** Which words of a phrase may say something. */
    interface Usable {
        boolean test(int i, boolean denies);
    }

    /**
     * Every fact of a section, longest first; words say one thing only. Equally long ones that share words are all
     * there, except where one of them says nothing.
     */
    static List<Said> in(Phrase phrase, String section, Usable usable) {
        List<Said> found = new ArrayList<>();
        for (Entry entry : phrase.entries(section)) {
            entry.pattern()
                    .matches(phrase.tokens, (i, t) -> t.isWord() && usable.test(i, entry.denies()))
                    .forEach(place -> found.add(new Said(entry.value(), place)));
        }
        found.sort(Comparator.<Said>comparingInt(s -> -s.tokens.cardinality())
                .thenComparing(s -> !s.value.equals(NOTHING))
                .thenComparing(Said::value));
        List<Said> kept = new ArrayList<>();
        for (Said said : found) {
            if (kept.stream().noneMatch(k -> k.claims(said))) {
                kept.add(said);
            }
        }
        kept.removeIf(s -> s.value.equals(NOTHING));
        return kept;
    }

    private boolean claims(Said other) {
        boolean longer = tokens.cardinality() > other.tokens.cardinality() || value.equals(NOTHING);
        return tokens.intersects(other.tokens) && longer;
    }
}
