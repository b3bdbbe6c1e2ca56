package dev.countersign.record.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import dev.countersign.record.layout.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The parts of the document as the file's structure tree. */
final class Structure {
    private static final PdfName DOCUMENT = new PdfName("Document");
    private static final PdfName OWNER = new PdfName("O");

    private final PdfWriter writer;
    private final PdfStructureTreeRoot root;
    private final Map<Tag, PdfStructureElement> elements = new HashMap<>();

    Structure(PdfWriter writer, Tag document) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot();
        PdfStructureElement top = new PdfStructureElement(root, DOCUMENT);
        elements.put(document, top);
        addParts(document, top);
    }

    private void addParts(Tag tag, PdfStructureElement element) {
        for (Tag part : tag.parts()) {
            PdfStructureElement child = new PdfStructureElement(element, name(part.kind()));
            attributes(part.kind(), child);
            if (!part.spoken().isEmpty()) {
                child.put(new PdfName("Alt"), new PdfString(part.spoken(), PdfObject.TEXT_UNICODE));
            }
            elements.put(part, child);
            addParts(part, child);
        }
    }

    /** The element of a part. */
    PdfStructureElement element(Tag tag) {
        return Objects.requireNonNull(elements.get(tag), "a part of another document");
    }

    /** Ties an annotation on a page, from 1, to its part; gives the number the annotation must hold. */
    int tie(Tag tag, PdfIndirectReference annotation, int page) {
        PdfDictionary object = new PdfDictionary(new PdfName("OBJR"));
        object.put(new PdfName("Obj"), annotation);
        object.put(PdfName.PG, writer.getPageReference(page));
        PdfStructureElement element = element(tag);
        element.put(PdfName.K, new PdfArray(object));
        return root.addExistingObject(element.getReference());
    }

    /** Says where on its page a picture stands, in points from the lower left corner. */
    void bound(Tag tag, float left, float bottom, float right, float top) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName("Layout"));
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        attributes.put(new PdfName("BBox"), new PdfRectangle(left, bottom, right, top));
        element(tag).put(PdfName.A, attributes);
    }

    private static PdfName name(Tag.Kind kind) {
        return new PdfName(
                switch (kind) {
                    case DOCUMENT, ARTIFACT -> "Document";
                    case H1 -> "H1";
                    case H2 -> "H2";
                    case H3 -> "H3";
                    case P -> "P";
                    case LIST -> "L";
                    case ITEM -> "LI";
                    case LABEL -> "Lbl";
                    case BODY -> "LBody";
                    case TABLE -> "Table";
                    case HEADS -> "THead";
                    case ROWS -> "TBody";
                    case ROW -> "TR";
                    case COLUMN_HEAD, ROW_HEAD -> "TH";
                    case CELL -> "TD";
                    case FIELD -> "Form";
                    case FIGURE -> "Figure";
                });
    }

    private static void attributes(Tag.Kind kind, PdfStructureElement element) {
        switch (kind) {
            case COLUMN_HEAD -> attribute(element, "Table", "Scope", "Column");
            case ROW_HEAD -> attribute(element, "Table", "Scope", "Row");
            case LIST -> attribute(element, "List", "ListNumbering", "Disc");
            default -> {}
        }
    }

    private static void attribute(PdfStructureElement element, String owner, String key, String value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName(owner));
        attributes.put(new PdfName(key), new PdfName(value));
        element.put(PdfName.A, attributes);
    }
}
