package dev.countersign.record.beside;

import dev.countersign.model.Worded;

/** What the check of a signature beside a record found. */
public enum BesideAnswer implements Worded {
    /** It is the signature of this file by this key. */
    GOOD,
    /** It is the key's, but of another file, or it was damaged. */
    OTHER_CONTENT,
    /** It names another key. */
    OTHER_KEY,
    /** It was made for something else than records. */
    OTHER_PURPOSE,
    /** It is no such signature. */
    UNREADABLE
}
