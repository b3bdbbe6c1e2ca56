package dev.countersign.source.yaml;

/** The stretch of a literal or folded text: {@code |} or {@code >} and the lines below. */
final class BlockScalar {
    private BlockScalar() {}

    /**
     * Where it ends. The library's mark stands behind the empty lines that follow; those belong to the text only when
     * its header keeps them, or when a header with an indentation makes it unclear what is empty.
     *
     * @param start where its header starts
     * @param marked where the library says it ends
     */
    static int end(String text, int start, int marked) {
        int headerEnd = lineEnd(text, start);
        int end = beforeBreak(text, Math.max(headerEnd, marked));
        if (keepsEmptyLines(text, start, headerEnd)) {
            return end;
        }
        int indentation = indentation(text, headerEnd, end);
        int lineStart = lineStart(text, end);
        while (lineStart > headerEnd && isEmpty(text, lineStart, end, indentation)) {
            end = beforeBreak(text, lineStart);
            lineStart = lineStart(text, end);
        }
        return end;
    }

    /** The comment in its header, with the blanks before it; empty when there is none. */
    static String comment(String text, int start) {
        int end = lineEnd(text, start);
        int comment = Gap.comment(text, start, end);
        return comment < 0 ? "" : " " + text.substring(comment, end);
    }

    private static boolean keepsEmptyLines(String text, int start, int headerEnd) {
        for (int at = start + 1; at < headerEnd && text.charAt(at) != '#'; at++) {
            if ("+0123456789".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The blanks before the first line that is not empty. */
    private static int indentation(String text, int from, int to) {
        int at = from;
        int lineStart = from;
        while (at < to && " \r\n".indexOf(text.charAt(at)) >= 0) {
            lineStart = text.charAt(at) == ' ' ? lineStart : at + 1;
            at++;
        }
        return at - lineStart;
    }

    private static boolean isEmpty(String text, int lineStart, int end, int indentation) {
        return end - lineStart <= indentation && Gap.isBlank(text, lineStart, end);
    }

    private static int beforeBreak(String text, int at) {
        int end = at;
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return end;
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
