package dev.countersign.model;

/** The roles of participants and signers we know; files may hold others. */
public enum Role implements Worded {
    /** Application security. */
    APPSEC,
    /** Platform engineering. */
    PLATFORM,
    /** The engineers who use the workflow. */
    ENGINEERING,
    /** The owner of the workflow. */
    OWNER,
    /** Watches. */
    OBSERVER
}
