package dev.countersign.model;

/** What a tool can do. */
public enum ToolAccess implements Worded {
    /** Reads only. */
    READ,
    /** Changes something. */
    WRITE,
    /** Nobody has said. */
    UNKNOWN
}
