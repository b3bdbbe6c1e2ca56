package dev.countersign.source.yaml;

/** The stretch between two nodes: blanks, line breaks, comments and indicators, nothing else. */
final class Gap {
    private Gap() {}

    /** Where an indicator stands outside of comments; -1 when it does not. */
    static int find(String text, int from, int to, char indicator) {
        int at = from;
        while (at < to) {
            char here = text.charAt(at);
            if (here == indicator) {
                return at;
            }
            at = here == '#' ? endOfLine(text, at) : at + 1;
        }
        return -1;
    }

    /** Where the first comment starts; -1 when there is none. */
    static int comment(String text, int from, int to) {
        int at = text.indexOf('#', from);
        return at < to ? at : -1;
    }

    /** Where the next line starts within the stretch; {@code to} when it does not. */
    static int afterBreak(String text, int from, int to) {
        int end = endOfLine(text, from);
        if (end >= to) {
            return to;
        }
        return text.startsWith("\r\n", end) ? Math.min(end + 2, to) : end + 1;
    }

    static boolean isBlank(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (" \t\r\n".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
