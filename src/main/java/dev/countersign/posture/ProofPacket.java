package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofElement;
import dev.countersign.model.Worded;
import java.util.List;

/**
 * What proof of a row remains after a run.
 *
 * @param grade how much
 * @param uncovered what a reviewer could not reconstruct, in the order of the elements
 * @param weak listed kinds that prove nothing by themselves or that we do not know
 */
public record ProofPacket(Grade grade, List<ProofElement> uncovered, List<Proof> weak) {
    /** Copies what it is given. */
    public ProofPacket {
        uncovered = List.copyOf(uncovered);
        weak = List.copyOf(weak);
    }

    /** What remains of a row: the document's proof and the row's own. */
    public static ProofPacket of(AgentActionBom document, Action action) {
        return new ProofGrades(document).of(action);
    }

    /** How much proof remains. */
    public enum Grade implements Worded {
        /** No durable kind is listed. */
        MISSING,
        /** Some elements are covered. */
        PARTIAL,
        /** All eight elements are covered. */
        REVIEWABLE
    }
}
