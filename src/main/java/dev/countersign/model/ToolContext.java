package dev.countersign.model;

/** Where something runs or a tool is called from, from near to far. */
public enum ToolContext implements Worded {
    /** A workstation. */
    LOCAL,
    /** The repository. */
    REPOSITORY,
    /** A CI job. */
    CI,
    /** A shared service. */
    SHARED,
    /** A release path. */
    RELEASE,
    /** Nobody has said. */
    UNKNOWN
}
