package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.text.Texts;
import java.util.List;

/**
 * Something that was found wrong, or is to be told.
 *
 * @param key the key of its sentence in the bundles
 * @param arguments what the sentence names
 */
public record Finding(String key, List<String> arguments) {
    /** Copies the list. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of one of the checks. */
    static Finding of(String key, Object... arguments) {
        return new Finding(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** What is wrong with a file. */
    static Finding of(Broken broken) {
        return new Finding("broken." + broken.code(), broken.arguments());
    }

    /** The sentence. */
    public String sentence(Texts texts) {
        return texts.get(
                key,
                arguments.stream()
                        .map(argument -> argument.startsWith(ObjectNames.KEY)
                                ? texts.optional(argument).orElse(argument)
                                : argument)
                        .toArray());
    }
}
