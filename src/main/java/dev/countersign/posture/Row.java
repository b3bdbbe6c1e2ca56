package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A row of the matrix: declared, computed and decided side by side.
 *
 * @param action the action
 * @param facts its facts
 * @param factsSha256 their digest, to which a decision is bound
 * @param computed the computed verdict and why
 * @param wouldChange what would relax it
 * @param proof what proof remains
 * @param decision what the review decided, fresh or not
 * @param stale whether the decision was made on other facts, or is not confirmed
 * @param loosened whether the decision is laxer than the computed verdict
 * @param complete whether a loosening has its four fields and has not ended; true when not loosened
 * @param inForce the verdict that counts: the decided one when fresh and complete, else the computed one
 */
public record Row(
        Action action,
        Facts facts,
        String factsSha256,
        Explanation computed,
        List<Change> wouldChange,
        ProofPacket proof,
        Optional<Decision> decision,
        boolean stale,
        boolean loosened,
        boolean complete,
        Verdict inForce) {
    /** Copies what it is given. */
    public Row {
        wouldChange = List.copyOf(wouldChange);
    }

    /** The id of the row. */
    public Id id() {
        return action.id();
    }
}
