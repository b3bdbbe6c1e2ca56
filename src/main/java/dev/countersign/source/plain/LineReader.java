package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes quotes, bullets, boxes, fences and table frames off the lines of a text. */
final class LineReader {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029\u000b\f]");
    private static final Pattern HEADING = Pattern.compile("^(?:#{1,6}\\s+|h[1-6]\\.\\s+)(.*?)\\s*#*$");
    private static final Pattern FENCE = Pattern.compile(
            "^(?:```|~~~)[\\p{L}\\p{N}_-]*$|^\\{(?:code|noformat|quote|panel)[^}]*}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile("[-=_*#~|+:.` \\p{Pd}\u2022\u2500-\u257F]+");
    private static final Pattern BULLET = Pattern.compile(
            "^(?:[-*+–—]|[•‣◦·▪▫●○➢➤→»✓✗✔✅❌⛔🚫☐☑☒]\uFE0F?|\\(?\\p{N}{1,3}[.)]|\\(?\\p{L}[.)])(?:\\s+|$)");
    private static final Pattern TIGHT_BULLET = Pattern.compile("^[•‣◦▪●]\\s*");
    private static final Pattern BOX = Pattern.compile("^\\[([ xX✓✔]?)]\\s*");
    private static final String TICKED = "✔✅☑☒✓";
    private static final String UNTICKED = "☐";
    private static final int TAB = 4;

    private LineReader() {}

    /** The lines of a text. A line feed, a carriage return, both, or another of Unicode's line ends ends a line. */
    static List<Line> lines(String text) {
        String[] raw = LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1);
        List<Line> lines = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            lines.add(line(i + 1, raw[i]));
        }
        return lines;
    }

    private static Line line(int number, String raw) {
        String unquoted = unquoted(raw);
        String written = plainSpaces(raw).strip();
        String text = plainSpaces(unquoted).strip();
        int indent = indent(unquoted);
        if (text.isEmpty()) {
            return new Line(number, Line.Kind.BLANK, indent, Line.Box.NONE, written, "", List.of());
        }
        if (FENCE.matcher(text).matches() || saysNothing(text)) {
            return new Line(number, Line.Kind.DECORATION, indent, Line.Box.NONE, written, text, List.of());
        }
        List<String> cells = cells(unquoted.strip());
        if (!cells.isEmpty()) {
            return new Line(number, Line.Kind.ROW, indent, Line.Box.NONE, written, text, cells);
        }
        Matcher heading = HEADING.matcher(text);
        if (heading.matches() && !heading.group(1).isBlank()) {
            return new Line(number, Line.Kind.HEADING, indent, Line.Box.NONE, written, heading.group(1), List.of());
        }
        return item(number, written, text, indent);
    }

    /** Without the marks of a reply: {@code > } before the line, as often as it was quoted. */
    private static String unquoted(String raw) {
        int start = 0;
        int i = 0;
        while (i < raw.length() && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t' || raw.charAt(i) == '>')) {
            start = raw.charAt(i) == '>' ? i + 1 : start;
            i++;
        }
        return start > 0 && start < raw.length() && raw.charAt(start) == ' '
                ? raw.substring(start + 1)
                : raw.substring(start);
    }

    private static Line item(int number, String written, String text, int indent) {
        Matcher bullet = BULLET.matcher(text);
        Matcher tight = TIGHT_BULLET.matcher(text);
        Matcher found = bullet.lookingAt() ? bullet : tight.lookingAt() ? tight : null;
        if (found == null) {
            Matcher box = BOX.matcher(text);
            return box.lookingAt() && box.end() < text.length()
                    ? new Line(
                            number, Line.Kind.BULLET, indent, box(box), written, text.substring(box.end()), List.of())
                    : new Line(number, Line.Kind.TEXT, indent, Line.Box.NONE, written, text, List.of());
        }
        String mark = found.group().strip();
        String rest = text.substring(found.end()).strip();
        Line.Box state = TICKED.contains(mark.substring(0, 1))
                ? Line.Box.TICKED
                : UNTICKED.contains(mark.substring(0, 1)) ? Line.Box.EMPTY : Line.Box.NONE;
        Matcher box = BOX.matcher(rest);
        if (box.lookingAt()) {
            state = box(box);
            rest = rest.substring(box.end());
        }
        return rest.isEmpty()
                ? new Line(number, Line.Kind.TEXT, indent, Line.Box.NONE, written, text, List.of())
                : new Line(number, Line.Kind.BULLET, indent, state, written, rest, List.of());
    }

    private static Line.Box box(Matcher box) {
        return box.group(1).isBlank() ? Line.Box.EMPTY : Line.Box.TICKED;
    }

    private static boolean saysNothing(String text) {
        return FRAME.matcher(text).matches();
    }

    private static List<String> cells(String text) {
        boolean framed = text.startsWith("|") && text.length() > 1;
        boolean tabbed = !framed && text.indexOf('\t') > 0;
        if (!framed && !tabbed) {
            return List.of();
        }
        String inner = framed ? text.replaceFirst("^\\|+", "").replaceFirst("\\|+$", "") : text;
        String[] parts = framed ? inner.split("(?<!\\\\)\\|+", -1) : inner.split("\t+", -1);
        List<String> cells = Arrays.stream(parts)
                .map(c -> plainSpaces(c.replace("\\|", "|")).strip())
                .toList();
        return cells.size() < 2
                        || (tabbed
                                && Label.of(cells.get(0).replaceFirst("[:：]\\s*$", ""))
                                        .isEmpty())
                ? List.of()
                : cells;
    }

    private static int indent(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                columns += TAB;
            } else if (Character.isSpaceChar(c)) {
                columns++;
            } else {
                return columns;
            }
        }
        return columns;
    }

    /** Tabs and spaces of every width become a space. */
    static String plainSpaces(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(Character.isSpaceChar(c) || c == '\t' ? ' ' : c);
        }
        return plain.toString();
    }
}
