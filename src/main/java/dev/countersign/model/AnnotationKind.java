package dev.countersign.model;

/** The kinds of annotation we know; files may hold others. */
public enum AnnotationKind implements Worded {
    /** A remark. */
    COMMENT,
    /** Must be resolved before sign-off. */
    CONCERN,
    /** Taken to be true. */
    ASSUMPTION,
    /** Somebody has to do it. */
    ACTION_ITEM
}
