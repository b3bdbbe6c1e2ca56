package dev.countersign.model;

/** What a row rests on. */
public enum Basis implements Worded {
    /** A step or rule does it. */
    OBSERVED,
    /** Allowed, but not seen used. */
    GRANTED,
    /** Somebody wrote it down. */
    DECLARED,
    /** Decided outside of what can be read. */
    NOT_VISIBLE;

    @Override
    public boolean isLeftOut() {
        return this == DECLARED;
    }
}
