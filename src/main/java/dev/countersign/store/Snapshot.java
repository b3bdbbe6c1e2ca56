package dev.countersign.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What a file was when it was read or written, to notice later that somebody else changed it.
 *
 * @param sha256 the digest of its bytes, lower-case hex; empty when there was no file
 * @param size in bytes; -1 when there was no file
 * @param modified when the disk says it was last written
 */
public record Snapshot(String sha256, long size, Instant modified) {
    /** There was no file. */
    public static final Snapshot ABSENT = new Snapshot("", -1, Instant.EPOCH);

    /**
     * A file as it is at one moment.
     *
     * @param bytes its bytes; not copied, not to be changed
     * @param snapshot what to know it by later
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Held(byte[] bytes, Snapshot snapshot) {}

    /**
     * Reads a file.
     *
     * @throws StoreFailed when it is not there or cannot be read
     */
    public static Held read(Path file) throws StoreFailed {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            byte[] bytes = Files.readAllBytes(file);
            return new Held(bytes, of(bytes, attributes));
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    /**
     * Looks at a file.
     *
     * @return {@link #ABSENT} when it is not there
     * @throws StoreFailed when it is there and cannot be read
     */
    public static Snapshot of(Path file) throws StoreFailed {
        try {
            // the time first: a file written in between then looks changed, never unchanged
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return of(Files.readAllBytes(file), attributes);
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    static Snapshot of(byte[] bytes, BasicFileAttributes attributes) {
        return new Snapshot(
                Digest.sha256(bytes),
                bytes.length,
                attributes.lastModifiedTime().toInstant());
    }

    /**
     * Whether a file still holds what it held. A file that was only touched does; the content counts, not the time.
     *
     * @throws StoreFailed when it is there and cannot be read
     */
    public boolean holds(Path file) throws StoreFailed {
        return of(file).sha256.equals(sha256);
    }

    /** Whether size and time are as they were: cheap, for looking often. When they are not, ask {@link #holds}. */
    public boolean looksUntouched(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().toInstant().equals(modified);
        } catch (IOException e) {
            return equals(ABSENT) && Files.notExists(file);
        }
    }
}
