package dev.countersign.model;

/** What a line of the decision log is about; files may hold others. */
public enum LogWhat implements Worded {
    /** A verdict was decided or withdrawn. */
    DECISION,
    /** A question was answered. */
    ANSWER,
    /** The outcome was set. */
    OUTCOME,
    /** Something was put off. */
    PARKED,
    /** A verdict laxer than the computed one was decided. */
    LOOSENED,
    /** A saved edit was taken back. */
    UNDONE,
    /** Another posture was adopted. */
    POSTURE
}
