package dev.countersign.source.plain;

import java.util.regex.Pattern;

/** Takes Markdown out of a value: links become their text and address, emphasis goes, escapes become their character. */
final class Markup {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\\\\n]{1,200})]\\(([^()\\s]{1,500})\\)");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?|mailto):[^<>\\s\\\\]{1,500})>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=[^\\s*_])([^*_\n]{1,300}?)(?<=[^\\s*_])\\1");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([*_`#|\\[\\]<>~])");

    private static final Pattern MARK = Pattern.compile("[*_`#|\\[\\]<>~]");

    private Markup() {}

    /** The value without its markup. */
    static String plain(String value) {
        String linked = LINK.matcher(value).replaceAll("$1 ($2)");
        String addressed = ADDRESS.matcher(linked).replaceAll("$1");
        return ESCAPE.matcher(STRONG.matcher(addressed).replaceAll("$2")).replaceAll("$1");
    }

    /** The text with its marks escaped where they would be taken for markup. */
    static String escaped(String text) {
        return plain(text).equals(text) ? text : MARK.matcher(text).replaceAll("\\\\$0");
    }

    /** Whether an item is crossed out. */
    static boolean isStruck(String item) {
        return item.length() > 4 && item.startsWith("~~") && item.endsWith("~~");
    }
}
