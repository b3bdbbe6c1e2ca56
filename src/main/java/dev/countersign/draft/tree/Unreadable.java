package dev.countersign.draft.tree;

import java.util.List;

/** A file that does not hold what it should. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final transient List<String> arguments;

    /**
     * A file that cannot be read on.
     *
     * @param line where, from 1; 0 when nobody can say
     * @param key the key of the reason's text
     */
    public Unreadable(int line, String key, String... arguments) {
        super(key + " " + line);
        this.line = line;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Where, from 1; 0 when nobody can say. */
    public int line() {
        return line;
    }

    /** The key of the reason's text. */
    public String key() {
        return key;
    }

    /** What the reason is filled in with. */
    public List<String> arguments() {
        return arguments;
    }
}
