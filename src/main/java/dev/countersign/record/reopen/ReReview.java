package dev.countersign.record.reopen;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Meeting;
import dev.countersign.model.Predecessor;
import dev.countersign.model.Review;
import java.util.Optional;

/** Starts a review anew from a record. */
public final class ReReview {
    private ReReview() {}

    /**
     * A new document that names the record as its predecessor. Answers stay; decisions stay and wait to be confirmed; the
     * outcome and its end are open again, and the meeting has no day yet. Nobody has signed.
     */
    public static AgentActionBom from(ReopenedRecord record) {
        AgentActionBom was = record.document();
        Review review = was.review();
        Review again = new Review(
                review.posture(),
                new Predecessor(record.facts().recordId(), record.documentSha256()),
                new Meeting(Optional.empty(), review.meeting().participants()),
                review.signers(),
                review.questions(),
                review.checklist(),
                review.parked(),
                review.annotations(),
                review.decisions().stream().map(ReReview::toBeConfirmed).toList(),
                review.conditions(),
                review.evidenceRequired(),
                review.triggers(),
                review.residualRisk(),
                Optional.empty(),
                Optional.empty(),
                review.log());
        return new AgentActionBom(
                was.workflow(),
                was.credentials(),
                was.tools(),
                was.actions(),
                was.proof(),
                was.statements(),
                was.notes(),
                was.sources(),
                was.controls(),
                was.findings(),
                again);
    }

    private static Decision toBeConfirmed(Decision decision) {
        return new Decision(
                decision.action(),
                decision.verdict(),
                decision.rationale(),
                decision.approverRole(),
                decision.control(),
                decision.controlStrength(),
                decision.compensatingControl(),
                decision.until(),
                decision.factsSha256(),
                false,
                decision.by(),
                decision.at());
    }
}
