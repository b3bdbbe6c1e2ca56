package dev.countersign.draft.tree;

/** What stands for nothing. */
final class Absent {
    static final Node NODE = new Node.Scalar("", false, 0, 0, false);

    private Absent() {}
}
