package dev.countersign.source.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value without quotes is taken for: by YAML 1.2's core schema, which we read, and by readers of YAML 1.1. */
final class CoreSchema {
    static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    /** In any case; the single letters and the two signs are YAML 1.1's. */
    private static final Set<String> WORDS_OF_OTHER_TYPES =
            Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<");

    /** Wider than either schema: a digit, a sign or a point too many in quotes harms nobody. */
    private static final Pattern LIKE_A_NUMBER_OR_DATE = Pattern.compile("[-+]?[0-9_]*[0-9.][0-9_.]*([eE][-+]?[0-9]+)?"
            + "|[-+]?0[box][0-9a-fA-F_]+"
            + "|[-+]?[0-9][0-9_]*(:[0-9]{1,2})+(\\.[0-9_]*)?"
            + "|[-+]?\\.(inf|nan)"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?");

    private static final String NUMBER_STARTS = "+-._0123456789";
    private static final int LONGEST_NUMBER = 100;

    private CoreSchema() {}

    static boolean isNull(String text) {
        return NULLS.contains(text);
    }

    static boolean isTrue(String text) {
        return TRUE.contains(text);
    }

    static boolean isFalse(String text) {
        return FALSE.contains(text);
    }

    /** Whether a text without quotes might be taken for something else than a text, by any YAML reader. */
    static boolean mightNotBeText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (WORDS_OF_OTHER_TYPES.contains(lower)) {
            return true;
        }
        if (NUMBER_STARTS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return text.length() > LONGEST_NUMBER
                || LIKE_A_NUMBER_OR_DATE.matcher(lower).matches();
    }
}
