package dev.countersign.model;

/** Whether a person watches each run and sees the change before it takes effect. */
public enum Attendance implements Worded {
    /** A person watches. */
    ATTENDED,
    /** Nobody watches. */
    UNATTENDED,
    /** Nobody has said. */
    UNKNOWN
}
