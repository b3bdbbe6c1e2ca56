package dev.countersign.ui.session;

import dev.countersign.store.Snapshot;

/** What somebody else did to the file of an open document. */
public sealed interface DiskChange {
    /**
     * Wrote another document into it.
     *
     * @param theirs that document
     * @param seen the file as it is now
     */
    record Changed(DocumentReader.Read theirs, Snapshot seen) implements DiskChange {}

    /** Deleted or moved it, or took its disk away. */
    record Gone() implements DiskChange {}

    /**
     * Made it something that cannot be read as one document.
     *
     * @param why in words
     */
    record Unreadable(String why) implements DiskChange {}
}
