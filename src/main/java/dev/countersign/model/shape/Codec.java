package dev.countersign.model.shape;

import java.util.List;

/**
 * How one value stands in a file: as text, read and printed without loss.
 *
 * @param kind what kind of value it is, for forms
 * @param list the name of the list of words, in snake_case; empty for free text
 * @param words the words it takes or suggests, in their order; empty for free text
 * @param leftOut the value of a field that is left out
 * @param parser reads a text that is not blank
 * @param printer prints a value; empty means left out
 */
public record Codec(Kind kind, String list, List<String> words, Object leftOut, Parser parser, Printer printer) {
    /** The kinds of value. */
    public enum Kind {
        /** Free text. */
        TEXT,
        /** One of a closed list. */
        CLOSED,
        /** One of an open list, or another word. */
        OPEN,
        /** A closed list that may be left to what is inherited or natural. */
        INHERITED,
        /** Yes or no, with a meaning when left out. */
        FLAG,
        /** A day. */
        DATE,
        /** A moment. */
        INSTANT,
        /** A whole number, 0 when left out. */
        NUMBER,
        /** The name of an entry. */
        ID,
        /** Which credential, none or unknown. */
        CREDENTIAL,
        /** A tool by its id, or none. */
        TOOL,
        /** A place in the document. */
        ADDRESS
    }

    /** Reads a text. */
    @FunctionalInterface
    public interface Parser {
        /** The value; throws when the field does not take the text. */
        Object parse(String text) throws NotAWord;
    }

    /** Prints a value. */
    @FunctionalInterface
    public interface Printer {
        /** The text; empty when the value is what being left out means. */
        String print(Object value);
    }

    /** Reads a text; a blank one is a field left out. */
    public Object read(String text) throws NotAWord {
        return text.isBlank() ? leftOut : parser.parse(text);
    }

    /** Prints a value; empty means left out. */
    public String print(Object value) {
        return value.equals(leftOut) ? "" : printer.print(value);
    }

    /** The word that says in a file what leaving the field out would mean; empty when there is no such word. */
    public String leftOutWord() {
        return switch (kind) {
            case INHERITED, NUMBER -> "";
            case TOOL -> "none";
            default -> printer.print(leftOut);
        };
    }
}
