package dev.countersign.record;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a record is made of. The bytes are attached to it as they stand; the pages are made of the document and the matrix.
 *
 * @param document the document
 * @param documentYaml the document's file; not copied, not to be changed
 * @param matrix its verdicts as of the record date
 * @param postureYaml the posture's file; not copied, not to be changed
 * @param options how it is printed
 * @param madeBy the program that made the record, and its version
 */
@SuppressWarnings("ArrayRecordComponent") // files are megabytes; they are compared by digest, never by equals
public record RecordInput(
        AgentActionBom document,
        byte[] documentYaml,
        Matrix matrix,
        byte[] postureYaml,
        RecordOptions options,
        String madeBy) {
    /** The day on which an undated record looks at decisions: before any of them can have ended. */
    public static final LocalDate UNDATED = LocalDate.EPOCH;

    /** What this program makes a record of. */
    public RecordInput(
            AgentActionBom document, byte[] documentYaml, Matrix matrix, byte[] postureYaml, RecordOptions options) {
        this(document, documentYaml, matrix, postureYaml, options, MadeBy.text());
    }

    /** The day the record is of; empty for an undated one. */
    public Optional<LocalDate> date() {
        return RecordDate.of(document.review());
    }

    /** The digest of the document's file. */
    public String documentSha256() {
        return Sha256.of(documentYaml);
    }

    /** The digest of the posture's file. */
    public String postureSha256() {
        return Sha256.of(postureYaml);
    }

    /**
     * The same without file paths, names of credentials and text of evidence, for copies that leave the house. The bytes are
     * unchanged, so that id and digests stay those of the record; nobody may attach them to such a copy.
     */
    public RecordInput redacted() {
        return Redaction.of(this);
    }

    /** The same content, printed in another way. */
    public RecordInput with(RecordOptions changed) {
        return new RecordInput(document, documentYaml, matrix, postureYaml, changed, madeBy);
    }
}
