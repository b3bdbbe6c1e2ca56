package dev.countersign.record.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordSize;
import dev.countersign.record.Sha256;
import dev.countersign.record.content.Frame;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.layout.Layout;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Page;
import dev.countersign.record.layout.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes records as PDF files: PDF/A-3a and PDF/UA-1, unsigned, with fields reserved for those who sign. The same content
 * gives the same bytes on every machine, in every locale and time zone.
 */
public final class RecordPdf {
    /** What all files name as their maker; the version stands in {@code record.json}. */
    static final String PRODUCER = "Countersign";

    private static final double LAYOUT_SHARE = 0.5;
    private static final int COMPRESSION = 6;

    private RecordPdf() {}

    /**
     * Makes a record and writes it.
     *
     * @param input what it is made of
     * @param out where it goes; stays open
     * @param progress told how far it is
     * @throws dev.countersign.record.RecordTooLarge when it is larger than a record can be
     * @throws IOException when {@code out} cannot take it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted; nothing has been written then
     */
    public static void write(RecordInput input, OutputStream out, Progress progress) throws IOException {
        RecordSize.check(input);
        write(RecordContent.of(input), out, progress);
    }

    /**
     * Writes a record. Nothing is written before all of it is made.
     *
     * @param content what it says
     * @param out where it goes; stays open
     * @param progress told how far it is
     * @throws IOException when {@code out} cannot take it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted; nothing has been written then
     */
    public static void write(RecordContent content, OutputStream out, Progress progress) throws IOException {
        Layout layout = Layout.of(content, progress.part(0, LAYOUT_SHARE));
        byte[] bytes = bytes(content, layout, progress.part(LAYOUT_SHARE, 1));
        progress.step(1);
        out.write(bytes);
    }

    /**
     * The beginning of a record, to compare it with: the pages that its first entries fill.
     *
     * @param content all it says
     * @param entries how many rows of tables and items of lists
     * @param pages how many pages the whole has, for their numbering
     * @return a file of its own; its last two pages may differ from those of the whole
     */
    public static byte[] beginning(RecordContent content, int entries, int pages, Progress progress)
            throws IOException {
        RecordContent begun = content.beginning(entries);
        return bytes(begun, Layout.of(begun, pages, progress), progress);
    }

    private static byte[] bytes(RecordContent content, Layout layout, Progress progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frame frame = content.frame();
        Document document =
                new Document(new Rectangle(frame.paper().width(), frame.paper().height()), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(COMPRESSION);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setXmpMetadata(Xmp.of(content, PRODUCER));
        document.open();
        describe(writer, content);
        Attachments.add(writer, content.attachments(), Xmp.pdfDate(content));
        pages(document, writer, frame, layout, progress);
        document.close();
        return bytes.toByteArray();
    }

    private static void pages(Document document, PdfWriter writer, Frame frame, Layout layout, Progress progress)
            throws IOException {
        Structure structure = new Structure(writer, layout.document());
        Bookmarks bookmarks = new Bookmarks(writer, frame.paper().height());
        List<Page> pages = layout.pages();
        for (int i = 0; i < pages.size(); i++) {
            progress.step((double) i / pages.size());
            document.newPage();
            if (i == 0) {
                Fields.reserve(writer, structure, frame.paper().height(), layout);
            }
            Inker inker = new Inker(
                    writer.getDirectContent(), structure, frame.paper().height());
            for (Mark mark : pages.get(i).marks()) {
                if (mark instanceof Mark.Bookmark bookmark) {
                    bookmarks.add(bookmark);
                } else {
                    inker.draw(mark);
                }
            }
            inker.finish();
        }
    }

    private static void describe(PdfWriter writer, RecordContent content) throws IOException {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(Visible.of(content.frame().title()), PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.remove(PdfName.CREATIONDATE);
        Xmp.pdfDate(content).ifPresent(date -> {
            info.put(PdfName.CREATIONDATE, new PdfString(date));
            info.put(PdfName.MODDATE, new PdfString(date));
        });
        byte[] id = fileId(content);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(content.frame().language().getLanguage()));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
    }

    /** Names the file by what it holds: a record and its redacted copy are two files. */
    private static byte[] fileId(RecordContent content) {
        String name = content.recordId().text() + content.frame().notice().orElse("");
        return Arrays.copyOf(HexFormat.of().parseHex(Sha256.of(name.getBytes(StandardCharsets.UTF_8))), 16);
    }

    /** The colours of the pages are meant as sRGB. */
    private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(SrgbProfile.bytes());
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress(COMPRESSION);
        PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2-1"));
        intent.put(new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
        return intent;
    }
}
