package dev.countersign.record.reopen;

import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Posture;
import dev.countersign.record.RecordInput;
import dev.countersign.record.Sha256;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.OpenedBom;

/**
 * A record as it was decided: frozen.
 *
 * @param facts what it says about itself
 * @param opened the document inside, with its file
 * @param posture the posture inside
 * @param payload the files inside
 */
public record ReopenedRecord(RecordFacts facts, OpenedBom opened, Posture posture, Payload payload) {
    /** The document. */
    public AgentActionBom document() {
        return opened.document();
    }

    /** The digest of the document's file. */
    public String documentSha256() {
        return Sha256.of(payload.document());
    }

    /** The document's verdicts, as the pages show them. */
    public Matrix matrix() {
        return Evaluator.evaluate(document(), posture, facts.asOf(), PlainText.denials());
    }

    /** What the record was made of; {@code RecordPdf} makes the same pages of it again. */
    public RecordInput input() {
        return new RecordInput(
                document(), payload.document(), matrix(), payload.posture(), facts.options(), facts.madeBy());
    }
}
