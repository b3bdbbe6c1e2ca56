package dev.countersign.record.layout;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Chooses the glyphs of a text. */
final class Glyphs {
    private Glyphs() {}

    /** Adds the glyphs of a text that belongs to a part of a line. */
    static void append(String text, Pen pen, int part, List<Glyph> glyphs) {
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int marks = i + 1;
            while (marks < codePoints.length && Glyph.isMark(codePoints[marks])) {
                marks++;
            }
            Optional<Glyph> whole =
                    marks == i + 1 ? Optional.empty() : composed(new String(codePoints, i, marks - i), pen, part);
            if (whole.isPresent()) {
                glyphs.add(whole.get());
                i = marks - 1;
            } else {
                append(codePoints[i], pen, part, glyphs);
            }
        }
    }

    /** A letter and its marks as the one character that Unicode has for them; empty when there is none. */
    private static Optional<Glyph> composed(String cluster, Pen pen, int part) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        int codePoint = composed.codePointAt(0);
        return composed.length() == Character.charCount(codePoint)
                ? Visible.face(pen.face(), codePoint).map(face -> Glyph.of(codePoint, cluster, pen.with(face), part))
                : Optional.empty();
    }

    private static void append(int codePoint, Pen pen, int part, List<Glyph> glyphs) {
        // marks of the fallback stand over the letter before them; those of the others beside it
        Face wanted = Glyph.isMark(codePoint) ? Face.FALLBACK : pen.face();
        Optional<Face> face = Visible.face(wanted, codePoint);
        if (face.isPresent()) {
            glyphs.add(Glyph.of(codePoint, pen.with(face.get()), part));
        } else {
            Pen loud = new Pen(Face.MONO, pen.size() * 0.88f, Palette.UNSURE, false);
            Visible.number(codePoint).codePoints().forEach(c -> glyphs.add(Glyph.of(c, loud, part)));
        }
    }
}
