package dev.countersign.record.pdf;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.content.RecordContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Records as files, for tests. */
final class Pdf {
    private Pdf() {}

    static byte[] of(RecordInput input) {
        return of(RecordContent.of(input));
    }

    static byte[] of(RecordContent content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordPdf.write(content, out, Progress.NONE);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of all pages, as a program that copies text out of the file finds them. */
    static String text(byte[] pdf) throws IOException {
        return text(pdf, 1, Integer.MAX_VALUE);
    }

    /** The words of some pages, from 1. */
    static String text(byte[] pdf, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }
}
