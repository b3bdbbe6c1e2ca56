package dev.countersign.record.layout;

import dev.countersign.model.Verdict;
import java.util.Optional;

/**
 * One drawn character, in reading order.
 *
 * @param drawn the character whose glyph is drawn
 * @param source what it stands for, where that is something else; empty for itself
 * @param pen how it is drawn
 * @param width how far it moves on, in points
 * @param sign the verdict whose mark is drawn instead of a letter; empty for letters
 * @param part which part of the line it belongs to, from 0
 */
record Glyph(int drawn, String source, Pen pen, float width, Optional<Verdict> sign, int part) {
    private static final int OBJECT = 0xFFFC;

    static Glyph of(int codePoint, Pen pen, int part) {
        return of(codePoint, "", pen, part);
    }

    static Glyph of(int codePoint, String source, Pen pen, int part) {
        return new Glyph(codePoint, source, pen, pen.width(codePoint), Optional.empty(), part);
    }

    static Glyph of(Verdict verdict, Pen pen, int part) {
        return new Glyph(OBJECT, "", pen, pen.size() * 1.3f, Optional.of(verdict), part);
    }

    /** The same place, drawn in another form. */
    Glyph shaped(int form, String stands) {
        return new Glyph(form, stands, pen, pen.width(form), sign, part);
    }

    /** The text it stands for. */
    String text() {
        return source.isEmpty() ? Character.toString(drawn) : source;
    }

    boolean isSpace() {
        return drawn == ' ';
    }

    boolean isWordy() {
        return Character.isLetterOrDigit(drawn);
    }

    boolean isMark() {
        return isMark(drawn);
    }

    /** Whether a character is set above, below or within the one before it. */
    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    boolean isRightToLeft() {
        byte direction = Character.getDirectionality(drawn);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
