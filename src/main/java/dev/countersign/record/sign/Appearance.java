package dev.countersign.record.sign;

import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import dev.countersign.record.layout.Color;
import dev.countersign.record.layout.Face;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Run;
import dev.countersign.record.layout.SignatureBox;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** What a signature shows on the page: who, in which role, what they say, and when by their own clock. */
final class Appearance {
    private static final int LONGEST_COMMENT = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new HashMap<>();

    Appearance(PDDocument document) {
        this.document = document;
    }

    /** Draws a statement into a box of a size in points. */
    PDAppearanceStream draw(Statement statement, Texts texts, float width, float height) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setResources(new PDResources());
        SignatureBox box = SignatureBox.of(lines(statement, texts), width, height);
        try (PDAppearanceContentStream canvas = new PDAppearanceContentStream(stream, true)) {
            canvas.setNonStrokingColor(1f, 1f, 1f);
            canvas.addRect(1, 1, width - 2, height - 2);
            canvas.fill();
            for (Mark mark : box.marks()) {
                if (mark instanceof Mark.Letters letters) {
                    letters(letters, box.scale(), height, canvas);
                }
            }
        }
        for (PDType0Font font : fonts.values()) {
            font.subset();
        }
        return stream;
    }

    private void letters(Mark.Letters letters, float scale, float height, PDAppearanceContentStream canvas)
            throws IOException {
        Run run = letters.run();
        Color color = run.pen().color();
        canvas.beginText();
        canvas.setFont(font(run.pen().face()), run.pen().size() * scale);
        canvas.setNonStrokingColor(color.red() / 255f, color.green() / 255f, color.blue() / 255f);
        canvas.setTextMatrix(Matrix.getTranslateInstance(letters.x() * scale, height - letters.y() * scale));
        canvas.showText(run.text());
        canvas.endText();
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known == null) {
            try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(face.file()), face.file())) {
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
                parsed.setEnableGsub(false);
                known = PDType0Font.load(document, parsed, true);
            }
            fonts.put(face, known);
        }
        return known;
    }

    private static List<Line> lines(Statement statement, Texts texts) {
        String role = texts.optional("word.role." + statement.role()).orElse(statement.role());
        String said = texts.get("record.sign.outcome." + statement.outcome().word());
        Line name = Line.of(statement.name(), Style.STRONG);
        Line time = Line.of(texts.get("signature.time", TIME.format(statement.time())), Style.QUIET);
        Line head = Line.of(role + " · " + said, Style.STRONG);
        String comment = shortened(statement.comment());
        return comment.isEmpty() ? List.of(head, name, time) : List.of(head, name, Line.of("“" + comment + "”"), time);
    }

    private static String shortened(String comment) {
        return comment.codePointCount(0, comment.length()) <= LONGEST_COMMENT
                ? comment
                : comment.substring(0, comment.offsetByCodePoints(0, LONGEST_COMMENT - 1)) + "…";
    }
}
