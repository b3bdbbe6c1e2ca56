package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Decision;
import dev.countersign.model.Outcome;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Reach;
import dev.countersign.model.Review;
import dev.countersign.model.Signer;
import dev.countersign.model.Verdict;
import dev.countersign.model.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What stands between a document and its sign-off.
 *
 * <p>Codes: {@code workflow.name}, {@code workflow.owner}, {@code rollback.owner}, {@code actions.none},
 * {@code action.undecided}, {@code action.unconfirmed}, {@code decision.stale}, {@code loosened.incomplete},
 * {@code approve.approver}, {@code block.control}, {@code question.open}, {@code annotation.open},
 * {@code evidence.none}, {@code triggers.none}, {@code validity.none}, {@code outcome.none}, {@code posture.mismatch},
 * {@code signer.owner_only}.
 */
public final class Readiness {
    private final AgentActionBom document;
    private final List<Row> rows;
    private final List<Remark> open = new ArrayList<>();

    private Readiness(AgentActionBom document, List<Row> rows) {
        this.document = document;
        this.rows = rows;
    }

    /**
     * What is open, in the order of the codes above, within a code in the order of the document; empty when ready.
     *
     * @param document the document
     * @param rows its rows as evaluated
     * @param posture the posture used
     * @param asOf the day
     */
    public static List<Remark> of(AgentActionBom document, List<Row> rows, Posture posture, LocalDate asOf) {
        Readiness check = new Readiness(document, rows);
        check.workflow();
        check.rows();
        check.questions();
        check.annotations();
        check.review(asOf);
        check.posture(posture);
        check.signers();
        return List.copyOf(check.open);
    }

    private void workflow() {
        Workflow workflow = document.workflow();
        require("workflow.name", Named.is(workflow.name()), Address.WORKFLOW.at("name"));
        require("workflow.owner", Named.is(workflow.owner()), Address.WORKFLOW.at("owner"));
        require("rollback.owner", Named.is(workflow.rollback().owner()), Address.WORKFLOW.at("rollback.owner"));
    }

    private void rows() {
        require("actions.none", !rows.isEmpty(), Address.DOCUMENT);
        where("action.undecided", row -> row.inForce() == Verdict.UNDECIDED);
        where("action.unconfirmed", row -> matters(row) && row.decision().isEmpty());
        where("decision.stale", Row::stale);
        where("loosened.incomplete", row -> row.loosened() && !row.complete());
        where("approve.approver", row -> isInForce(row, Verdict.APPROVE) && lacks(row, Decision::approverRole));
        where("block.control", row -> isInForce(row, Verdict.BLOCK) && lacks(row, Decision::control));
    }

    private static boolean isInForce(Row row, Verdict verdict) {
        return matters(row) && row.inForce() == verdict;
    }

    private static boolean matters(Row row) {
        return row.action().reach() != Reach.NOT_REACHABLE;
    }

    private static boolean lacks(Row row, Function<Decision, String> field) {
        return row.decision().map(field).filter(text -> !text.isBlank()).isEmpty();
    }

    private void questions() {
        for (QuestionAnswer question : ReviewQuestions.all(document.review())) {
            if (ReviewQuestions.state(question) == QuestionState.OPEN) {
                open.add(Remark.of(
                        "question.open",
                        Address.question(question.id()),
                        ReviewQuestions.isOneOfTheSeven(question.id())
                                ? "question." + question.id() + ".text"
                                : Named.or(question.text(), question.id())));
            }
        }
    }

    private void annotations() {
        for (Annotation annotation : document.review().annotations()) {
            if (annotation.kind().is(AnnotationKind.CONCERN) && !annotation.resolved()) {
                open.add(Remark.of("annotation.open", Address.annotation(annotation.id()), annotation.text()));
            }
        }
    }

    private void review(LocalDate asOf) {
        Review review = document.review();
        Optional<LocalDate> end = review.validUntil();
        require("evidence.none", hasLine(review.evidenceRequired()), Address.REVIEW.at("evidence_required"));
        require("triggers.none", hasLine(review.triggers()), Address.REVIEW.at("triggers"));
        require(
                "validity.none",
                end.filter(day -> !day.isBefore(asOf)).isPresent(),
                Address.REVIEW.at("valid_until"),
                end.map(LocalDate::toString).orElse(""));
        require("outcome.none", review.outcome().isPresent(), Address.REVIEW.at("outcome"), "");
        boolean conditional = review.outcome()
                .filter(o -> o == Outcome.APPROVED_WITH_CONDITIONS)
                .isPresent();
        require(
                "outcome.none",
                !conditional || hasLine(review.conditions()),
                Address.REVIEW.at("conditions"),
                Arguments.word(Outcome.APPROVED_WITH_CONDITIONS));
    }

    private static boolean hasLine(List<String> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    private void posture(Posture posture) {
        String named = document.review().posture().sha256();
        require(
                "posture.mismatch",
                named.isEmpty() || named.equals(posture.sha256()),
                Address.REVIEW.at("posture"),
                document.review().posture().name(),
                named,
                posture.name(),
                posture.sha256());
    }

    private void signers() {
        List<Signer> signers = document.review().signers();
        require("signer.owner_only", !Signers.areOwnerOnly(signers, document.workflow()), Address.REVIEW.at("signers"));
    }

    private void where(String code, Predicate<Row> holds) {
        rows.stream()
                .filter(holds)
                .map(row -> Remark.of(code, Address.action(row.id()), Arguments.name(row.action())))
                .forEach(open::add);
    }

    private void require(String code, boolean holds, Address on, String... arguments) {
        if (!holds) {
            open.add(Remark.of(code, on, arguments));
        }
    }
}
