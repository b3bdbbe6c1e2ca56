package dev.countersign.model;

/** How wide the target of an action is. */
public enum TargetScope implements Worded {
    /** One branch, one pull request, one repository. */
    NARROW,
    /** Many repositories, projects or systems. */
    BROAD,
    /** Nobody has said. */
    UNKNOWN
}
