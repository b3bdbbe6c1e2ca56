package dev.countersign.source.plain;

import java.util.ArrayList;
import java.util.List;

/** A label and everything that stands under it, line by line. */
final class Section {
    private final Label label;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of a text.
     *
     * @param number from 1
     * @param text without bullets and marks
     */
    record Line(int number, String text) {}

    Section(Label label) {
        this.label = label;
    }

    Label label() {
        return label;
    }

    void add(int number, String text) {
        if (!text.isBlank()) {
            lines.add(new Line(number, text.strip()));
        }
    }

    /** An indented line goes on with the one above. */
    void goOn(int number, String text) {
        if (lines.isEmpty()) {
            add(number, text);
        } else {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.number(), last.text() + " " + text.strip()));
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** All of it as one text. */
    String text() {
        return String.join(" ", lines.stream().map(Line::text).toList()).strip();
    }

    int number() {
        return lines.isEmpty() ? 0 : lines.get(0).number();
    }
}
