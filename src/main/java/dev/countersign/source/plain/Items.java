package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a value into items at commas and semicolons that stand outside of quotes and brackets. */
final class Items {
    private static final Set<String> NOTHING =
            Set.of("", "n/a", "na", "none", "-", "\u2013", "\u2014", "nothing", "tbd");
    private static final Map<Character, Character> PAIRS =
            Map.of('(', ')', '[', ']', '"', '"', '\u201c', '\u201d', '\u201e', '\u201c', '\u00ab', '\u00bb', '`', '`');

    private Items() {}

    /** The items of a section, each with its line. */
    static List<Section.Line> of(Section section, String separators) {
        List<Section.Line> items = new ArrayList<>();
        for (Section.Line line : section.lines()) {
            for (String item : split(line.text(), separators)) {
                String bare = item.strip()
                        .replaceFirst("(?i)^(?:and|or)\\s+", "")
                        .replaceFirst("\\.$", "")
                        .strip();
                if (!NOTHING.contains(bare.toLowerCase(Locale.ROOT))) {
                    items.add(new Section.Line(line.number(), unquoted(bare)));
                }
            }
        }
        return items;
    }

    private static String unquoted(String item) {
        boolean quoted = item.length() > 2
                && PAIRS.getOrDefault(item.charAt(0), ' ') == item.charAt(item.length() - 1)
                && item.charAt(0) != '('
                && item.charAt(0) != '[';
        return quoted ? item.substring(1, item.length() - 1).strip() : item;
    }

    private static List<String> split(String text, String separators) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = PAIRS.containsKey(c) ? closing(text, at) : -1;
            if (close > at) {
                item.append(text, at, close + 1);
                at = close + 1;
            } else {
                if (separators.indexOf(c) >= 0) {
                    items.add(item.toString());
                    item.setLength(0);
                } else {
                    item.append(c);
                }
                at++;
            }
        }
        items.add(item.toString());
        return items;
    }

    /** Where the pair that opens here closes; -1 when it does not. */
    private static int closing(String text, int open) {
        char opener = text.charAt(open);
        char closer = PAIRS.getOrDefault(opener, opener);
        int depth = 0;
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == closer) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (text.charAt(i) == opener) {
                depth++;
            }
        }
        return -1;
    }
}
