package dev.countersign.record.verify;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.pdf.Xmp;
import dev.countersign.record.verify.Verification.Change;
import dev.countersign.record.verify.Verification.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks records. Whatever the bytes are, the answer is a {@link Verification}. */
public final class Verifying {
    private static final byte[] OURS = Xmp.OURS.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COPY = "<cs:redactedCopyOf>".getBytes(StandardCharsets.US_ASCII);

    private Verifying() {}

    /**
     * Checks a file.
     *
     * @param file where it is
     * @param trust whose signatures are known
     * @param asOf the day
     * @throws IOException when it cannot be read; a file that is too large is read no further and is no record
     */
    public static Verification verify(Path file, TrustList trust, LocalDate asOf) throws IOException {
        return Files.size(file) > dev.countersign.record.file.Limits.FILE
                ? other(Finding.of(new Broken("large", dev.countersign.record.file.Limits.FILE / 1024 / 1024)))
                : verify(Files.readAllBytes(file), trust, asOf);
    }

    /**
     * Checks a file.
     *
     * @param pdf its bytes; not copied, not to be changed
     * @param trust whose signatures are known
     * @param asOf the day
     */
    public static Verification verify(byte[] pdf, TrustList trust, LocalDate asOf) {
        try {
            return new RecordCheck(PdfFile.read(pdf), trust, asOf).check();
        } catch (Broken e) {
            return failed(pdf, Finding.of(e), trust);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the limits are there to make this impossible; if they fail, a hostile file must still get an answer
            return failed(pdf, Finding.of("broken.memory"), trust);
        }
    }

    private static Verification failed(byte[] pdf, Finding why, TrustList trust) {
        if (!PdfFile.looksLikeIt(pdf) || !holds(pdf, OURS)) {
            return other(why);
        }
        Kind kind = holds(pdf, COPY) ? Kind.REDACTED : Kind.RECORD;
        return nothingKnown(kind, List.of(new Change(Optional.empty(), why)), "", trust);
    }

    private static Verification other(Finding why) {
        return nothingKnown(Kind.OTHER, List.of(new Change(Optional.empty(), why)), "", TrustList.NONE);
    }

    /** An answer about a file of which not much can be said. */
    static Verification nothingKnown(Kind kind, List<Change> changes, String recordId, TrustList trust) {
        return new Verification(
                kind,
                false,
                false,
                List.of(),
                changes,
                Optional.empty(),
                Optional.empty(),
                recordId,
                List.of(),
                List.of(),
                0,
                "",
                trust.isAsked());
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            int i = 0;
            while (i < wanted.length && bytes[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
