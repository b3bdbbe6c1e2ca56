package dev.countersign.posture;

import static dev.countersign.posture.Made.decided;
import static dev.countersign.posture.Made.decision;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.reviewed;
import static dev.countersign.posture.Made.reviewing;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Parked;
import dev.countersign.model.PostureRef;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Role;
import dev.countersign.model.Signer;
import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One document that is ready, and for each code a change that breaks just that, and a near miss that does not. */
class ReadinessTest {
    private static final AgentActionBom READY = ready();

    private static AgentActionBom ready() {
        AgentActionBom bom = Made.document(
                row("tests", ActionClass.RUN_TESTS, "reach: reachable"),
                row("deploy", ActionClass.DEPLOY, "reach: reachable"),
                row("bypass", ActionClass.BYPASS_CHECK));
        bom = put(bom, "workflow", with(bom.workflow(), "name: repair", "owner: team", "rollback.owner: on-call"));
        bom = put(bom, "proof", Made.REVIEWABLE);
        bom = decided(
                bom,
                decision(bom, "tests", Verdict.ALLOW),
                decision(bom, "deploy", Verdict.APPROVE, "approver_role: platform lead"),
                decision(bom, "bypass", Verdict.BLOCK, "control: ruleset"));
        bom = reviewed(bom, "questions", answered(QuestionState.ANSWERED));
        bom = reviewed(bom, "evidence_required", List.of("pr_link"));
        bom = reviewed(bom, "triggers", List.of("new_tool"));
        bom = reviewed(bom, "signers", List.of(new Signer(Open.of(Role.APPSEC), "")));
        bom = reviewed(bom, "posture", new PostureRef("First rollout", FirstRollout.POSTURE.sha256()));
        return reviewing(bom, "outcome: approved", "valid_until: " + Made.TODAY);
    }

    private static List<QuestionAnswer> answered(QuestionState state) {
        return ReviewQuestions.SEVEN.stream()
                .map(id -> question(id.value(), state, "", null))
                .toList();
    }

    private static QuestionAnswer question(String id, QuestionState state, String owner, String due) {
        QuestionAnswer question =
                new QuestionAnswer(new Id(id), "Who?", state, "", "", owner, Optional.empty(), "", Optional.empty());
        return due == null ? question : with(question, "due: " + due);
    }

    private static List<String> open(AgentActionBom document) {
        return Made.evaluated(document).readiness().stream()
                .map(remark -> remark.code() + " " + remark.on())
                .toList();
    }

    @Test
    void aReadyDocumentHasNothingOpen() {
        assertThat(open(READY)).isEmpty();
        assertThat(Made.evaluated(READY).isReady()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void onlyThisIsOpenAndNothingByAHair(String expected, AgentActionBom broken, AgentActionBom nearMiss) {
        assertThat(open(broken)).containsExactly(expected);
        assertThat(open(nearMiss)).isEmpty();
    }

    static Stream<Arguments> onlyThisIsOpenAndNothingByAHair() {
        return Stream.of(workflow(), rows(), talk(), review()).flatMap(s -> s);
    }

    private static Stream<Arguments> workflow() {
        return Stream.of(
                Arguments.of("workflow.name workflow#name", workflow("name:  "), workflow("name: unknown job")),
                Arguments.of("workflow.name workflow#name", workflow("name: unknown"), workflow("name: x")),
                // proof that has just lost its owner leaves its grade, and with it the facts decided on
                Arguments.of(
                        "rollback.owner workflow#rollback.owner",
                        workflow("rollback.owner: unknown"),
                        workflow("rollback.path: unknown")));
    }

    private static AgentActionBom workflow(String field) {
        return put(READY, "workflow", with(READY.workflow(), field));
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "action.unconfirmed action/tests",
                        without("tests"),
                        deciding("tests", Verdict.BLOCK, "control: x")),
                Arguments.of(
                        "decision.stale action/tests",
                        deciding("tests", Verdict.ALLOW, "confirmed: no"),
                        deciding("tests", Verdict.ALLOW, "confirmed: yes")),
                Arguments.of(
                        "loosened.incomplete action/deploy",
                        deciding("deploy", Verdict.ALLOW, "approver_role: lead", "rationale: so", "until: 2026-11-23"),
                        deciding(
                                "deploy",
                                Verdict.ALLOW,
                                "approver_role: lead",
                                "rationale: so",
                                "compensating_control: alarm",
                                "until: 2026-11-22")),
                Arguments.of(
                        "loosened.incomplete action/deploy",
                        deciding(
                                "deploy",
                                Verdict.ALLOW,
                                "approver_role: lead",
                                "rationale: so",
                                "compensating_control: alarm",
                                "until: 2026-11-21"),
                        deciding("deploy", Verdict.BLOCK, "control: x", "until: 2026-11-21")),
                Arguments.of(
                        "approve.approver action/deploy",
                        deciding("deploy", Verdict.APPROVE, "approver_role:  "),
                        unreachable("deploy", deciding("deploy", Verdict.APPROVE))),
                Arguments.of(
                        "block.control action/bypass",
                        deciding("bypass", Verdict.BLOCK),
                        unreachable("bypass", deciding("bypass", Verdict.BLOCK))),
                Arguments.of(
                        "action.unconfirmed action/tests", without("tests"), unreachable("tests", without("tests"))));
    }

