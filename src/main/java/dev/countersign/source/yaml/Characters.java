package dev.countersign.source.yaml;

import java.util.Locale;

/** Which characters people see when they read a file. */
final class Characters {
    private Characters() {}

    /**
     * Whether a character shows itself: no control, direction mark, zero-width character, separator of lines, private or
     * lone surrogate. Characters that this JDK does not know yet count as visible, so that every JDK writes the same.
     */
    static boolean isVisible(int character) {
        if ((character & 0xFFFE) == 0xFFFE) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static boolean areVisible(String text) {
        return text.codePoints().allMatch(Characters::isVisible);
    }

    /** The character as YAML and JSON escape it; beyond the basic plane as YAML alone does. */
    static String escape(int character) {
        return Character.isBmpCodePoint(character)
                ? String.format(Locale.ROOT, "\\u%04X", character)
                : String.format(Locale.ROOT, "\\U%08X", character);
    }
}
