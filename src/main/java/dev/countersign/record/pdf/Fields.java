package dev.countersign.record.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfWriter;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Visible;
import java.io.IOException;

/** Fields reserved for signatures. Their box is drawn on the page; they themselves show nothing until they are signed. */
final class Fields {
    private final PdfWriter writer;
    private final Structure structure;
    private final float height;

    Fields(PdfWriter writer, Structure structure, float height) {
        this.writer = writer;
        this.structure = structure;
        this.height = height;
    }

    /** Puts a field on the current page. */
    void add(Mark.Field field) throws IOException {
        float bottom = height - field.y() - field.height();
        Rectangle place = new Rectangle(field.x(), bottom, field.x() + field.width(), bottom + field.height());
        PdfFormField signature = PdfFormField.createSignature(writer);
        signature.setWidget(place, PdfAnnotation.HIGHLIGHT_NONE);
        signature.setFieldName(field.name());
        signature.setUserName(Visible.of(field.hint()));
        signature.setFlags(PdfAnnotation.FLAGS_PRINT);
        signature.setPage();
        signature.put(PdfName.AP, blank(field));
        signature.put(
                PdfName.STRUCTPARENT, new PdfNumber(structure.tie(field.tag(), signature.getIndirectReference())));
        writer.addAnnotation(signature);
    }

    /** An empty appearance, as plain as can be: programs compare it with what is there after signing. */
    private PdfDictionary blank(Mark.Field field) throws IOException {
        PdfStream form = new PdfStream(new byte[0]);
        form.put(PdfName.TYPE, PdfName.XOBJECT);
        form.put(PdfName.SUBTYPE, PdfName.FORM);
        PdfArray box = new PdfArray(new float[] {0, 0, field.width(), field.height()});
        form.put(PdfName.BBOX, box);
        form.put(PdfName.RESOURCES, new PdfDictionary());
        PdfDictionary appearances = new PdfDictionary();
        appearances.put(PdfName.N, writer.addToBody(form).getIndirectReference());
        return appearances;
    }
}
