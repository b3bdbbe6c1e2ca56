package dev.countersign.record.file;

/** What a record can hold at most. Far above what this program writes, far below what fills a small machine's memory. */
public final class Limits {
    /** Bytes of the file. */
    public static final int FILE = 24 * 1024 * 1024;

    /** Bytes of all packed objects and cross references, unpacked. */
    static final int STRUCTURE = 48 * 1024 * 1024;

    /** Objects. */
    static final int OBJECTS = 300_000;

    /** Values of one object. */
    static final int VALUES = 400_000;

    /** Values inside one another. */
    static final int DEPTH = 40;

    /** Versions of the file, one for each signature. */
    static final int REVISIONS = 40;

    private Limits() {}
}
