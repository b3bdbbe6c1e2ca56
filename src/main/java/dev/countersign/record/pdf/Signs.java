package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import dev.countersign.model.Verdict;
import dev.countersign.record.layout.Color;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Verdicts;

/** The marks of verdicts: told apart by their shape where there is no colour. */
final class Signs {
    private final PdfContentByte canvas;
    private final float x;
    private final float y;
    private final float size;

    private Signs(PdfContentByte canvas, float x, float y, float size) {
        this.canvas = canvas;
        this.x = x;
        this.y = y;
        this.size = size;
    }

    static void draw(PdfContentByte canvas, Mark.Sign sign, float height) {
        new Signs(canvas, sign.x(), height - sign.y() - sign.size(), sign.size()).draw(sign.verdict());
    }

    private void draw(Verdict verdict) {
        Color color = Verdicts.color(verdict);
        canvas.setRGBColorFill(color.red(), color.green(), color.blue());
        switch (verdict) {
            case ALLOW -> allow();
            case APPROVE -> approve();
            case BLOCK -> block();
            case UNDECIDED -> undecided(color);
        }
    }

    /** A disc with a tick. */
    private void allow() {
        canvas.circle(x + size / 2, y + size / 2, size / 2);
        canvas.fill();
        white(size * 0.13f);
        canvas.moveTo(x + size * 0.27f, y + size * 0.5f);
        canvas.lineTo(x + size * 0.44f, y + size * 0.33f);
        canvas.lineTo(x + size * 0.74f, y + size * 0.66f);
        canvas.stroke();
    }

    /** A diamond with a stroke in it: somebody has to look. */
    private void approve() {
        float over = size * 0.06f;
        canvas.moveTo(x + size / 2, y - over);
        canvas.lineTo(x + size + over, y + size / 2);
        canvas.lineTo(x + size / 2, y + size + over);
        canvas.lineTo(x - over, y + size / 2);
        canvas.closePath();
        canvas.fill();
        white(size * 0.13f);
        canvas.moveTo(x + size / 2, y + size * 0.76f);
        canvas.lineTo(x + size / 2, y + size * 0.46f);
        canvas.moveTo(x + size / 2, y + size * 0.31f);
        canvas.lineTo(x + size / 2, y + size * 0.25f);
        canvas.stroke();
    }

    /** A square with a bar. */
    private void block() {
        canvas.roundRectangle(x + size * 0.03f, y + size * 0.03f, size * 0.94f, size * 0.94f, size * 0.2f);
        canvas.fill();
        white(size * 0.16f);
        canvas.moveTo(x + size * 0.27f, y + size * 0.5f);
        canvas.lineTo(x + size * 0.73f, y + size * 0.5f);
        canvas.stroke();
    }

    /** A ring of dashes. */
    private void undecided(Color color) {
        float weight = size * 0.14f;
        canvas.saveState();
        canvas.setRGBColorStroke(color.red(), color.green(), color.blue());
        canvas.setLineWidth(weight);
        canvas.setLineDash(size * 0.26f, size * 0.157f, 0);
        canvas.circle(x + size / 2, y + size / 2, (size - weight) / 2);
        canvas.stroke();
        canvas.restoreState();
    }

    private void white(float weight) {
        canvas.setRGBColorStroke(255, 255, 255);
        canvas.setLineWidth(weight);
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    }
}
