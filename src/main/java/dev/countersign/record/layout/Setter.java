package dev.countersign.record.layout;

import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;

/** Sets lines of thought as lines of type: chooses glyphs, wraps by width, puts right what is read from the right. */
final class Setter {
    private static final String BREAKS_LONG_WORDS = "/\\_.-:@=&?,;|";
    private static final float SLACK = 0.01f;

    private Setter() {}

    /** A text in one style. */
    static List<SetLine> set(String text, Style style, Type type, float width) {
        return set(Line.of(text, style), type, width);
    }

    /**
     * A line of thought; at least one line of type.
     *
     * @param line what is said
     * @param type how large
     * @param width the room, in points
     */
    static List<SetLine> set(Line line, Type type, float width) {
        List<SetLine> lines = new ArrayList<>();
        for (List<Glyph> paragraph : paragraphs(line, type)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    /** How wide a text is in one line. */
    static float width(String text, Style style, Type type) {
        float width = 0;
        for (List<Glyph> paragraph : paragraphs(Line.of(text, style), type)) {
            for (Glyph glyph : paragraph) {
                width += glyph.width();
            }
        }
        return width;
    }

    private static List<List<Glyph>> paragraphs(Line line, Type type) {
        List<List<Glyph>> paragraphs = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        for (int i = 0; i < line.parts().size(); i++) {
            Line.Part part = line.parts().get(i);
            if (part instanceof Line.Chip chip) {
                Pen pen = Pen.of(Style.STRONG, type).with(Palette.of(chip.verdict()));
                current.add(Glyph.of(chip.verdict(), pen, i));
                Glyphs.append(chip.word(), pen, i, current);
            } else if (part instanceof Line.Text text) {
                String[] lines = text.text().replace("\r\n", "\n").split("\n", -1);
                Glyphs.append(lines[0], Pen.of(text.style(), type), i, current);
                for (int more = 1; more < lines.length; more++) {
                    paragraphs.add(current);
                    current = new ArrayList<>();
                    Glyphs.append(lines[more], Pen.of(text.style(), type), i, current);
                }
            }
        }
        paragraphs.add(current);
        return paragraphs;
    }

    private static void wrap(List<Glyph> logical, float width, List<SetLine> lines) {
        boolean mixed = logical.stream().anyMatch(Glyph::isRightToLeft);
        List<Glyph> glyphs = mixed ? ArabicShaper.shape(logical) : logical;
        Levels levels = mixed ? Levels.of(glyphs) : new Levels(new byte[glyphs.size()], (byte) 0);
        int start = 0;
        do {
            int end = lineEnd(glyphs, start, width);
            List<Glyph> line = glyphs.subList(start, end);
            lines.add(
                    mixed
                            ? Ordering.mixed(line, levels.line(line, start), levels.isRightToLeft())
                            : Ordering.leftToRight(line));
            start = end;
        } while (start < glyphs.size());
    }

    private static int lineEnd(List<Glyph> glyphs, int start, float room) {
        float width = 0;
        int lastBreak = -1;
        for (int i = start; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (width + glyph.width() > room + SLACK && !glyph.isSpace()) {
                return lastBreak > start ? lastBreak : withinWord(glyphs, start, Math.max(i, start + 1));
            }
            width += glyph.width();
            if (breaksAfter(glyphs, i)) {
                lastBreak = i + 1;
            }
        }
        return glyphs.size();
    }

    private static boolean breaksAfter(List<Glyph> glyphs, int i) {
        Glyph glyph = glyphs.get(i);
        if (i + 1 >= glyphs.size()) {
            return false;
        }
        Glyph next = glyphs.get(i + 1);
        if (glyph.isSpace()) {
            return !next.isSpace();
        }
        boolean joint = glyph.drawn() == '-' || glyph.drawn() == '/' || glyph.drawn() == '–';
        return joint && i > 0 && glyphs.get(i - 1).isWordy() && next.isWordy();
    }

    /** Where a word that fits on no line is cut: after a sign in its last part, else where the room ends. */
    private static int withinWord(List<Glyph> glyphs, int start, int end) {
        for (int i = end; i > start + (end - start) * 2 / 3; i--) {
            if (BREAKS_LONG_WORDS.indexOf(glyphs.get(i - 1).drawn()) >= 0) {
                return i;
            }
        }
        int cut = end;
        while (cut > start + 1 && cut < glyphs.size() && glyphs.get(cut).isMark()) {
            cut--;
        }
        return cut;
    }
}
