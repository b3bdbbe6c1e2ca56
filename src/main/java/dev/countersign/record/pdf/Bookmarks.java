package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Visible;
import java.util.ArrayDeque;
import java.util.Deque;

/** The list of bookmarks beside the pages. */
final class Bookmarks {
    private static final float ABOVE = 12;

    private final float height;
    private final Deque<PdfOutline> open = new ArrayDeque<>();

    Bookmarks(PdfWriter writer, float height) {
        this.height = height;
        open.push(writer.getRootOutline());
    }

    /** Adds a bookmark that leads to a place on the current page. */
    void add(Mark.Bookmark bookmark) {
        while (open.size() > bookmark.level()) {
            open.pop();
        }
        float top = Math.min(height, height - bookmark.y() + ABOVE);
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
        open.push(new PdfOutline(open.element(), place, Visible.of(bookmark.title()), bookmark.level() == 1));
    }
}
