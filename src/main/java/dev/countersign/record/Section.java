package dev.countersign.record;

import dev.countersign.model.Worded;
import java.util.Arrays;
import java.util.Optional;

/** The parts of a record, in their order. A section keeps its number when others are left out. */
public enum Section implements Worded {
    /** The decision on one page. */
    DECISION,
    /** Every row with verdicts and reasons. */
    MATRIX,
    /** Review questions, checklist and annotations. */
    QUESTIONS,
    /** What proof remains. */
    PROOF,
    /** Contradictions, what was open, residual risk. */
    OPEN,
    /** Where the draft saw what it says. */
    EVIDENCE,
    /** Who changed what when. */
    LOG,
    /** Who must sign, and what that means. */
    SIGN_OFF,
    /** How to check the record without us. */
    CHECK;

    /** The number on the page, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Whether every record has it. */
    public boolean isRequired() {
        return this == DECISION || this == MATRIX || this == SIGN_OFF;
    }

    /** The section with a number; empty when there is none. */
    public static Optional<Section> numbered(int number) {
        return Arrays.stream(values()).filter(s -> s.number() == number).findFirst();
    }
}