    private static AgentActionBom without(String row) {
        return decided(
                READY,
                READY.review().decisions().stream()
                        .filter(d -> !d.action().value().equals(row))
                        .toArray(Decision[]::new));
    }

    private static AgentActionBom deciding(String row, Verdict verdict, String... fields) {
        List<Decision> decisions = new ArrayList<>(without(row).review().decisions());
        decisions.add(decision(READY, row, verdict, fields));
        return decided(READY, decisions.toArray(Decision[]::new));
    }

    private static AgentActionBom unreachable(String row, AgentActionBom document) {
        return put(
                document,
                "actions",
                document.actions().stream()
                        .map(a -> a.id().value().equals(row) ? with(a, "reach: not_reachable") : a)
                        .toList());
    }

    private static Stream<Arguments> talk() {
        return Stream.of(
                Arguments.of(
                        "question.open question/proof",
                        asking(question("proof", QuestionState.OPEN, "", null)),
                        asking(question("proof", QuestionState.NOT_APPLICABLE, "", null))),
                Arguments.of(
                        "question.open question/proof",
                        asking(question("proof", QuestionState.PARKED, "lead", null)),
                        asking(question("proof", QuestionState.PARKED, "lead", "2026-12-01"))),
                Arguments.of(
                        "question.open question/proof",
                        asking(question("proof", QuestionState.PARKED, " ", "2026-12-01")),
                        asking(question("proof", QuestionState.ANSWERED, " ", null))),
                Arguments.of(
                        "question.open question/own-1",
                        asking(question("own-1", QuestionState.OPEN, "", null)),
                        asking(question("own-1", QuestionState.ANSWERED, "", null))),
                Arguments.of(
                        "annotation.open annotation/a-1",
                        annotated(AnnotationKind.CONCERN, "no"),
                        annotated(AnnotationKind.CONCERN, "yes")),
                Arguments.of(
                        "annotation.open annotation/a-1",
                        annotated(AnnotationKind.CONCERN, "no"),
                        annotated(AnnotationKind.ACTION_ITEM, "no")));
    }

    private static AgentActionBom asking(QuestionAnswer question) {
        List<QuestionAnswer> questions = new ArrayList<>(READY.review().questions());
        questions.removeIf(q -> q.id().equals(question.id()));
        questions.add(question);
        return reviewed(READY, "questions", questions);
    }

    private static AgentActionBom annotated(AnnotationKind kind, String resolved) {
        Annotation annotation = new Annotation(
                new Id("a-1"), Address.DOCUMENT, Open.of(kind), "?", "", Optional.empty(), "", Optional.empty(), false);
        return reviewed(READY, "annotations", List.of(with(annotation, "resolved: " + resolved)));
    }

