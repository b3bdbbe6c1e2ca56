package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import dev.countersign.record.layout.Color;
import dev.countersign.record.layout.Mark;

/** Draws boxes and the lines between them. What it sets for drawing is as before afterwards. */
final class Strokes {
    private static final float ROUND = 2.5f;
    private static final float OUTLINE = 0.7f;
    private static final float DASH = 3;
    private static final float PAUSE = 2;

    private Strokes() {}

    static void draw(PdfContentByte canvas, Mark mark, float height) {
        canvas.saveState();
        if (mark instanceof Mark.Card card) {
            Color fill = card.fill();
            canvas.setRGBColorFill(fill.red(), fill.green(), fill.blue());
            stroke(canvas, card.stroke(), card.dashed() ? OUTLINE * 1.3f : OUTLINE, card.dashed());
            canvas.roundRectangle(card.x(), height - card.y() - card.height(), card.width(), card.height(), ROUND);
            canvas.fillStroke();
        } else if (mark instanceof Mark.Curve curve) {
            stroke(canvas, curve.color(), curve.weight(), curve.dashed());
            float middle = (curve.x() + curve.toX()) / 2;
            canvas.moveTo(curve.x(), height - curve.y());
            canvas.curveTo(middle, height - curve.y(), middle, height - curve.toY(), curve.toX(), height - curve.toY());
            canvas.stroke();
        }
        canvas.restoreState();
    }

    private static void stroke(PdfContentByte canvas, Color color, float weight, boolean dashed) {
        canvas.setRGBColorStroke(color.red(), color.green(), color.blue());
        canvas.setLineWidth(weight);
        if (dashed) {
            canvas.setLineDash(DASH, PAUSE, 0);
        }
    }
}
