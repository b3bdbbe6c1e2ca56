package dev.countersign.model;

/** Whether the workflow can take an action. */
public enum Reach implements Worded {
    /** It can. */
    REACHABLE,
    /** It cannot. */
    NOT_REACHABLE,
    /** Nobody has said. */
    UNKNOWN
}
