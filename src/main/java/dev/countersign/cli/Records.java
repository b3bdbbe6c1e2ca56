package dev.countersign.cli;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordDate;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.RecordSize;
import dev.countersign.record.RecordTooLarge;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.pdf.RecordPdf;
import dev.countersign.store.Postures.PostureFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** Makes the record of a document. */
final class Records {
    private final Judging judging;

    Records(Judging judging) {
        this.judging = judging;
    }

    /**
     * What a record is made of. Decisions are looked at on the day of the call or of the review; nothing in a record comes
     * from the clock.
     */
    RecordInput input(Subject subject, RecordOptions options) throws CommandFailed {
        PostureFile posture = judging.posture(subject);
        LocalDate day = RecordDate.of(subject.document().review()).orElse(RecordInput.UNDATED);
        return new RecordInput(
                subject.document(), subject.yaml(), judging.matrix(subject, posture, day), posture.file(), options);
    }

    /** The bytes of a record. */
    byte[] pdf(String file, RecordInput input) throws CommandFailed {
        try {
            RecordSize.check(input);
        } catch (RecordTooLarge e) {
            throw CommandFailed.wrong(Complaints.name(file) + ": "
                    + judging.texts().get("record.too_large." + e.code(), e.found(), e.most()));
        }
        return pdf(RecordContent.of(input));
    }

    /** The bytes of a redacted copy. */
    static byte[] redacted(RecordInput input) {
        return pdf(RecordContent.redacted(input));
    }

    private static byte[] pdf(RecordContent input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RecordPdf.write(input, out, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
