package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.List;

/** A label and what stands under it. Filled while the lines are read. */
final class Field {
    /**
     * A piece of what stands under a label.
     *
     * @param line the line it starts on
     * @param text the text; line ends stay where it goes on over several lines
     * @param box whether it has a box
     */
    record Value(int line, String text, Line.Box box) {}

    /** A value that may still go on. */
    private static final class Growing {
        private final int line;
        private final Line.Box box;
        private final StringBuilder text = new StringBuilder();
        private int open;

        Growing(int line, Line.Box box) {
            this.line = line;
            this.box = box;
        }

        void add(String more) {
            text.append(text.length() == 0 ? "" : "\n").append(more.strip());
            for (int i = 0; i < more.length(); i++) {
                char c = more.charAt(i);
                open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
            }
        }

        boolean isUnfinished() {
            char last = text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
            return last == ',' || last == ';' || open > 0;
        }
    }

    final Label label;
    final int line;
    final int indent;
    final boolean bulleted;
    final boolean headed;
    private final boolean speaking;
    private final List<Growing> values = new ArrayList<>();
    private boolean startedEmpty = true;

    Field(LabelLine found, Line at) {
        this.label = found.label();
        this.speaking = found.speaking();
        this.headed = at.kind() == Line.Kind.HEADING;
        this.line = at.number();
        this.indent = at.indent();
        this.bulleted = at.kind() == Line.Kind.BULLET;
    }

    void start(String text, int at) {
        if (!text.isBlank()) {
            startedEmpty = false;
            add(text, at, Line.Box.NONE);
        }
    }

    void add(String text, int at, Line.Box box) {
        Growing value = new Growing(at, box);
        value.add(text);
        values.add(value);
    }

    /** Goes on with the last value on a new line. */
    void continueWith(String text) {
        values.get(values.size() - 1).add(text);
    }

    /** How much the label says that a text is this form. */
    int weight() {
        return label.weight() + (speaking ? 1 : 0);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether nothing stood on the label's own line. */
    boolean startedEmpty() {
        return startedEmpty;
    }

    /** Whether the last value ends so that more must follow. */
    boolean isUnfinished() {
        return !values.isEmpty() && values.get(values.size() - 1).isUnfinished();
    }

    List<Value> values() {
        return values.stream()
                .map(v -> new Value(v.line, v.text.toString(), v.box))
                .toList();
    }

    /** Everything under the label as one text. */
    String text() {
        return String.join(" ", values.stream().map(v -> v.text).toList())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
