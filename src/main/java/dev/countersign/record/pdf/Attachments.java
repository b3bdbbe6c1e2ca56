package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.countersign.record.content.Attachment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files inside the file. */
final class Attachments {
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");
    private static final PdfName ASSOCIATED = new PdfName("AF");
    private static final int COMPRESSION = 9;

    private Attachments() {}

    /** Attaches files, and names them as the source of the whole document. */
    static void add(PdfWriter writer, List<Attachment> attachments, Optional<String> date) throws IOException {
        PdfArray associated = new PdfArray();
        for (Attachment attachment : attachments) {
            PdfDictionary parameters = new PdfDictionary();
            date.ifPresent(day -> parameters.put(PdfName.MODDATE, new PdfString(day)));
            PdfFileSpecification file = PdfFileSpecification.fileEmbedded(
                    writer, "", attachment.name(), attachment.bytes(), attachment.mediaType(), parameters, COMPRESSION);
            file.put(RELATIONSHIP, new PdfName("Source"));
            writer.addFileAttachment(attachment.name(), file);
            associated.add(file.getReference());
        }
        if (!attachments.isEmpty()) {
            writer.getExtraCatalog().put(ASSOCIATED, associated);
        }
    }
}
