package dev.countersign.source;

import java.util.List;

/**
 * What is wrong with a text, as a value. The bundles make a sentence of it: what is wrong; what was expected.
 *
 * @param code the code: {@code problem.<code>} in the bundles
 * @param place where
 * @param arguments what the sentence names
 */
public record Problem(String code, Place place, List<String> arguments) {
    /** Copies the list. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem. */
    public static Problem of(String code, Place place, String... arguments) {
        return new Problem(code, place, List.of(arguments));
    }
}
