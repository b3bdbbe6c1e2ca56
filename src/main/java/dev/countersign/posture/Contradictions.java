package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Evidence;
import dev.countersign.model.Finding;
import dev.countersign.model.Proof;
import dev.countersign.model.Review;
import java.util.ArrayList;
import java.util.List;

/**
 * What does not fit together in a document. Contradictions are pointed out; none of them changes a verdict.
 *
 * <p>Codes: {@code row.reachable_blocked}, {@code row.declared_laxer}, {@code row.undeclared},
 * {@code row.declared_unreachable}, {@code row.duplicate}, {@code row.declared_twice}, {@code statement.denied},
 * {@code credential.unused}, {@code credential.unresolved}, {@code credential.excess}, {@code control.none},
 * {@code control.advisory}, {@code proof.weak}, {@code signer.owner_only}, {@code declared.ineffective},
 * {@code name.deceptive}.
 */
public final class Contradictions {
    private Contradictions() {}

    /**
     * The contradictions of a document, in the order of the codes above, within a code in the order of the document.
     *
     * @param document the document
     * @param rows its rows as evaluated
     * @param denials reads its statements
     */
    public static List<Remark> in(AgentActionBom document, List<Row> rows, DenialReader denials) {
        List<Remark> found = new ArrayList<>(RowContradictions.in(rows));
        found.addAll(findings(document, "row.declared_twice"));
        found.addAll(DeniedStatements.in(document, denials));
        found.addAll(CredentialContradictions.in(document));
        found.addAll(ControlContradictions.in(rows));
        found.addAll(weakProof(document));
        found.addAll(ownerAlone(document));
        found.addAll(findings(document, "declared.ineffective"));
        found.addAll(DeceptiveNames.in(document));
        return List.copyOf(found);
    }

    private static List<Remark> findings(AgentActionBom document, String code) {
        return document.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> Remark.of(code, finding.on(), finding.text(), firstPlace(finding)))
                .toList();
    }

    private static String firstPlace(Finding finding) {
        return finding.evidence().stream()
                .findFirst()
                .map(Contradictions::place)
                .orElse("");
    }

    private static String place(Evidence evidence) {
        return evidence.line() == 0 ? evidence.file() : evidence.file() + ":" + evidence.line();
    }

    private static List<Remark> weakProof(AgentActionBom document) {
        List<Remark> found = new ArrayList<>(weak(document.proof(), Address.DOCUMENT.at("proof")));
        for (Action action : document.actions()) {
            found.addAll(weak(action.proof(), Address.action(action.id()).at("proof")));
        }
        return found;
    }

    private static List<Remark> weak(List<Proof> proof, Address on) {
        return proof.stream()
                .filter(ProofGrades::isWeak)
                .map(Proof::kind)
                .distinct()
                .map(kind -> Remark.of("proof.weak", on, Arguments.word(kind)))
                .toList();
    }

    /** A document that has not said yet who signs contradicts nothing; that is for readiness to say. */
    private static List<Remark> ownerAlone(AgentActionBom document) {
        Review review = document.review();
        return !review.signers().isEmpty() && Signers.areOwnerOnly(review.signers(), document.workflow())
                ? List.of(Remark.of("signer.owner_only", Address.REVIEW.at("signers")))
                : List.of();
    }
}
