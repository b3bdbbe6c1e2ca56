package dev.countersign.record.file;

import java.util.List;

/** A file that is not what this program writes. The bundles have a sentence for each code: {@code broken.<code>}. */
public final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    /**
     * Says what is wrong.
     *
     * @param code which sentence
     * @param arguments what the sentence names
     */
    public Broken(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    /** Which sentence. */
    public String code() {
        return code;
    }

    /** What the sentence names. */
    public List<String> arguments() {
        return arguments;
    }
}
