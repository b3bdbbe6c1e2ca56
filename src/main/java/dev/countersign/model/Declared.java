package dev.countersign.model;

/** What the author of a BOM listed an action as. */
public enum Declared implements Worded {
    /** Not listed. */
    NONE,
    /** Listed as allowed. */
    ALLOW,
    /** Listed as needing approval. */
    APPROVE,
    /** Listed as blocked. */
    BLOCK;

    @Override
    public boolean isLeftOut() {
        return this == NONE;
    }

    /** The declaration as a verdict; undecided when nothing is declared. */
    public Verdict verdict() {
        return switch (this) {
            case NONE -> Verdict.UNDECIDED;
            case ALLOW -> Verdict.ALLOW;
            case APPROVE -> Verdict.APPROVE;
            case BLOCK -> Verdict.BLOCK;
        };
    }
}
