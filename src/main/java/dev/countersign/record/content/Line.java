package dev.countersign.record.content;

import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of thought: text in one or more styles, wrapped as needed. Line feeds in a text begin a new line.
 *
 * @param parts its parts, one after the other
 */
public record Line(List<Part> parts) {
    /** A part of a line. */
    public sealed interface Part {}

    /**
     * Some text.
     *
     * @param text the text, as the document has it
     * @param style what it is
     */
    public record Text(String text, Style style) implements Part {}

    /**
     * The mark of a verdict, in its shape and colour; its word stands beside.
     *
     * @param verdict the verdict
     * @param word the word, in the record's language
     */
    public record Chip(Verdict verdict, String word) implements Part {}

    /** A line of nothing: room between the lines of a cell. */
    public static final Line GAP = new Line(List.of());

    /** Copies the list. */
    public Line {
        parts = List.copyOf(parts);
    }

    /** A plain text. */
    public static Line of(String text) {
        return of(text, Style.PLAIN);
    }

    /** A text in a style. */
    public static Line of(String text, Style style) {
        return new Line(List.of(new Text(text, style)));
    }

    /** A verdict. */
    public static Line of(Verdict verdict, String word) {
        return new Line(List.of(new Chip(verdict, word)));
    }

    /** This line and a text after it. */
    public Line and(String text, Style style) {
        return and(new Text(text, style));
    }

    /** This line and a plain text after it. */
    public Line and(String text) {
        return and(text, Style.PLAIN);
    }

    /** This line and a part after it. */
    public Line and(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new Line(longer);
    }

    /** This line and another after it. */
    public Line and(Line other) {
        List<Part> longer = new ArrayList<>(parts);
        longer.addAll(other.parts);
        return new Line(longer);
    }

    /** The first characters of it; this line where it has no more. */
    Line beginning(int characters) {
        List<Part> first = new ArrayList<>();
        int left = characters;
        for (Part part : parts) {
            if (part instanceof Text text && text.text().length() > left) {
                first.add(new Text(text.text().substring(0, left), text.style()));
                return new Line(first);
            }
            left -= part instanceof Text text ? text.text().length() : 0;
            first.add(part);
        }
        return this;
    }

    /** The words alone. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            words.append(part instanceof Chip chip ? chip.word() : ((Text) part).text());
        }
        return words.toString();
    }
}
