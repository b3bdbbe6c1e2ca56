package dev.countersign.model;

/** What a control does about an action. */
public enum ControlStrength implements Worded {
    /** Stops it before it happens. */
    PREVENTIVE,
    /** Notices it afterwards. */
    DETECTIVE,
    /** Asks people not to. */
    ADVISORY,
    /** Nobody has said. */
    UNKNOWN
}
