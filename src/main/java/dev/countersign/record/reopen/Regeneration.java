package dev.countersign.record.reopen;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordJson;
import dev.countersign.record.RecordSize;
import dev.countersign.record.RecordTooLarge;
import dev.countersign.record.content.RecordContent;
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

    /** A record of more is looked at in pieces, each larger than the one before by {@link #STEP}, so that a forgery costs little. */
    private static final int FIRST_ENTRIES = 250;

    private static final int STEP = 10;

    /** A few long texts cost as much as many short ones. */
    private static final int BYTES_AN_ENTRY = 256;

    /** What follows can push the end of a beginning to another page. */
    private static final int LOOSE_PAGES = 2;

    private static final List<String> PACKING = List.of("Length", "Filter");

    private Regeneration() {}

    /**
     * Whether the pages are those of the document inside.
     *
     * @param file the record
     * @param record what is inside
     * @param seconds how long it may take
     * @return empty when this program does not have the layout the record was made with
     * @throws Broken when it takes longer, or the document is larger than a record's can be
     */
    public static Optional<Boolean> matches(PdfFile file, ReopenedRecord record, int seconds) throws Broken {
        if (record.facts().layout() != RecordJson.LAYOUT) {
            return Optional.empty();
        }
        PdfView base = file.view(0);
        List<Cos.Stream> pages = base.pages();
        long entries = entries(record);
        if (entries > (long) ENTRIES_A_PAGE * pages.size()) {
            return Optional.of(false);
        }
        Deadline deadline = new Deadline(seconds);
        try {
            RecordContent content = RecordContent.of(record.input());
            long all = Math.max(entries, record.payload().document().length / BYTES_AN_ENTRY);
            for (int first = FIRST_ENTRIES; first < all; first *= STEP) {
                byte[] beginning = RecordPdf.beginning(content, first, pages.size(), deadline);
                if (!beginsWith(pages, base, PdfFile.read(beginning).view(0))) {
                    return Optional.of(false);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordPdf.write(content, out, deadline);
            byte[] expected = out.toByteArray();
            return Optional.of(Arrays.equals(expected, file.bytes(0))
                    || isSame(PdfFile.read(expected).view(0), base));
        } catch (CancellationException e) {
            throw new Broken("slow", seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long entries(ReopenedRecord record) throws Broken {
        try {
            RecordSize.check(
                    record.document(),
                    record.payload().document().length,
                    record.facts().options());
        } catch (RecordTooLarge e) {
            throw new Broken(e.code().equals("bytes") ? "files.bytes" : "files.entries", String.valueOf(e.most()));
        }
        return RecordSize.entries(record.document(), record.facts().options());
    }

    /** Whether a record shows what its beginning must show; a forged one need not be made again as a whole. */
    private static boolean beginsWith(List<Cos.Stream> pages, PdfView base, PdfView beginning) throws Broken {
        List<Cos.Stream> wanted = beginning.pages();
        for (int page = 0; page < wanted.size() - LOOSE_PAGES; page++) {
            if (page >= pages.size()
                    || !Arrays.equals(
                            beginning.bytes(wanted.get(page), LARGEST_STREAM),
                            base.bytes(pages.get(page), LARGEST_STREAM))) {
                return false;
            }
        }
        return true;
    }

    /** Ends work that takes too long. */
    private static final class Deadline implements Progress {
        private final long end;

        Deadline(int seconds) {
            this.end = System.nanoTime() + seconds * 1_000_000_000L;
        }

        @Override
        public void done(double fraction) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - end > 0;
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
