package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import java.util.BitSet;
import java.util.Comparator;

/**
 * A pattern found in a phrase.
 *
 * @param actionClass what it says
 * @param tokens the words it stands on
 */
record Match(ActionClass actionClass, BitSet tokens) {
    /** Longest first; of equally long ones the later class. */
    static final Comparator<Match> ORDER = Comparator.<Match>comparingInt(m -> -m.size())
            .thenComparing(m -> m.actionClass(), Comparator.reverseOrder())
            .thenComparing(m -> m.tokens().toString());

    int size() {
        return tokens.cardinality();
    }

    boolean overlaps(Match other) {
        return tokens.intersects(other.tokens);
    }

    boolean isWithin(Match other) {
        return without(other.tokens).isEmpty();
    }

    BitSet without(BitSet others) {
        BitSet rest = (BitSet) tokens.clone();
        rest.andNot(others);
        return rest;
    }
}
