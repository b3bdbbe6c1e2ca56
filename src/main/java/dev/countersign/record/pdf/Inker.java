package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import dev.countersign.record.layout.Color;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Pen;
import dev.countersign.record.layout.Run;
import dev.countersign.record.layout.Tag;
import java.util.Optional;

/** Draws the marks of one page, each within the part of the document it belongs to. */
final class Inker {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName PAGINATION = new PdfName("Pagination");
    private static final PdfName LAYOUT = new PdfName("Layout");

    private final PdfContentByte canvas;
    private final Structure structure;
    private final float height;
    private Optional<Object> open = Optional.empty();
    private Optional<Tag> picture = Optional.empty();
    private boolean inText;
    private Optional<Pen> pen = Optional.empty();
    private Optional<Color> fill = Optional.empty();

    Inker(PdfContentByte canvas, Structure structure, float height) {
        this.canvas = canvas;
        this.structure = structure;
        this.height = height;
    }

    /** Draws a mark; fields and bookmarks are no ink. */
    void draw(Mark mark) {
        if (mark instanceof Mark.Letters letters) {
            letters(letters);
        } else if (mark instanceof Mark.Across across) {
            across(across);
        } else if (mark instanceof Mark.Rule rule) {
            fill(rule.x(), rule.y() - rule.weight() / 2, rule.length(), rule.weight(), rule.color());
        } else if (mark instanceof Mark.Fill area) {
            fill(area.x(), area.y(), area.width(), area.height(), area.color());
        } else if (mark instanceof Mark.Box box) {
            box(box);
        } else if (mark instanceof Mark.Card || mark instanceof Mark.Curve) {
            begin(LAYOUT);
            Strokes.draw(canvas, mark, height);
        } else if (mark instanceof Mark.Picture whole) {
            picture(whole);
        } else if (mark instanceof Mark.Sign sign) {
            begin(LAYOUT);
            Signs.draw(canvas, sign, height);
            fill = Optional.empty();
        }
    }

    /** Ends what is open. */
    void finish() {
        endText();
        if (open.isPresent()) {
            canvas.endMarkedContentSequence();
            open = Optional.empty();
        }
    }

    /** All of a picture is one part of the document: its boxes and lines no less than its letters. */
    private void picture(Mark.Picture whole) {
        float top = height - whole.y();
        structure.bound(whole.tag(), whole.x(), top - whole.height(), whole.x() + whole.width(), top);
        picture = Optional.of(whole.tag());
        whole.marks().forEach(this::draw);
        picture = Optional.empty();
    }

    private void letters(Mark.Letters letters) {
        begin(letters.tag() == Tag.ARTIFACT ? PAGINATION : letters.tag());
        beginText();
        use(letters.run().pen());
        canvas.setTextMatrix(letters.x(), height - letters.y());
        show(letters.run());
    }

    private void across(Mark.Across across) {
        begin(PAGINATION);
        beginText();
        use(across.run().pen());
        double angle = StrictMath.toRadians(across.angle());
        float cos = (float) StrictMath.cos(angle);
        float sin = (float) StrictMath.sin(angle);
        float back = across.run().width() / 2;
        float down = across.run().pen().size() * 0.36f;
        float x = across.x() - back * cos + down * sin;
        float y = height - across.y() - back * sin - down * cos;
        canvas.setTextMatrix(cos, sin, -sin, cos, x, y);
        show(across.run());
    }

    private void show(Run run) {
        if (run.actual().isPresent()) {
            PdfDictionary says = new PdfDictionary();
            says.put(new PdfName("ActualText"), new PdfString(run.actual().get(), PdfObject.TEXT_UNICODE));
            canvas.beginMarkedContentSequence(SPAN, says, true);
            canvas.showTextBasic(run.text());
            canvas.endMarkedContentSequence();
        } else {
            canvas.showTextBasic(run.text());
        }
    }

    private void use(Pen wanted) {
        if (!pen.equals(Optional.of(wanted))) {
            canvas.setFontAndSize(wanted.face().font(), wanted.size());
            pen = Optional.of(wanted);
        }
        fillWith(wanted.color());
    }

    private void fillWith(Color color) {
        if (!fill.equals(Optional.of(color))) {
            canvas.setRGBColorFill(color.red(), color.green(), color.blue());
            fill = Optional.of(color);
        }
    }

    private void fill(float x, float y, float width, float high, Color color) {
        begin(LAYOUT);
        fillWith(color);
        canvas.rectangle(x, height - y - high, width, high);
        canvas.fill();
    }

    private void box(Mark.Box box) {
        begin(LAYOUT);
        canvas.setRGBColorStroke(
                box.color().red(), box.color().green(), box.color().blue());
        canvas.setLineWidth(0.8f);
        canvas.roundRectangle(box.x(), height - box.y() - box.height(), box.width(), box.height(), 3.5f);
        canvas.stroke();
    }

    /** Begins a part: one of the document's, or a kind of artifact. */
    private void begin(Object wanted) {
        Object part = picture.isPresent() ? picture.get() : wanted;
        if (open.isPresent() && open.get() == part) {
            if (wanted == LAYOUT) {
                endText();
            }
            return;
        }
        finish();
        if (part instanceof Tag tag) {
            canvas.beginMarkedContentSequence(structure.element(tag));
        } else {
            PdfDictionary kind = new PdfDictionary();
            kind.put(PdfName.TYPE, (PdfName) part);
            canvas.beginMarkedContentSequence(ARTIFACT, kind, true);
        }
        open = Optional.of(part);
    }

    private void beginText() {
        if (!inText) {
            canvas.beginText();
            inText = true;
        }
    }

    private void endText() {
        if (inText) {
            canvas.endText();
            inText = false;
        }
    }
}
