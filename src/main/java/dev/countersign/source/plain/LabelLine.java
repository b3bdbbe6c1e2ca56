package dev.countersign.source.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts with a label.
 *
 * @param label the label
 * @param value what stands after it
 * @param aside what stood in parentheses at the label: said about it, and understood by nobody
 * @param speaking whether the label is of two words or more, as few other texts have it
 * @param bare whether nothing but the label stands on the line, not even a colon
 */
record LabelLine(Label label, String value, String aside, boolean speaking, boolean bare) {
    private static final int LONGEST_LABEL = 80;
    private static final Pattern DASH = Pattern.compile("^(.{2,40}?)\\s+(?:[-–—=]|->|=>|→)\\s+(.*)$");
    private static final Pattern ASIDE = Pattern.compile("\\(([^()]{2,})\\)");
    private static final Pattern LEADING = Pattern.compile("^[^\\p{L}\\p{N}\"“„«`]+");
    private static final Pattern EMPHASIS = Pattern.compile("^(?:\\*{1,3}|_{1,3}|`)(?=[\\p{L}\\p{Z}])");

    /** Reads a line: {@code Label: value}, {@code **Label:** value}, {@code Label - value} or the label alone. */
    static Optional<LabelLine> of(String line) {
        int colon = colon(line);
        if (colon > 0) {
            Optional<LabelLine> found = withColon(line.substring(0, colon), line.substring(colon + 1));
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher dash = DASH.matcher(line);
        if (dash.matches()) {
            Optional<Label> label = Label.of(dash.group(1));
            if (label.isPresent()) {
                return Optional.of(new LabelLine(label.get(), dash.group(2).strip(), "", speaks(dash.group(1)), false));
            }
        }
        return Label.of(line).map(label -> new LabelLine(label, "", "", speaks(line), true));
    }

    /** Whether a line looks as if it started with a label, whatever that is. */
    static boolean looksLabelled(String line) {
        int colon = colon(line);
        return colon > 0 && line.substring(0, colon).split("\\s+", -1).length <= 4 && colon + 1 < line.length();
    }

    private static boolean speaks(String label) {
        return label.strip().matches("(?s).*\\p{L}[\\s\\p{Pd}/]+\\p{L}.*");
    }

    private static int colon(String line) {
        int end = Math.min(line.length(), LONGEST_LABEL);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            boolean address = c == ':' && line.startsWith("//", i + 1);
            if ((c == ':' || c == '：' || c == '﹕' || c == '∶') && !address) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<LabelLine> withColon(String before, String after) {
        Matcher aside = ASIDE.matcher(before);
        String said = aside.find() ? aside.group() : "";
        String bare = said.isEmpty() ? before : before.replace(said, "");
        return Label.of(LEADING.matcher(bare).replaceFirst(""))
                .map(label -> new LabelLine(label, value(before.strip(), after), said, speaks(bare), false));
    }

    /** Takes off the rest of the emphasis that began before the label. */
    private static String value(String before, String after) {
        String value = after.strip();
        Matcher opening = EMPHASIS.matcher(before.replaceFirst("^[^*_`\\p{L}\\p{N}]+", ""));
        if (!opening.lookingAt()) {
            return value;
        }
        String mark = opening.group();
        boolean closed = before.endsWith(mark) && before.length() > mark.length();
        if (closed) {
            return value;
        }
        if (value.startsWith(mark)) {
            return value.substring(mark.length()).strip();
        }
        return value.endsWith(mark)
                ? value.substring(0, value.length() - mark.length()).strip()
                : value;
    }
}
