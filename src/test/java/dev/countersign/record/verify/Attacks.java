package dev.countersign.record.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What has been done to signed files, done to ours. */
final class Attacks {
    private Attacks() {}

    /** Changes a document in memory. */
    interface Change {
        void apply(PDDocument document) throws IOException;
    }

    /** The file with a change behind it, as an incremental update. */
    static byte[] update(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pageOverlay(byte[] pdf) {
        return update(pdf, document -> {
            PDPage page = document.getPage(1);
            COSStream over = document.getDocument().createCOSStream();
            try (OutputStream out = over.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q 1 1 1 rg 0 0 600 800 re f Q".getBytes(StandardCharsets.US_ASCII));
            }
            COSBase before = page.getCOSObject().getItem(COSName.CONTENTS);
            COSArray contents = new COSArray();
            contents.add(before);
            contents.add(over);
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] pageReplaced(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary page = document.getPage(1).getCOSObject();
            page.setItem(COSName.CONTENTS, document.getPage(2).getCOSObject().getItem(COSName.CONTENTS));
            page.setNeedToBeUpdated(true);
        });
    }

    static byte[] pageTreeReplaced(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            COSArray turned = new COSArray();
            for (int i = kids.size() - 1; i >= 0; i--) {
                turned.add(kids.get(i));
            }
            pages.setItem(COSName.KIDS, turned);
            pages.setNeedToBeUpdated(true);
        });
    }

    /** Shows one page twice and another not at all: nothing new comes into the file. */
    static byte[] shadow(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            kids.set(1, kids.get(2));
            kids.setNeedToBeUpdated(true);
            pages.setNeedToBeUpdated(true);
        });
    }

    static byte[] flippedContent(byte[] pdf) {
        return flipped(
                pdf,
                find(
                                        pdf,
                                        "obj\\s*<</Length \\d+/Filter/FlateDecode>>stream\n|obj\\s*<</Filter/FlateDecode/Length \\d+>>stream\n")
                                .end()
                        + 200);
    }

    private static PDComplexFileSpecification attached(PDDocument document, String name) throws IOException {
        return document.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .get(name);
    }

    static byte[] attachmentReplaced(byte[] pdf) {
        return update(pdf, document -> {
            COSStream stream =
                    attached(document, "document.bom.yaml").getEmbeddedFile().getCOSObject();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("format: agent_action_bom/1\n".getBytes(StandardCharsets.US_ASCII));
            }
            stream.setNeedToBeUpdated(true);
        });
    }

    private static PDComplexFileSpecification other(PDDocument document) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(
                document,
                new ByteArrayInputStream("format: agent_action_bom/1\n".getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("document.bom.yaml");
        specification.setFileUnicode("document.bom.yaml");
        specification.setEmbeddedFile(file);
        return specification;
    }

    private static void rename(PDDocument document, PDComplexFileSpecification other) throws IOException {
        PDEmbeddedFilesNameTreeNode tree =
                document.getDocumentCatalog().getNames().getEmbeddedFiles();
        COSArray names = tree.getCOSObject().getCOSArray(COSName.NAMES);
        for (int i = 0; i < names.size(); i += 2) {
            if (names.getString(i).equals("document.bom.yaml")) {
                names.set(i + 1, other.getCOSObject());
            }
        }
        names.setNeedToBeUpdated(true);
        tree.getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getNames().getCOSObject().setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    static byte[] nameTreeToAnotherFile(byte[] pdf) {
        return update(pdf, document -> rename(document, other(document)));
    }

    static byte[] associatedAndNamesReplaced(byte[] pdf) {
        return update(pdf, document -> {
            PDComplexFileSpecification other = other(document);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSArray associated = catalog.getCOSArray(COSName.getPDFName("AF"));
            COSDictionary real = attached(document, "document.bom.yaml").getCOSObject();
            for (int i = 0; i < associated.size(); i++) {
                if (associated.getObject(i) == real) {
                    associated.set(i, other.getCOSObject());
                }
            }
            rename(document, other);
            associated.setNeedToBeUpdated(true);
        });
    }

    static byte[] metadataReplaced(byte[] pdf) {
        return update(pdf, document -> {
            COSStream stream = document.getDocumentCatalog().getMetadata().getCOSObject();
            byte[] before = document.getDocumentCatalog().getMetadata().toByteArray();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(new String(before, StandardCharsets.UTF_8)
                        .replace("documentSha256>", "documentSha512>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            stream.setNeedToBeUpdated(true);
        });
    }

    static byte[] annotation(byte[] pdf, boolean onPageWithAnnotations) {
        return update(pdf, document -> {
            for (PDPage page : document.getPages()) {
                boolean has = page.getCOSObject().containsKey(COSName.ANNOTS);
                if (has == onPageWithAnnotations) {
                    PDAnnotationSquare square = new PDAnnotationSquare();
                    square.setRectangle(new PDRectangle(50, 400, 400, 100));
                    square.setPrinted(true);
                    square.constructAppearances(document);
                    COSArray all = has ? page.getCOSObject().getCOSArray(COSName.ANNOTS) : new COSArray();
                    all.add(square.getCOSObject());
                    page.getCOSObject().setItem(COSName.ANNOTS, all);
                    all.setNeedToBeUpdated(true);
                    page.getCOSObject().setNeedToBeUpdated(true);
                    return;
                }
            }
            throw new IllegalStateException("no such page");
        });
    }

    static byte[] fontMapSwapped(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary fonts = (COSDictionary)
                    document.getPage(1).getResources().getCOSObject().getDictionaryObject(COSName.FONT);
            List<COSName> names = new ArrayList<>(fonts.keySet());
            COSDictionary one = (COSDictionary) fonts.getDictionaryObject(names.get(0));
            COSDictionary two = (COSDictionary) fonts.getDictionaryObject(names.get(1));
            one.setItem(COSName.TO_UNICODE, two.getItem(COSName.TO_UNICODE));
            one.setNeedToBeUpdated(true);
        });
    }

    static byte[] script(byte[] pdf) {
        return update(pdf, document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('signed')"));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] appearanceReplaced(byte[] pdf) {
        return update(pdf, document -> {
            PDSignatureField field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm(null).getField("sign.appsec");
            COSStream drawn =
                    field.getWidgets().get(0).getNormalAppearanceStream().getCOSObject();
            try (OutputStream out = drawn.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("1 0 0 rg 0 0 90 40 re f".getBytes(StandardCharsets.US_ASCII));
            }
            drawn.setNeedToBeUpdated(true);
        });
    }

    static byte[] sharedSignature(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary signed = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("sign.appsec")
                    .getCOSObject();
            COSDictionary other = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("sign.platform")
                    .getCOSObject();
            other.setItem(COSName.V, signed.getItem(COSName.V));
            other.setNeedToBeUpdated(true);
        });
    }

    static byte[] fieldCleared(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary signed = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("sign.appsec")
                    .getCOSObject();
            signed.removeItem(COSName.V);
            signed.setNeedToBeUpdated(true);
        });
    }

    static byte[] permissionsRemoved(byte[] pdf) {
        return update(pdf, document -> {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("Perms"));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] append(byte[] pdf, String text) {
        return join(pdf, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] flipped(byte[] pdf, int at) {
        byte[] changed = pdf.clone();
        changed[at] ^= 1;
        return changed;
    }

    /** Where a pattern matches the file, read as single bytes. */
    static Matcher find(byte[] pdf, String pattern) {
        Matcher matcher =
                Pattern.compile(pattern, Pattern.DOTALL).matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            throw new IllegalStateException("not there: " + pattern);
        }
        return matcher;
    }

    static byte[] flippedAttachment(byte[] pdf) {
        return flipped(
                pdf,
                find(pdf, "/EmbeddedFile[^>]*>>[^>]*?stream\\r?\\n|/Type ?/EmbeddedFile")
                                .end()
                        + 400);
    }

    static byte[] flippedCertificate(byte[] pdf) {
        Matcher contents = find(pdf, "/Contents ?<([0-9A-Fa-f]+)>");
        byte[] changed = pdf.clone();
        int at = contents.start(1) + 400;
        changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
        return changed;
    }

    /** An object in the gap that the byte range leaves for the signature itself. */
    static byte[] wrapped(byte[] pdf, boolean listed) {
        Matcher contents = find(pdf, "/Contents ?<([0-9A-Fa-f]+)>");
        int half = contents.end(1) - 4000;
        byte[] injected = "> 2 0 obj\n<< /Type /Page >>\nendobj\n<".getBytes(StandardCharsets.US_ASCII);
        byte[] changed = pdf.clone();
        System.arraycopy(injected, 0, changed, half, injected.length);
        return listed
                ? append(
                        changed,
                        "xref\n2 1\n" + String.format("%010d 00000 n \n", half + 2)
                                + "trailer\n<< /Size 3 /Root 2 0 R >>\nstartxref\n" + pdf.length + "\n%%EOF\n")
                : changed;
    }

    static byte[] withoutRange(byte[] pdf) {
        return replaced(pdf, "/ByteRange", "/ByteRangX");
    }

    static byte[] zeroRange(byte[] pdf) {
        Matcher range = find(pdf, "/ByteRange ?\\[([0-9 ]+)\\]");
        byte[] changed = pdf.clone();
        Arrays.fill(changed, range.start(1), range.end(1), (byte) ' ');
        System.arraycopy("0 0 0 0".getBytes(StandardCharsets.US_ASCII), 0, changed, range.start(1), 7);
        return changed;
    }

    static byte[] emptyContents(byte[] pdf) {
        Matcher contents = find(pdf, "/Contents ?<([0-9A-Fa-f]+)>");
        byte[] changed = pdf.clone();
        Arrays.fill(changed, contents.start(1), contents.end(1), (byte) ' ');
        changed[contents.start(1)] = '>';
        changed[contents.end(1)] = ' ';
        return changed;
    }

    static byte[] zeroContents(byte[] pdf) {
        Matcher contents = find(pdf, "/Contents ?<([0-9A-Fa-f]+)>");
        byte[] changed = pdf.clone();
        Arrays.fill(changed, contents.start(1), contents.end(1), (byte) '0');
        return changed;
    }

    static byte[] fillingUsed(byte[] pdf) {
        Matcher contents = find(pdf, "/Contents ?<([0-9A-Fa-f]+)>");
        byte[] changed = pdf.clone();
        changed[contents.end(1) - 1] = '1';
        return changed;
    }

    static byte[] replaced(byte[] pdf, String was, String is) {
        return new String(pdf, StandardCharsets.ISO_8859_1).replace(was, is).getBytes(StandardCharsets.ISO_8859_1);
    }
}
