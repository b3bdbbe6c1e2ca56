package dev.countersign.record.sign;

import java.util.List;

/**
 * A key that cannot be had or used. The bundles have a sentence for each code: {@code key.refused.<code>}. Says nothing of
 * the password, and neither does its cause.
 */
public final class KeyRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    KeyRefused(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A key that cannot make signatures of the kind that was asked for. */
    public static KeyRefused kind(String algorithm) {
        return new KeyRefused("kind", algorithm);
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
