package dev.countersign.model;

/** The environment an action touches. */
public enum Environment implements Worded {
    /** None: it stays in the repository or the editor. */
    NONE,
    /** Test, staging, development. */
    NON_PRODUCTION,
    /** Pre-production, release, anything one step from production. */
    PRODUCTION_ADJACENT,
    /** Production or customer data. */
    PRODUCTION,
    /** Nobody has said. */
    UNKNOWN
}
