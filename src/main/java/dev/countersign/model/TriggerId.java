package dev.countersign.model;

/** The re-review triggers a comparison can notice; reviews may list others in their own words. */
public enum TriggerId implements Worded {
    /** A credential that was not there. */
    NEW_CREDENTIAL,
    /** A credential reaches further. */
    CREDENTIAL_BROADENED,
    /** A credential lives longer. */
    CREDENTIAL_LIFETIME_EXTENDED,
    /** More repositories are in reach. */
    REPOSITORY_SCOPE_BROADENED,
    /** A tool that was not there. */
    NEW_TOOL,
    /** A tool is called from further out or may do more. */
    TOOL_CONTEXT_WIDENED,
    /** A file the draft came from has changed. */
    WORKFLOW_FILE_CHANGED,
    /** Fewer people look. */
    HUMAN_REVIEW_REDUCED,
    /** An action that was not there. */
    NEW_ACTION,
    /** An action became a heavier one. */
    ACTION_CLASS_ESCALATED,
    /** A target changed or widened. */
    TARGET_BROADENED,
    /** An action moved closer to production. */
    ENVIRONMENT_ESCALATED,
    /** Less proof remains. */
    PROOF_REDUCED,
    /** An owner changed. */
    OWNER_CHANGED,
    /** The decision ran out. */
    DECISION_EXPIRED,
    /** Another posture applies. */
    POSTURE_CHANGED
}
