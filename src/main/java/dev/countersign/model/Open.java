package dev.countersign.model;

import java.util.Optional;

/**
 * A word of an open list: kept as written, and known or not.
 *
 * @param list the list of words we know
 * @param word the word as written; empty when the field was left out
 * @param <E> the list
 */
public record Open<E extends Enum<E> & Worded>(Class<E> list, String word) {
    /** A word as a file holds it. */
    public static <E extends Enum<E> & Worded> Open<E> of(Class<E> list, String word) {
        return new Open<>(list, word);
    }

    /** A word we know. */
    public static <E extends Enum<E> & Worded> Open<E> of(E known) {
        return new Open<>(known.getDeclaringClass(), known.word());
    }

    /** The value when the word is one we know. */
    public Optional<E> known() {
        return Words.find(list, word);
    }

    /** Whether this is exactly {@code value}. */
    public boolean is(E value) {
        return word.equals(value.word());
    }
}
