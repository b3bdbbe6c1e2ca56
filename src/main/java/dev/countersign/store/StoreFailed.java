package dev.countersign.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that could not be read or written, and why. The bundles have a sentence for each code: {@code problem.store.<reason>}. */
public final class StoreFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Path path;

    /** Why a file could not be read or written. */
    public enum Reason {
        /** No permission: the folder, the file or the whole disk is read-only. */
        DENIED,
        /** The disk or the quota is full. */
        FULL,
        /** The file or its folder is not there. */
        GONE,
        /** There is a folder where a file was meant. */
        FOLDER,
        /** Somebody else changed the file since it was read. */
        CHANGED,
        /** The file is there already and was not to be replaced. */
        EXISTS,
        /** Another program held the file for longer than was worth waiting. */
        BUSY,
        /** Anything else; the cause says more. */
        OTHER;

        /** {@code store.denied}, {@code store.full} and so on. */
        public String code() {
            return "store." + name().toLowerCase(Locale.ROOT);
        }
    }

    StoreFailed(Reason reason, Path path) {
        super(reason.code() + ": " + path);
        this.reason = reason;
        this.path = path;
    }

    private StoreFailed(Reason reason, Path path, IOException cause) {
        super(reason.code() + ": " + path, cause);
        this.reason = reason;
        this.path = path;
    }

    /** Finds the name of a failure. */
    static StoreFailed of(Path path, IOException cause) {
        return new StoreFailed(reason(path, cause), path, cause);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** {@code problem.<code>} in the bundles. */
    public String code() {
        return reason.code();
    }

    /** The file that was meant. */
    public Path path() {
        return path;
    }

    private static Reason reason(Path path, IOException cause) {
        Path folder = path.toAbsolutePath().getParent();
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (folder != null && !Files.isDirectory(folder)) {
            return Reason.GONE;
        }
        // no exception class says these two; the system's words do, and where they are in another language the disk is
        // asked
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return Reason.FULL;
        }
        if (said.contains("read-only") || cause instanceof AccessDeniedException) {
            return Reason.DENIED;
        }
        if (said.contains("used by another process")) {
            return Reason.BUSY;
        }
        if (cause instanceof FileAlreadyExistsException) {
            return Reason.EXISTS;
        }
        if (cause instanceof java.nio.file.NoSuchFileException) {
            return Reason.GONE;
        }
        return folder == null ? Reason.OTHER : askTheDisk(folder, cause);
    }

    private static Reason askTheDisk(Path folder, IOException cause) {
        try {
            var disk = Files.getFileStore(folder);
            if (disk.isReadOnly()) {
                return Reason.DENIED;
            }
            if (disk.getUsableSpace() == 0) {
                return Reason.FULL;
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause instanceof FileSystemException ? Reason.BUSY : Reason.OTHER;
    }
}
