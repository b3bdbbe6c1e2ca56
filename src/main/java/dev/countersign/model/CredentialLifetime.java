package dev.countersign.model;

/** How long a credential lives, from short to long. */
public enum CredentialLifetime implements Worded {
    /** One run. */
    SINGLE_RUN,
    /** Issued when needed. */
    JUST_IN_TIME,
    /** Minutes to hours. */
    SHORT_LIVED,
    /** Replaced by a machine. */
    AUTOMATICALLY_ROTATED,
    /** Replaced by a person. */
    MANUALLY_ROTATED,
    /** Until somebody revokes it. */
    STANDING,
    /** Nobody has said. */
    UNKNOWN;

    /** Whether the posture counts this lifetime as short. */
    public boolean isShort() {
        return compareTo(AUTOMATICALLY_ROTATED) <= 0;
    }

    /** Whether the posture counts this lifetime as standing. */
    public boolean isStanding() {
        return this == MANUALLY_ROTATED || this == STANDING;
    }
}
