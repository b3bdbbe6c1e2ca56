package dev.countersign.model;

/** What a review came to. */
public enum Outcome implements Worded {
    /** Approved as it stands. */
    APPROVED,
    /** Approved under the conditions listed. */
    APPROVED_WITH_CONDITIONS,
    /** Not approved. */
    REJECTED,
    /** Put off. */
    DEFERRED
}
