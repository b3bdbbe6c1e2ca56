package dev.countersign.posture;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Writes an object of strings as RFC 8785 lays JSON down, so that the same object always has the same bytes. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** The object, its members sorted by UTF-16 code units. */
    static String write(Map<String, String> members) {
        SortedMap<String, String> sorted = new TreeMap<>(members);
        StringJoiner object = new StringJoiner(",", "{", "}");
        sorted.forEach((name, value) -> object.add(quote(name) + ":" + quote(value)));
        return object.toString();
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int codePoint) {
        switch (codePoint) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (codePoint < ' ' || isLoneSurrogate(codePoint)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
                } else {
                    quoted.appendCodePoint(codePoint);
                }
            }
        }
    }

    /** The standard refuses these; escaped they keep different texts different. */
    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
