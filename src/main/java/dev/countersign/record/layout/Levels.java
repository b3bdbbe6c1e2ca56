package dev.countersign.record.layout;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;

/**
 * Which way each letter of a paragraph is read. A paragraph of one part is read the way its first letter says. One of
 * several parts, words of ours among the document's, is read from the left, and each part by itself: what stands in one
 * cannot move what stands in another.
 *
 * @param levels a level for each letter; odd ones are read from the right
 * @param base the level of the paragraph
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one paragraph
record Levels(byte[] levels, byte base) {
    static Levels of(List<Glyph> paragraph) {
        boolean alone = paragraph.stream().map(Glyph::part).distinct().count() == 1;
        byte[] levels = new byte[paragraph.size()];
        byte base = 0;
        int from = 0;
        while (from < levels.length) {
            int to = from + 1;
            while (to < levels.length
                    && paragraph.get(to).part() == paragraph.get(from).part()) {
                to++;
            }
            Bidi bidi = new Bidi(drawn(paragraph.subList(from, to)), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int at = 0;
            for (int i = from; i < to; i++) {
                levels[i] = (byte) bidi.getLevelAt(at);
                at += Character.charCount(paragraph.get(i).drawn());
            }
            if (alone) {
                base = (byte) bidi.getBaseLevel();
            }
            from = to;
        }
        return new Levels(levels, base);
    }

    boolean isRightToLeft() {
        return base == 1;
    }

    /** The levels of a line of the paragraph, the spaces at its end at the end. */
    byte[] line(List<Glyph> line, int from) {
        byte[] part = Arrays.copyOfRange(levels, from, from + line.size());
        for (int i = part.length - 1; i >= 0 && line.get(i).isSpace(); i--) {
            part[i] = base;
        }
        return part;
    }

    private static String drawn(List<Glyph> glyphs) {
        StringBuilder drawn = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> drawn.appendCodePoint(glyph.drawn()));
        return drawn.toString();
    }
}
