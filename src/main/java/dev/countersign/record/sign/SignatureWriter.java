package dev.countersign.record.sign;

import dev.countersign.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Writes a signature behind a record that has been checked. */
final class SignatureWriter {
    /** Bytes kept for the signature; a P-256 one takes about 1,500, an RSA one 2,500. */
    private static final int ROOM = 8 * 1024;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SigningIdentity identity;
    private final Statement statement;
    private final Texts texts;

    SignatureWriter(SigningIdentity identity, Statement statement, Texts texts) {
        this.identity = identity;
        this.statement = statement;
        this.texts = texts;
    }

    byte[] write(byte[] pdf, String fieldName, boolean first) throws IOException, KeyRefused {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            // asked without a fixup: the usual one adds fonts that are not embedded
            PDField found = document.getDocumentCatalog().getAcroForm(null).getField(fieldName);
            if (!(found instanceof PDSignatureField field)) {
                throw new IOException("no field " + fieldName);
            }
            PDAnnotationWidget widget = field.getWidgets().get(0);
            PDRectangle place = widget.getRectangle();
            PDSignature signature = dictionary();
            field.getCOSObject().setItem(COSName.V, signature);
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, options);
            // only now: the line above blanks both
            widget.setRectangle(place);
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(
                    new Appearance(document).draw(statement, texts, place.getWidth(), place.getHeight()));
            widget.setAppearance(appearance);
            widget.getCOSObject().setNeedToBeUpdated(true);
            if (first) {
                allowOnlySignatures(document, signature);
            }
            return written(document);
        }
    }

    private byte[] written(PDDocument document) throws IOException, KeyRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
        external.setSignature(Cms.sign(external.getContent().readAllBytes(), identity));
        return out.toByteArray();
    }

    private PDSignature dictionary() {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(statement.name());
        signature.setReason(Reason.of(statement).text());
        signature.getCOSObject().setItem(COSName.M, new COSString(TIME.format(statement.time())));
        return signature;
    }

    /** What the first signature says to other programs: after it, only further signatures are no change. */
    private static void allowOnlySignatures(PDDocument document, PDSignature signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setItem(COSName.P, COSInteger.TWO);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        permissions.setDirect(true);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.getPDFName("Perms"), permissions);
        catalog.setNeedToBeUpdated(true);
    }
}
