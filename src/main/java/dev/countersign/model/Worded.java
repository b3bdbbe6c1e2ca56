package dev.countersign.model;

import java.util.Locale;

/** A value of a list of words. Files, commands and screens use the same word: the constant's name in lower case. */
public interface Worded {
    /** Supplied by the enum. */
    String name();

    /** The word as files hold it, in snake_case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this value is what a file means that leaves the field out. */
    default boolean isLeftOut() {
        return isUnknown();
    }

    /** Whether this value says that nobody knows. */
    default boolean isUnknown() {
        return word().equals("unknown");
    }
}
