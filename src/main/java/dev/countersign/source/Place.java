package dev.countersign.source;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in characters; 0 where the whole line is meant
 */
public record Place(int line, int column) {
    /** The whole file. */
    public static final Place FILE = new Place(0, 0);
}
