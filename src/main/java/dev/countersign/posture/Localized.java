package dev.countersign.posture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text of a posture, in one or more languages.
 *
 * @param byLanguage the texts by language tag; the empty tag for a text without one
 */
public record Localized(Map<String, String> byLanguage) {
    /** Copies the map, keeping its order; refuses an empty one with an {@link IllegalArgumentException}. */
    public Localized {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("no text");
        }
    }

    /** A text without a language. */
    public static Localized of(String text) {
        return new Localized(Map.of("", text));
    }

    /** The text in a language, else in English, else the first. */
    public String in(Locale locale) {
        String own = byLanguage.get(locale.getLanguage());
        String english = byLanguage.get("en");
        if (own != null) {
            return own;
        }
        return english != null ? english : byLanguage.values().iterator().next();
    }
}
