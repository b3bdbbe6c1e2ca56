package dev.countersign.draft.shell;

/** A place in a text that moves on. */
final class Cursor {
    private static final char END = '\0';

    private final String text;
    private int position;
    private int line;

    Cursor(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    boolean isEnd() {
        return position >= text.length();
    }

    int position() {
        return position;
    }

    int line() {
        return line;
    }

    char peek() {
        return isEnd() ? END : text.charAt(position);
    }

    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    char next() {
        char c = peek();
        if (c == '\n') {
            line++;
        }
        position++;
        return c;
    }

    boolean looksAt(String wanted) {
        return text.startsWith(wanted, position);
    }

    boolean skip(String wanted) {
        if (!looksAt(wanted)) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            next();
        }
        return true;
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || looksAt("\\\n")) {
            next();
        }
    }

    void toLineEnd() {
        while (!isEnd() && peek() != '\n') {
            next();
        }
    }

    /** Reads up to and with a text; to the end when it does not come. */
    String until(String wanted) {
        int start = position;
        while (!isEnd() && !looksAt(wanted)) {
            next();
        }
        String read = text.substring(start, Math.min(position, text.length()));
        skip(wanted);
        return read;
    }

    void balanced(char open, char close) {
        inside(open, close);
    }

    /** Reads a pair of brackets with all pairs in it, quotes respected; gives what is inside. */
    String inside(char open, char close) {
        int start = position + 1;
        int depth = 0;
        while (!isEnd()) {
            char c = next();
            if (c == '\\') {
                next();
            } else if (c == '\'') {
                until("'");
            } else if (c == '"') {
                quoted();
            } else if (c == '#' && open == '(' && position >= 2 && Character.isWhitespace(text.charAt(position - 2))) {
                toLineEnd();
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return text.substring(start, position - 1);
            }
        }
        return start <= text.length() ? text.substring(start) : "";
    }

    private void quoted() {
        while (!isEnd()) {
            char c = next();
            if (c == '\\') {
                next();
            } else if (c == '"') {
                return;
            } else if (c == '$' && peek() == '(') {
                inside('(', ')');
            }
        }
    }

    /** Reads lines up to and with one that holds nothing but a word. */
    String untilLine(String end, boolean indented) {
        StringBuilder body = new StringBuilder();
        while (!isEnd()) {
            int start = position;
            toLineEnd();
            String read = text.substring(start, position);
            next();
            if ((indented ? read.stripLeading() : read).equals(end)) {
                break;
            }
            body.append(read).append('\n');
        }
        return body.toString();
    }
}
