package dev.countersign.edit;

import java.util.List;

/**
 * What an edit is called: "set attendance of write branch", once the bundles have put it into words.
 *
 * @param code {@code edit.<code>} in the bundles
 * @param arguments what the words name; an argument that starts with {@code field.} is itself a key
 */
public record EditName(String code, List<String> arguments) {
    /** Copies the list. */
    public EditName {
        arguments = List.copyOf(arguments);
    }

    /** A name. */
    public static EditName of(String code, String... arguments) {
        return new EditName(code, List.of(arguments));
    }
}
