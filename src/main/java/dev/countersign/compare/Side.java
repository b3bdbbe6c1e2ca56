package dev.countersign.compare;

/** Whose change of a document it is. */
public enum Side {
    /** What was edited here. */
    OURS,
    /** What somebody else wrote. */
    THEIRS;

    /** The other one. */
    Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