    private static Stream<Arguments> review() {
        String outcome = "outcome: approved_with_conditions";
        AgentActionBom conditional = reviewing(READY, outcome);
        return Stream.of(
                Arguments.of(
                        "evidence.none review#evidence_required",
                        reviewed(READY, "evidence_required", List.of(" ")),
                        reviewed(READY, "evidence_required", List.of("own words"))),
                Arguments.of(
                        "triggers.none review#triggers",
                        reviewed(READY, "triggers", List.of()),
                        reviewed(READY, "triggers", List.of("a second team joins"))),
                Arguments.of(
                        "validity.none review#valid_until",
                        reviewing(READY, "valid_until: 2026-11-21"),
                        reviewing(READY, "valid_until: 2026-11-22")),
                Arguments.of(
                        "validity.none review#valid_until",
                        reviewing(READY, "valid_until: "),
                        reviewing(READY, "valid_until: 2027-11-22")),
                Arguments.of(
                        "outcome.none review#outcome",
                        reviewing(READY, "outcome: "),
                        reviewing(READY, "outcome: rejected")),
                Arguments.of(
                        "outcome.none review#conditions",
                        conditional,
                        reviewed(conditional, "conditions", List.of("replace the credential"))),
                Arguments.of(
                        "posture.mismatch review#posture",
                        reviewed(READY, "posture", new PostureRef("First rollout", "f".repeat(64))),
                        reviewed(READY, "posture", new PostureRef("Another name", FirstRollout.POSTURE.sha256()))),
                Arguments.of(
                        "posture.mismatch review#posture",
                        reviewed(READY, "posture", new PostureRef("", "f".repeat(64))),
                        reviewed(READY, "posture", new PostureRef("", ""))),
                Arguments.of(
                        "signer.owner_only review#signers",
                        reviewed(READY, "signers", List.of()),
                        reviewed(READY, "signers", List.of(new Signer(Open.of(Role.class, "legal"), "")))),
                Arguments.of(
                        "signer.owner_only review#signers",
                        reviewed(READY, "signers", List.of(new Signer(Open.of(Role.APPSEC), "Team"))),
                        reviewed(READY, "signers", List.of(new Signer(Open.of(Role.APPSEC), "Teams")))));
    }

    @Test
    void withoutAnOwnerTheOwnerIsMissingAndSoIsHisPartOfTheProof() {
        assertThat(open(workflow("owner: unknown")))
                .containsExactly(
                        "workflow.owner workflow#owner",
                        "decision.stale action/tests",
                        "decision.stale action/deploy",
                        "decision.stale action/bypass");
    }

    @Test
    void withoutARowThereIsNothingToDecide() {
        AgentActionBom none = put(decided(READY), "actions", List.of());
        assertThat(open(none)).containsExactly("actions.none document");
    }

    @Test
    void anUndecidedRowIsToBeSettledEvenWhereItIsOutOfReach() {
        AgentActionBom document =
                put(decided(READY), "actions", List.of(row("what", ActionClass.UNCLASSIFIED, "reach: not_reachable")));
        assertThat(open(document)).containsExactly("action.undecided action/what");
    }

    @Test
    void aParkedRowIsStillUnconfirmed() {
        Parked parked =
                new Parked(Address.action(new Id("tests")), "", "lead", Optional.of(Made.TODAY), "", Optional.empty());
        assertThat(open(reviewed(without("tests"), "parked", List.of(parked))))
                .containsExactly("action.unconfirmed action/tests");
    }

    @Test
    void nothingDoneIsEverythingOpenInTheOrderOfTheCodes() {
        AgentActionBom bom = Made.document(
                row("deploy", ActionClass.DEPLOY),
                row("what", ActionClass.UNCLASSIFIED),
                row("read", ActionClass.READ));
        assertThat(open(bom))
                .containsExactly(
                        "workflow.name workflow#name",
                        "workflow.owner workflow#owner",
                        "rollback.owner workflow#rollback.owner",
                        "action.undecided action/what",
                        "action.unconfirmed action/deploy",
                        "action.unconfirmed action/what",
                        "action.unconfirmed action/read",
                        "block.control action/deploy",
                        "question.open question/beyond-suggestions",
                        "question.open question/ownership",
                        "question.open question/credentials",
                        "question.open question/tool-reach",
                        "question.open question/action-kinds",
                        "question.open question/verdicts",
                        "question.open question/proof",
                        "evidence.none review#evidence_required",
                        "triggers.none review#triggers",
                        "validity.none review#valid_until",
                        "outcome.none review#outcome",
                        "signer.owner_only review#signers");
    }

    @Test
    void theMismatchNamesBothPostures() {
        AgentActionBom other = reviewed(READY, "posture", new PostureRef("Strict", "f".repeat(64)));
        assertThat(Made.evaluated(other).readiness())
                .singleElement()
                .extracting(Remark::arguments)
                .isEqualTo(List.of("Strict", "f".repeat(64), "First rollout", FirstRollout.POSTURE.sha256()));
    }
}
