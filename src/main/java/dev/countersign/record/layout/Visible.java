package dev.countersign.record.layout;

import java.util.Locale;
import java.util.Optional;

/**
 * What may be drawn as it is. Everything that cannot be seen, that changes how its neighbours are read, or that no font
 * has, is shown as its number: {@code [U+202E]}. Nothing is ever dropped.
 */
public final class Visible {
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Visible() {}

    /** A text for one line, fit to be a title, a bookmark or a property of the file. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (face(Face.REGULAR, codePoint).isPresent()) {
                visible.appendCodePoint(codePoint);
            } else {
                visible.append(number(codePoint));
            }
        });
        return visible.toString();
    }

    /** The font that draws a character: the one asked for, else the fallback; empty when it is shown as its number. */
    static Optional<Face> face(Face wanted, int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return Optional.of(wanted);
        }
        if (deceives(codePoint)) {
            return Optional.empty();
        }
        if (wanted.has(codePoint)) {
            return Optional.of(wanted);
        }
        return Face.FALLBACK.has(codePoint) ? Optional.of(Face.FALLBACK) : Optional.empty();
    }

    /** A character as its number. */
    static String number(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "[U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + "]";
    }

    private static boolean deceives(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> selectsVariation(codePoint) || BLANKS.indexOf(codePoint) >= 0;
        };
    }

    private static boolean selectsVariation(int codePoint) {
        return isWithin(codePoint, 0xFE00, 0xFE0F)
                || isWithin(codePoint, 0xE0100, 0xE01EF)
                || isWithin(codePoint, 0x180B, 0x180F);
    }

    private static boolean isWithin(int codePoint, int from, int to) {
        return codePoint >= from && codePoint <= to;
    }
}
