package dev.countersign.model;

/** How far a credential reaches, from near to far. */
public enum CredentialScope implements Worded {
    /** One workflow. */
    WORKFLOW,
    /** One branch. */
    BRANCH,
    /** One repository. */
    REPOSITORY,
    /** One environment. */
    ENVIRONMENT,
    /** One tool. */
    TOOL,
    /** A whole organization. */
    ORGANIZATION,
    /** A whole account. */
    ACCOUNT,
    /** Nobody has said. */
    UNKNOWN;

    /** Whether the posture counts this scope as narrow. */
    public boolean isNarrow() {
        return compareTo(TOOL) <= 0;
    }

    /** Whether the posture counts this scope as broad. */
    public boolean isBroad() {
        return this == ORGANIZATION || this == ACCOUNT;
    }
}
