package dev.countersign.model;

/** The kinds of tool we know; files may hold others. */
public enum ToolKind implements Worded {
    /** A server that speaks the Model Context Protocol. */
    MCP,
    /** An API. */
    API,
    /** A command. */
    CLI,
    /** An app or bot. */
    APP,
    /** Something else. */
    OTHER,
    /** Nobody has said. */
    UNKNOWN
}
