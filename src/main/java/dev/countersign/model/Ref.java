package dev.countersign.model;

import java.util.Optional;

/**
 * Which credential serves something: a named one, none, or nobody knows.
 *
 * @param word as files hold it: an id, {@code none} or {@code unknown}
 */
public record Ref(String word) {
    /** Nobody has said. */
    public static final Ref UNKNOWN = new Ref("unknown");
    /** No credential is used. */
    public static final Ref NONE = new Ref("none");

    /** Refuses any other word with an {@link IllegalArgumentException}. */
    public Ref {
        if (!isValid(word)) {
            throw new IllegalArgumentException("neither an id, none nor unknown: " + word);
        }
    }

    /** Reads a word; empty when it is neither an id, {@code none} nor {@code unknown}. */
    public static Optional<Ref> of(String word) {
        return isValid(word) ? Optional.of(new Ref(word)) : Optional.empty();
    }

    /** A reference to an entry, which may not be there. */
    public static Ref to(Id id) {
        return new Ref(id.value());
    }

    /** The id when one is named. */
    public Optional<Id> id() {
        return Id.isValid(word) ? Optional.of(new Id(word)) : Optional.empty();
    }

    private static boolean isValid(String word) {
        return word.equals("none") || word.equals("unknown") || Id.isValid(word);
    }
}
