package dev.countersign.record.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of a record's pages. A page is drawn when it is asked for, which takes tens of milliseconds and belongs on a
 * thread of its own; the pages looked at last are kept. Safe for use by several threads, which wait for each other.
 */
public final class RecordPreview implements AutoCloseable {
    private static final int KEPT = 12;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final Map<Picture, BufferedImage> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    private RecordPreview(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /** A page at a scale. */
    private record Picture(int page, double scale) {}

    /**
     * Opens a record this program has just made.
     *
     * @param pdf the file's bytes; not copied, not to be changed
     * @throws IOException when it is no PDF file
     */
    public static RecordPreview of(byte[] pdf) throws IOException {
        return new RecordPreview(Loader.loadPDF(pdf));
    }

    /** How many pages it has. */
    public synchronized int pages() {
        return document.getNumberOfPages();
    }

    /** How wide a page is, in points. */
    public synchronized float width(int page) {
        return box(page).getWidth();
    }

    /** How high a page is, in points. */
    public synchronized float height(int page) {
        return box(page).getHeight();
    }

    /**
     * The picture of a page.
     *
     * @param page which, from 0
     * @param scale pixels a point; 1 for 72 dots an inch
     * @throws IOException when the page cannot be drawn
     * @throws IndexOutOfBoundsException when there is no such page
     */
    public synchronized BufferedImage image(int page, double scale) throws IOException {
        Picture picture = new Picture(page, scale);
        BufferedImage known = pictures.get(picture);
        if (known != null) {
            return known;
        }
        BufferedImage drawn = renderer.renderImage(page, (float) scale, ImageType.RGB);
        pictures.put(picture, drawn);
        return drawn;
    }

    /**
     * The picture of a page as a PNG file.
     *
     * @param page which, from 0
     * @param scale pixels a point
     * @throws IOException when the page cannot be drawn
     */
    public byte[] png(int page, double scale) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image(page, scale), "png", out);
        }
        return png.toByteArray();
    }

    @Override
    public synchronized void close() throws IOException {
        pictures.clear();
        document.close();
    }

    private PDRectangle box(int page) {
        return document.getPage(page).getMediaBox();
    }
}
