package dev.countersign.posture;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that do not read as what they are: hidden characters, or letters that look like those of another alphabet. */
public final class Deceptive {
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Deceptive() {}

    /**
     * Whether a text holds a control, format, private use, surrogate or unassigned character, or a word that mixes Latin
     * with Cyrillic or Greek letters.
     */
    public static boolean is(String text) {
        return !PLAIN.matcher(text).matches()
                && (text.codePoints().anyMatch(Deceptive::isHidden)
                        || WORD.matcher(text).results().anyMatch(word -> mixes(word.group())));
    }

    /** The text with everything that could deceive shown as {@code [U+XXXX]}; line breaks as well. */
    public static String shown(String text) {
        return PLAIN.matcher(text).matches() ? text : shown(text, "");
    }

    /** As {@link #shown}, for texts of several lines: line breaks and tabs stay. */
    public static String shownInLines(String text) {
        return PLAIN.matcher(text).matches() ? text : shown(text.replace("\r\n", "\n"), "\n\t");
    }

    private static String shown(String text, String kept) {
        StringBuilder shown = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int from = 0;
        while (words.find()) {
            appendHidden(shown, text.substring(from, words.start()), kept);
            appendWord(shown, words.group());
            from = words.end();
        }
        appendHidden(shown, text.substring(from), kept);
        return shown.toString();
    }

    private static void appendHidden(StringBuilder shown, String between, String kept) {
        between.codePoints().forEach(c -> {
            boolean hide = isHidden(c) && kept.indexOf(c) < 0;
            shown.append(hide ? code(c) : Character.toString(c));
        });
    }

    /** In a word of two alphabets the letters of the rarer one are the strangers. */
    private static void appendWord(StringBuilder shown, String word) {
        if (!mixes(word)) {
            shown.append(word);
            return;
        }
        boolean latinIsStrange = count(word, true) < count(word, false);
        word.codePoints().forEach(c -> {
            boolean strange = latinIsStrange ? isLatin(c) : isLookAlike(c);
            shown.append(strange ? code(c) : Character.toString(c));
        });
    }

    private static boolean mixes(String word) {
        return count(word, true) > 0 && count(word, false) > 0;
    }

    private static long count(String word, boolean latin) {
        return word.codePoints()
                .filter(c -> latin ? isLatin(c) : isLookAlike(c))
                .count();
    }

    private static boolean isLatin(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }

    private static boolean isLookAlike(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String code(int codePoint) {
        return String.format(Locale.ROOT, "[U+%04X]", codePoint);
    }
}
