package dev.countersign.ui.merge;

import dev.countersign.ui.session.Session;

/** What a person can do about a file that somebody else changed. Nothing of it happens unasked. */
public interface DiskActions {
    /** Shows both edits and brings them together. */
    void merge(Session session);

    /** Takes what the file holds; undo brings back what was here. */
    void reload(Session session);

    /** Saves under another name. */
    void saveAs(Session session);

    /** Saves where it was, whatever is there. */
    void saveOver(Session session);
}
