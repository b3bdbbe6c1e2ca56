package dev.countersign.draft.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads one word: quotes are taken off, expansions stay as written, commands to be substituted are kept aside. */
final class WordReader {
    private static final String ENDS = " \t\n;&|<>()";

    /** A command whose output becomes part of a word. */
    record Substitution(String text, int line) {}

    private final Cursor at;
    private final StringBuilder word = new StringBuilder();
    private final List<Substitution> substitutions = new ArrayList<>();

    WordReader(Cursor at) {
        this.at = at;
    }

    List<Substitution> substitutions() {
        return substitutions;
    }

    String read() {
        while (!at.isEnd() && ENDS.indexOf(at.peek()) < 0) {
            part();
        }
        return word.toString();
    }

    /** Reads everything, whatever ends words. */
    void readAll() {
        while (!at.isEnd()) {
            if (ENDS.indexOf(at.peek()) >= 0) {
                at.next();
            } else {
                part();
            }
        }
    }

    private void part() {
        char c = at.peek();
        if (c == '\'') {
            at.next();
            word.append(at.until("'"));
        } else if (c == '"') {
            at.next();
            doubleQuoted();
        } else if (at.looksAt("$'")) {
            at.skip("$'");
            word.append(at.until("'"));
        } else if (c == '\\') {
            at.next();
            char escaped = at.next();
            if (escaped != '\n') {
                word.append(escaped);
            }
        } else if (!expansion()) {
            word.append(at.next());
        }
    }

    private void doubleQuoted() {
        while (!at.isEnd()) {
            char c = at.peek();
            if (c == '"') {
                at.next();
                return;
            }
            if (c == '\\') {
                at.next();
                char escaped = at.next();
                if (escaped != '\n') {
                    word.append("$`\"\\".indexOf(escaped) >= 0 ? "" : "\\").append(escaped);
                }
            } else if (!expansion()) {
                word.append(at.next());
            }
        }
    }

    /** Whether an expansion stood here; it is read. */
    private boolean expansion() {
        if (at.looksAt("${{")) {
            word.append(at.until("}}")).append("}}");
        } else if (at.looksAt("$((")) {
            at.next();
            word.append("$(").append(at.inside('(', ')')).append(')');
        } else if (at.looksAt("$(")) {
            at.next();
            int line = at.line();
            String inside = at.inside('(', ')');
            substitutions.add(new Substitution(inside, line));
            word.append("$(").append(inside).append(')');
        } else if (at.looksAt("${")) {
            at.next();
            int line = at.line();
            String inside = at.inside('{', '}');
            word.append("${").append(inside).append('}');
            if (inside.contains("$(")) {
                WordReader reader = new WordReader(new Cursor(inside, line));
                reader.readAll();
                substitutions.addAll(reader.substitutions());
            }
        } else if (at.peek() == '`') {
            at.next();
            int line = at.line();
            String inside = at.until("`");
            substitutions.add(new Substitution(inside, line));
            word.append('`').append(inside).append('`');
        } else {
            return false;
        }
        return true;
    }
}
