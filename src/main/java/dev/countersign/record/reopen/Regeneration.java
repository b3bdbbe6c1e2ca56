package dev.countersign.record.reopen;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordJson;
import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.pdf.RecordPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Makes a record's pages again from what is inside, and compares. What a page shows must be what the document says. */
public final class Regeneration {
    private static final int LARGEST_STREAM = 16 * 1024 * 1024;
    /** More than fit on a page: a document that needs more pages than there are is not even laid out. */
    private static final int ENTRIES_A_PAGE = 150;

    private static final List<String> PACKING = List.of("Length", "Filter");

    private Regeneration() {}

    /**
     * Whether the pages are those of the document inside.
     *
     * @param file the record
     * @param record what is inside
     * @param seconds how long it may take
     * @return empty when this program does not have the layout the record was made with
     * @throws Broken when it takes longer
     */
    public static Optional<Boolean> matches(PdfFile file, ReopenedRecord record, int seconds) throws Broken {
        if (record.facts().layout() != RecordJson.LAYOUT) {
            return Optional.empty();
        }
        PdfView base = file.view(0);
        if (Printed.entries(record) > (long) ENTRIES_A_PAGE * base.pages()) {
            return Optional.of(false);
        }
        byte[] expected = write(record, seconds);
        byte[] found = file.bytes(0);
        return Optional.of(
                Arrays.equals(expected, found) || isSame(PdfFile.read(expected).view(0), base));
    }

    private static byte[] write(ReopenedRecord record, int seconds) throws Broken {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RecordPdf.write(record.input(), out, new Progress() {
                @Override
                public void done(double fraction) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return System.nanoTime() - end > 0;
                }
            });
            return out.toByteArray();
        } catch (CancellationException e) {
            throw new Broken("slow", seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Object by object, streams unpacked: another machine may pack the same content otherwise. */
    private static boolean isSame(PdfView expected, PdfView found) {
        try {
            return hasSameObjects(expected, found);
        } catch (Broken e) {
            // a part that cannot be unpacked is not what this program wrote
            return false;
        }
    }

    private static boolean hasSameObjects(PdfView expected, PdfView found) throws Broken {
        if (!expected.numbers().equals(found.numbers())) {
            return false;
        }
        for (int number : expected.numbers()) {
            if (!isSame(expected, expected.object(number), found, found.object(number))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(PdfView expected, Cos wanted, PdfView found, Cos there) throws Broken {
        if (wanted instanceof Cos.Stream left && there instanceof Cos.Stream right) {
            return left.dict().without(PACKING).equals(right.dict().without(PACKING))
                    && Arrays.equals(expected.bytes(left, LARGEST_STREAM), found.bytes(right, LARGEST_STREAM));
        }
        return wanted.equals(there);
    }
}
