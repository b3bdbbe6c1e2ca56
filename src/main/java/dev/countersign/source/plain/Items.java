package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a list into its items: at commas and semicolons, but not within quotes or parentheses. */
final class Items {
    private static final Map<Character, String> QUOTES = Map.of('"', "\"", '“', "”", '„', "“”", '«', "»", '`', "`");
    private static final String COMMAS = ",;，；、";
    private static final String SEMICOLONS = ";；";
    private static final Set<String> NOTHING = Set.of(
            "",
            "n/a",
            "na",
            "none",
            "-",
            "–",
            "—",
            "nil",
            "null",
            "nothing",
            "no",
            "not applicable",
            "none yet",
            "none so far",
            "none currently",
            "no items",
            "empty");
    private static final Set<String> NOT_KNOWN = Set.of(
            "unknown",
            "tbd",
            "tbc",
            "?",
            "??",
            "???",
            "to be determined",
            "to be confirmed",
            "not known",
            "unclear",
            "not yet known",
            "to do",
            "todo",
            "…",
            "...");
    private static final Pattern LEADING_LINK = Pattern.compile("^(?:and|or)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE_BULLET = Pattern.compile("\\s[•·]\\s");

    private Items() {}

    /** The items of a list; empty ones are left out. */
    static List<String> split(String text) {
        return cut(INLINE_BULLET.matcher(text).replaceAll(" ; "), COMMAS).stream()
                .map(Items::plain)
                .filter(i -> !i.isEmpty())
                .toList();
    }

    /** The pieces between semicolons. */
    static List<String> splitAtSemicolons(String text) {
        return cut(text, SEMICOLONS).stream()
                .map(i -> withoutFullStop(oneLine(i)))
                .filter(i -> !i.isEmpty())
                .toList();
    }

    /** Whether an item says that there is none. */
    static boolean isNothing(String item) {
        return NOTHING.contains(bare(item));
    }

    /** Whether an item says that nobody knows yet. */
    static boolean isNotKnown(String item) {
        return NOT_KNOWN.contains(bare(item));
    }

    private static String bare(String item) {
        String bare = item.toLowerCase(Locale.ROOT).strip();
        return bare.startsWith("(") && bare.endsWith(")")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    private static List<String> cut(String text, String separators) {
        List<String> items = new ArrayList<>();
        int[] closes = closings(text);
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            if (closes[i] > i) {
                i = closes[i];
            } else if (separators.indexOf(text.charAt(i)) >= 0 && !isWithinNumber(text, i)) {
                items.add(text.substring(start, i));
                start = i + 1;
            }
            i++;
        }
        items.add(text.substring(start));
        return items;
    }

    /** For each place where a quote or parenthesis opens that closes again, where that is; else 0. */
    private static int[] closings(String text) {
        int[] closes = new int[text.length()];
        List<Integer> open = new ArrayList<>();
        int lastQuote = lastClosingQuote(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = i < lastQuote ? endOfQuote(text, i) : -1;
            if (end > i) {
                closes[i] = end;
                i = end;
            } else if (c == '(' || c == '[') {
                open.add(i);
            } else if ((c == ')' || c == ']') && !open.isEmpty()) {
                int last = open.size() - 1;
                while (last > 0 && text.charAt(open.get(last)) != (c == ')' ? '(' : '[')) {
                    last--;
                }
                closes[open.get(last)] = i;
                open.subList(last, open.size()).clear();
            }
        }
        return closes;
    }

    private static int lastClosingQuote(String text) {
        int last = text.length() - 1;
        while (last >= 0 && "\"”“»`".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        return last;
    }

    /** Where a quote that opens here closes on the same line; -1 where none does. */
    private static int endOfQuote(String text, int start) {
        String closing = QUOTES.get(text.charAt(start));
        if (closing == null) {
            return -1;
        }
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWithinNumber(String text, int i) {
        return text.charAt(i) == ','
                && i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    private static String plain(String item) {
        String line = oneLine(item);
        return withoutFullStop(LEADING_LINK.matcher(line).replaceFirst(""));
    }

    private static String oneLine(String item) {
        return item.replaceAll("[\\s\\p{Zs}]+", " ").strip();
    }

    private static String withoutFullStop(String item) {
        boolean stop = item.endsWith(".") && !item.endsWith("..") && !item.endsWith("etc.");
        return stop ? item.substring(0, item.length() - 1).strip() : item;
    }

    /** The text between the quotes where an item is quoted as a whole; else the item. */
    static String unquoted(String item) {
        if (item.length() < 2) {
            return item;
        }
        int end = endOfQuote(item, 0);
        return end == item.length() - 1 ? item.substring(1, end).strip() : item;
    }

    /** Whether a bracket or quote of an item could pair with one of its neighbours. */
    static boolean isOpenEnded(String item) {
        int[] closes = closings(item);
        int i = 0;
        while (i < item.length()) {
            if (closes[i] > i) {
                i = closes[i];
            } else if ("()[]".indexOf(item.charAt(i)) >= 0 || QUOTES.containsKey(item.charAt(i))) {
                return true;
            }
            i++;
        }
        return false;
    }

    static boolean isQuoted(String item) {
        return item.length() > 1 && endOfQuote(item, 0) == item.length() - 1;
    }
}
