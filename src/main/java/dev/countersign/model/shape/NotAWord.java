package dev.countersign.model.shape;

import java.util.List;

/** A text that a field does not take. The code and its arguments become a sentence in the bundles. */
public final class NotAWord extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    NotAWord(String code, String... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is wrong, as a code: {@code word.closed.near}, {@code word.date} and their like. */
    public String code() {
        return code;
    }

    /** What the sentence names: first the text that was given, then what would have been taken, then the nearest. */
    public List<String> arguments() {
        return arguments;
    }
}
