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
import dev.countersign.record.layout.Layout;
import dev.countersign.record.layout.Mark;
import dev.countersign.record.layout.Visible;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields reserved for signatures. Their box is drawn on the page; they themselves show nothing until they are signed. A dot
 * in a name makes a group, as the format has it.
 */
final class Fields {
    private final PdfWriter writer;
    private final Structure structure;
    private final float height;
    private final Map<String, PdfFormField> groups = new LinkedHashMap<>();

    private Fields(PdfWriter writer, Structure structure, float height) {
        this.writer = writer;
        this.structure = structure;
        this.height = height;
    }

    /** Reserves every field of a layout, each on its page. To be called on the first page. */
    static void reserve(PdfWriter writer, Structure structure, float height, Layout layout) throws IOException {
        Fields fields = new Fields(writer, structure, height);
        for (int page = 0; page < layout.pages().size(); page++) {
            for (Mark mark : layout.pages().get(page).marks()) {
                if (mark instanceof Mark.Field field) {
                    fields.add(field, page + 1);
                }
            }
        }
        for (Map.Entry<String, PdfFormField> group : fields.groups.entrySet()) {
            if (group.getKey().indexOf('.') < 0) {
                writer.addAnnotation(group.getValue());
            }
        }
    }

    private void add(Mark.Field field, int page) throws IOException {
        int dot = field.name().lastIndexOf('.');
        PdfFormField signature = signature(field, page);
        signature.setFieldName(field.name().substring(dot + 1));
        group(field.name().substring(0, dot)).addKid(signature);
    }

    private PdfFormField group(String name) {
        PdfFormField known = groups.get(name);
        if (known != null) {
            return known;
        }
        PdfFormField group = PdfFormField.createEmpty(writer);
        groups.put(name, group);
        int dot = name.lastIndexOf('.');
        group.setFieldName(name.substring(dot + 1));
        if (dot >= 0) {
            group(name.substring(0, dot)).addKid(group);
        }
        return group;
    }

    private PdfFormField signature(Mark.Field field, int page) throws IOException {
        float bottom = height - field.y() - field.height();
        Rectangle place = new Rectangle(field.x(), bottom, field.x() + field.width(), bottom + field.height());
        PdfFormField signature = PdfFormField.createSignature(writer);
        signature.setWidget(place, PdfAnnotation.HIGHLIGHT_NONE);
        signature.setUserName(Visible.of(field.hint()));
        signature.setFlags(PdfAnnotation.FLAGS_PRINT);
        signature.setPage(page);
        signature.setPlaceInPage(page);
        signature.put(PdfName.AP, blank(field));
        int tie = structure.tie(field.tag(), signature.getIndirectReference(), page);
        signature.put(PdfName.STRUCTPARENT, new PdfNumber(tie));
        return signature;
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
