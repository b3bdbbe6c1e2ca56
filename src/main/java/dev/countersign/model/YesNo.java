package dev.countersign.model;

/** A fact that is yes, no or unknown. */
public enum YesNo implements Worded {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Nobody has said. */
    UNKNOWN
}
