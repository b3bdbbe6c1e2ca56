package dev.countersign.record;

import dev.countersign.model.Worded;
import java.util.Arrays;
import java.util.Optional;

/** The parts of a record, in their order. A section keeps its number when others are left out. */
public enum Section implements Worded {
    /** The decision on one page. */
    DECISION(1),
    /** Every row with verdicts and reasons. */
    MATRIX(2),
    /** Review questions, checklist and annotations. */
    QUESTIONS(3),
    /** What proof remains. */
    PROOF(4),
    /** Contradictions, what was open, residual risk. */
    OPEN(5),
    /** Where the draft saw what it says. */
    EVIDENCE(6),
    /** Who changed what when. */
    LOG(7),
    /** Who must sign, and what that means. */
    SIGN_OFF(8),
    /** How to check the record without us. */
    CHECK(9);

    private final int number;

    Section(int number) {
        this.number = number;
    }

    /** The number on the page, from 1. */
    public int number() {
        return number;
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
