package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofElement;
import dev.countersign.model.ProofKind;
import dev.countersign.posture.ProofPacket.Grade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Grades the proof that remains after a run. Rows without proof of their own share the document's packet. */
final class ProofGrades {
    private final AgentActionBom document;
    private final ProofPacket shared;

    ProofGrades(AgentActionBom document) {
        this.document = document;
        this.shared = packet(document.proof());
    }

    ProofPacket of(Action action) {
        if (action.proof().isEmpty()) {
            return shared;
        }
        List<Proof> all = new ArrayList<>(document.proof());
        all.addAll(action.proof());
        return packet(all);
    }

    private ProofPacket packet(List<Proof> proof) {
        EnumSet<ProofElement> covered = EnumSet.noneOf(ProofElement.class);
        proof.forEach(p -> p.kind().known().map(ProofKind::covers).ifPresent(covered::addAll));
        boolean missing = covered.isEmpty();
        if (Named.is(document.workflow().owner())) {
            covered.add(ProofElement.OWNER);
        }
        List<ProofElement> uncovered = List.copyOf(EnumSet.complementOf(covered));
        return new ProofPacket(
                grade(missing, uncovered),
                uncovered,
                proof.stream().filter(ProofGrades::isWeak).toList());
    }

    private static Grade grade(boolean missing, List<ProofElement> uncovered) {
        if (missing) {
            return Grade.MISSING;
        }
        return uncovered.isEmpty() ? Grade.REVIEWABLE : Grade.PARTIAL;
    }

    /** Whether a kind proves nothing by itself or is not known to us. */
    static boolean isWeak(Proof proof) {
        return proof.kind().known().filter(ProofKind::isDurable).isEmpty();
    }
}
