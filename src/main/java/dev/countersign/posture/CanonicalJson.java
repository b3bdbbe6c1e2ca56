package dev.countersign.posture;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes an object of strings as RFC 8785 lays JSON down, so that the same object always has the same bytes. */
final class CanonicalJson {
    private CanonicalJson() {}

    /** The object, its members sorted by UTF-16 code units. */
    static String write(Map<String, String> members) {
        StringBuilder json = new StringBuilder(384).append('{');
        new TreeMap<>(members).forEach((name, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, name);
            json.append(':');
            quote(json, value);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            text.codePoints().forEach(c -> append(json, c));
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
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
