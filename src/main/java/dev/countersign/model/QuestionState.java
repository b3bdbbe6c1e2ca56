package dev.countersign.model;

/** Where a review question stands. */
public enum QuestionState implements Worded {
    /** Not answered by a person. */
    OPEN,
    /** Answered. */
    ANSWERED,
    /** Put off, with an owner and a date. */
    PARKED,
    /** Does not apply to this workflow. */
    NOT_APPLICABLE;

    @Override
    public boolean isLeftOut() {
        return this == OPEN;
    }
}
