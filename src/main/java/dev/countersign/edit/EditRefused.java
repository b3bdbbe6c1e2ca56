package dev.countersign.edit;

import java.util.List;

/** An edit that a document does not take. The code and its arguments become a sentence in the bundles. */
public final class EditRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> arguments;

    /** Refuses with a code and what the sentence names. */
    public EditRefused(String code, List<String> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /** {@code problem.<code>} in the bundles. */
    public String code() {
        return code;
    }

    /** What the sentence names. */
    public List<String> arguments() {
        return arguments;
    }
}
