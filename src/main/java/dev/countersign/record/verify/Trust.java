package dev.countersign.record.verify;

import dev.countersign.model.Worded;

/** What is known about the key of a signature. */
public enum Trust implements Worded {
    /** It is on the list, for this role. */
    PINNED,
    /** It is not on the list, or there is none. */
    NOT_KNOWN,
    /** It is on the list, for another role. */
    WRONG_ROLE
}
