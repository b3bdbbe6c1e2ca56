package dev.countersign.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name by which one entry of a list is found. Never derived from position, never reused.
 *
 * @param value 1 to 80 letters, digits, {@code - _ .}, starting with a letter or digit, and not {@code none} or
 *     {@code unknown}
 */
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Set<String> RESERVED = Set.of("none", "unknown");

    /** Refuses what is no id with an {@link IllegalArgumentException}. */
    public Id {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    /** Whether a text can be an id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
