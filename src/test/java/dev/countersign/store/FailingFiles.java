package dev.countersign.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Writes to a real disk that fails in the ways disks do, for journeys in the window. */
public final class FailingFiles {
    private final FailingDisk disk = new FailingDisk();
    private final AtomicFile writer;

    /** Keeps versions in a folder. */
    public FailingFiles(Path versions, Clock clock) {
        this.writer = new AtomicFile(disk, Optional.of(new Versions(versions, clock)));
    }

    /** Writes files. */
    public AtomicFile writer() {
        return writer;
    }

    /** The disk is full: half of the bytes fit. */
    public void full() {
        disk.writesHalf = true;
        disk.onCreate = new FileSystemException("file", null, "No space left on device");
    }

    /** The folder or disk is read-only. */
    public void readOnly() {
        disk.onCreate = new FileSystemException("file", null, "Read-only file system");
    }

    /** The disk cannot replace a file in one step, as many network shares. */
    public void inTwoSteps() {
        disk.onAtomicMove = new AtomicMoveNotSupportedException("from", "to", "not supported");
    }

    /** Nor in two. */
    public void notAtAll() {
        inTwoSteps();
        disk.onMove = new IOException("The network name is no longer available");
    }

    /** The disk works again. */
    public void well() {
        disk.writesHalf = false;
        disk.onCreate = null;
        disk.onAtomicMove = null;
        disk.onMove = null;
    }
}
