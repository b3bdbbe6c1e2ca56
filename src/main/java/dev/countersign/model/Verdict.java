package dev.countersign.model;

/** What may happen with an action, from lax to strict; undecided is the worst. */
public enum Verdict implements Worded {
    /** It may be taken. */
    ALLOW,
    /** It needs an approval first. */
    APPROVE,
    /** It must not be taken. */
    BLOCK,
    /** No rule covers it; nobody may rely on it. */
    UNDECIDED;

    @Override
    public boolean isLeftOut() {
        return false;
    }

    /** Whether this verdict lets through more than {@code other}. */
    public boolean isLaxerThan(Verdict other) {
        return compareTo(other) < 0;
    }

    /** Whether this verdict lets through less than {@code other}. */
    public boolean isStricterThan(Verdict other) {
        return compareTo(other) > 0;
    }
}
