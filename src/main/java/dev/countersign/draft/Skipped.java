package dev.countersign.draft;

import dev.countersign.text.Texts;
import java.util.List;

/**
 * A file, or a part of one, that was left out of the draft.
 *
 * @param file the file, relative to the checkout
 * @param line the line, from 1; 0 where there is none
 * @param key the key of the reason's text
 * @param arguments what the reason is filled in with
 */
public record Skipped(String file, int line, String key, List<String> arguments) {
    /** Copies the list. */
    public Skipped {
        arguments = List.copyOf(arguments);
    }

    /** The reason in a language. */
    public String reason(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
