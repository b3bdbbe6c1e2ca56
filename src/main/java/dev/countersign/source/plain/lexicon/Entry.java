package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import java.util.BitSet;

/** One line of the lexicon: a pattern and what it says. */
final class Entry {
    private final String section;
    private final String value;
    private final WordPattern pattern;
    private final boolean denies;
    private final int line;
    private final ActionClass actionClass;
    private int number;
    private int[] needs = {};

    /**
     * A line.
     *
     * @param section what kind of thing it says: {@code class}, {@code environment} and their like
     * @param value what it says
     * @param pattern the words that say it
     * @param denies whether the words hold a negation
     * @param line the line it stands on
     */
    Entry(String section, String value, WordPattern pattern, boolean denies, int line) {
        this.section = section;
        this.value = value;
        this.pattern = pattern;
        this.denies = denies;
        this.line = line;
        this.actionClass = Words.find(ActionClass.class, value).orElse(ActionClass.UNCLASSIFIED);
    }

    String section() {
        return section;
    }

    String value() {
        return value;
    }

    WordPattern pattern() {
        return pattern;
    }

    boolean denies() {
        return denies;
    }

    int line() {
        return line;
    }

    /** The class it says; meaningful in the section of classes only. */
    ActionClass actionClass() {
        return actionClass;
    }

    int number() {
        return number;
    }

    /** Says which alternatives a phrase must hold. */
    void need(int entryNumber, int[] alternatives) {
        number = entryNumber;
        needs = alternatives;
    }

    /** Whether each of its words can be found among the alternatives that stand in a phrase. */
    boolean mayStandIn(BitSet present) {
        for (int alternatives : needs) {
            if (!present.get(alternatives)) {
                return false;
            }
        }
        return true;
    }
}
