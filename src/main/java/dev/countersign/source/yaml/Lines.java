package dev.countersign.source.yaml;

import dev.countersign.source.Place;
import java.util.Arrays;

/** Where the lines of a text start and end. A line ends with LF, CR LF or CR, as YAML has it. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[64];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            if (isBreak(at) && !(text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = at + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The place of an offset. */
    Place place(int offset) {
        int line = line(offset);
        int column = text.codePointCount(starts[line], Math.min(offset, text.length()));
        return new Place(line + 1, column + 1);
    }

    /** The number of the line an offset is in, from 0. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where the line starts that an offset is in. */
    int start(int offset) {
        return starts[line(offset)];
    }

    /** How many characters stand before an offset in its line. */
    int column(int offset) {
        return text.codePointCount(start(offset), offset);
    }

    /** Where the line ends that an offset is in: before its line break. */
    int end(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /** Where the next line starts; the end of the text where there is none. */
    int next(int offset) {
        int line = line(offset);
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /** The first line break of the text; LF where there is none. */
    String lineBreak() {
        int end = end(0);
        if (end == text.length() || text.charAt(end) == '\n') {
            return "\n";
        }
        return text.startsWith("\r\n", end) ? "\r\n" : "\r";
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
