package dev.countersign.record.reopen;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.PdfFile;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.PostureYaml;

/** Opens records. Says nothing of whether they are intact: ask {@code Verifying} first. */
public final class Reopening {
    private Reopening() {}

    /**
     * Opens a record: what was inside before anybody signed.
     *
     * @param pdf the file's bytes; not copied, not to be changed
     * @throws Broken when it is no record, or is larger than a record can be
     */
    public static ReopenedRecord open(byte[] pdf) throws Broken {
        return open(Payload.of(PdfFile.read(pdf).view(0)));
    }

    /** Opens what is inside a record. */
    public static ReopenedRecord open(Payload payload) throws Broken {
        RecordFacts facts = RecordFacts.read(payload.record());
        try {
            return new ReopenedRecord(
                    facts, BomYaml.read(payload.document()), PostureYaml.read(payload.posture()), payload);
        } catch (Refused e) {
            throw new Broken("document", e.problems().get(0).code());
        }
    }
}
