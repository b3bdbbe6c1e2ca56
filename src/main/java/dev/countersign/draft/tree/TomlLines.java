package dev.countersign.draft.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines on which keys and tables of a valid TOML file stand. Paths are keys with line breaks between. */
final class TomlLines {
    private static final String KEY = "(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')";
    private static final String DOTTED = KEY + "(?:\\s*\\.\\s*" + KEY + ")*";
    private static final Pattern TABLE = Pattern.compile("^\\s*(\\[{1,2})\\s*(" + DOTTED + ")\\s*]");
    private static final Pattern ASSIGNED = Pattern.compile("^\\s*(" + DOTTED + ")\\s*=(.*)$");
    private static final Pattern PART = Pattern.compile(KEY);
    private static final Pattern INLINE = Pattern.compile("(" + KEY + ")\\s*=");

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private String closing = "";
    private int brackets;
    private String table = "";

    TomlLines(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            scan(text.get(i), i + 1);
        }
        starts.add(text.size() + 1);
    }

    private void scan(String line, int number) {
        if (!closing.isEmpty()) {
            int end = line.indexOf(closing);
            if (end >= 0) {
                String rest = line.substring(end + closing.length());
                closing = "";
                follow(rest);
            }
            return;
        }
        if (brackets > 0) {
            follow(line);
            return;
        }
        Matcher header = TABLE.matcher(line);
        Matcher assigned = ASSIGNED.matcher(line);
        if (header.find()) {
            starts.add(number);
            header(path(header.group(2)), header.group(1).length() == 2, number);
        } else if (assigned.find()) {
            starts.add(number);
            String path = within(path(assigned.group(1)));
            put(path, number);
            inline(path, assigned.group(2), number);
            follow(assigned.group(2));
        }
    }

    private void header(String path, boolean array, int number) {
        String parent = resolved(path);
        if (array) {
            int index = tables.merge(parent, 1, Integer::sum) - 1;
            lines.putIfAbsent(parent, number);
            table = parent + "\n#" + index;
        } else {
            table = parent;
        }
        put(table, number);
    }

    /** A table below an array of tables belongs to the last of them. */
    private String resolved(String path) {
        StringBuilder whole = new StringBuilder();
        String[] parts = path.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            whole.append(i == 0 ? "" : "\n").append(parts[i]);
            Integer count = tables.get(whole.toString());
            if (count != null && i < parts.length - 1) {
                whole.append("\n#").append(count - 1);
            }
        }
        return whole.toString();
    }

    /** All keys of a table in one line stand on that line. */
    private void inline(String path, String value, int number) {
        if (value.strip().startsWith("{")) {
            Matcher key = INLINE.matcher(value);
            while (key.find()) {
                lines.putIfAbsent(path + "\n" + bare(key.group(1)), number);
            }
        }
    }

    private void put(String path, int number) {
        String[] parts = path.split("\n", -1);
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            whole.append(whole.length() == 0 ? "" : "\n").append(part);
            lines.putIfAbsent(whole.toString(), number);
        }
    }

    private String within(String path) {
        return table.isEmpty() ? path : table + "\n" + path;
    }

    private static String path(String dotted) {
        StringBuilder path = new StringBuilder();
        Matcher part = PART.matcher(dotted);
        while (part.find()) {
            path.append(path.length() == 0 ? "" : "\n").append(bare(part.group()));
        }
        return path.toString();
    }

    private static String bare(String key) {
        return key.startsWith("\"") || key.startsWith("'") ? key.substring(1, key.length() - 1) : key;
    }

    /** Follows texts in several lines and open brackets, whose lines hold no keys of their own. */
    private void follow(String rest) {
        int i = 0;
        while (i < rest.length()) {
            char c = rest.charAt(i);
            if (c == '#') {
                return;
            }
            if (c == '"' || c == '\'') {
                i = quoted(rest, i, c);
                if (i < 0) {
                    return;
                }
            } else {
                if (c == '[' || c == '{') {
                    brackets++;
                } else if (c == ']' || c == '}') {
                    brackets = Math.max(0, brackets - 1);
                }
                i++;
            }
        }
    }

    /** Where a quoted text ends; negative when it goes on in the next line. */
    private int quoted(String rest, int start, char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (rest.startsWith(three, start)) {
            int end = rest.indexOf(three, start + 3);
            if (end < 0) {
                closing = three;
                return -1;
            }
            return end + 3;
        }
        int i = start + 1;
        while (i < rest.length() && rest.charAt(i) != quote) {
            i += quote == '"' && rest.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    int line(String path, int otherwise) {
        return lines.getOrDefault(path, otherwise);
    }

    /** The last line before another key or table starts. */
    int lastLine(String path, int otherwise) {
        int line = line(path, otherwise);
        return starts.stream()
                .filter(start -> start > line)
                .mapToInt(start -> start - 1)
                .findFirst()
                .orElse(line);
    }
}
