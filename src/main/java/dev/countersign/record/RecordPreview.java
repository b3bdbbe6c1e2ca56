package dev.countersign.record;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a record as pictures, drawn one at a time and kept while there are few. Not for the interface thread. */
public final class RecordPreview {
    private static final int KEPT = 12;

    private final PDDocument pdf;
    private final PDFRenderer renderer;
    private final Map<Integer, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** The pages of a record that was just made. */
    public RecordPreview(byte[] record) throws IOException {
        this.pdf = Loader.loadPDF(record);
        this.renderer = new PDFRenderer(pdf);
    }

    /** How many pages there are. */
    public int pageCount() {
        return pdf.getNumberOfPages();
    }

    /**
     * A page as PNG.
     *
     * @param page from 0
     * @param dotsPerInch how sharp
     */
    public synchronized byte[] png(int page, int dotsPerInch) throws IOException {
        byte[] known = drawn.get(page);
        if (known != null) {
            return known;
        }
        BufferedImage image = renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        byte[] png = out.toByteArray();
        drawn.put(page, png);
        return png;
    }
}
