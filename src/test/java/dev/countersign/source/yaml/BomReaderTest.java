package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Decision;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Note;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Verdict;
import dev.countersign.model.YesNo;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BomReaderTest {
    private static final String HEAD = "format: agent_action_bom/1\n";

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("just a text\n", "bom.root", 1, 1, "agent_action_bom/1"),
                refused("workflow: {name: x}\n", "format.missing", 1, 1, "agent_action_bom/1"),
                refused("format:\nworkflow: {name: x}\n", "format.missing", 1, 1, "agent_action_bom/1"),
                refused("workflow: {name: x}\n" + HEAD, "format.first", 2, 1, "agent_action_bom/1"),
                refused("format: agent_action_bom/2\nactions: 1\n", "format.newer", 1, 9, "agent_action_bom/2"),
                refused("format: agent_action_bom/17\n", "format.newer", 1, 9, "agent_action_bom/17"),
                refused("format: agent_action_bom/0\n", "format.other", 1, 9, "agent_action_bom/0"),
                refused("format: posture/1\n", "format.other", 1, 9, "posture/1"),
                refused("format: [x]\n", "format.other", 1, 9, ""),
                refused(HEAD + "actions:\n  - name: x\n", "entry.required", 3, 5, "id"),
                refused(HEAD + "actions:\n  - id:\n", "entry.required", 3, 5, "id"),
                refused(HEAD + "actions:\n  - id: ''\n", "entry.required", 3, 9, "id"),
                refused(HEAD + "actions:\n  -\n", "entry.required", 3, 4, "id"),
                refused(HEAD + "actions:\n  - id: a b\n", "word.id", 3, 9, "a b"),
                refused(HEAD + "actions:\n  - id: unknown\n", "word.id", 3, 9, "unknown"),
                refused(HEAD + "tools: [{id: x}, {id: y}, {id: x}]\n", "entry.doubled", 2, 32, "x"),
                refused(HEAD + "review:\n  signers: [{role: a}, {role: a}]\n", "entry.doubled", 3, 31, "a"),
                refused(HEAD + "review: {signers: [{name: a}, {name: b}]}\n", "entry.doubled", 2, 31, ""),
                refused(
                        HEAD + "actions: [{id: a}]\nreview:\n  decisions:\n    - {action: b, verdict: allow}\n",
                        "decision.nowhere",
                        5,
                        16,
                        "b"),
                refused(
                        HEAD + "actions: [{id: a}]\nreview:\n  decisions:\n"
                                + "    - {action: a, verdict: allow}\n    - {verdict: block, action: a}\n",
                        "entry.doubled",
                        6,
                        32,
                        "a"),
                refused(
                        HEAD + "actions: [{id: a}]\nreview: {decisions: [{action: a}]}\n",
                        "entry.required",
                        3,
                        22,
                        "verdict"),
                refused(
                        HEAD + "actions: [{id: a}]\nreview: {decisions: [{action: a, verdict: undecided}]}\n",
                        "word.closed",
                        3,
                        43,
                        "undecided"),
                refused(HEAD + "proof:\n  - {location: x}\n", "entry.required", 3, 5, "kind"),
                refused(HEAD + "proof:\n  - ''\n", "entry.required", 3, 5, "kind"),
                refused(HEAD + "notes: [{line: 3}]\n", "entry.required", 2, 9, "text"),
                refused(HEAD + "actions: {id: a}\n", "node.list", 2, 10, "actions"),
                refused(HEAD + "actions: a\n", "node.list", 2, 10, "actions"),
                refused(HEAD + "actions: [a]\n", "node.entry", 2, 11, "actions"),
                refused(HEAD + "statements: one\n", "node.list", 2, 13, "statements"),
                refused(HEAD + "statements: [one, [two]]\n", "node.item", 2, 19, "statements"),
                refused(HEAD + "workflow: x\n", "node.group", 2, 11, "workflow"),
                refused(HEAD + "workflow: {name: [x]}\n", "node.text", 2, 18, "name"),
                refused(HEAD + "workflow: {name: {x: y}}\n", "node.text", 2, 18, "name"),
                refused(HEAD + "actions: [{id: a, credential: a b}]\n", "word.ref", 2, 31, "a b"),
                refused(HEAD + "actions: [{id: a, evidence: [{file: f, line: x}]}]\n", "word.number", 2, 46, "x"),
                refused(HEAD + "review: {valid_until: 22.02.2027}\n", "word.date", 2, 23, "22.02.2027"),
                refused(HEAD + "review: {log: [{at: yesterday}]}\n", "word.instant", 2, 21, "yesterday"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsWrongIsSaidWithItsPlace(String text, Problem problem) {
        assertThat(problems(text))
                .filteredOn(p -> p.code().equals(problem.code()))
                .first()
                .satisfies(
                        found -> assertThat(found.place()).isEqualTo(problem.place()),
                        found -> assertThat(found.arguments().get(0))
                                .isEqualTo(problem.arguments().get(0)));
        assertThat(problems(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "class, deploi, deploy",
        "class, write-branch, write_branch",
        "reach, reachible, reachable",
        "declared, allowed, allow",
        "target_scope, narow, narrow",
        "environment, prod, ''",
        "environment, producton, production",
        "attendance, unatended, unattended",
        "recovery, maybe, ''",
        "recovery, yess, 'yes'",
        "basis, observd, observed"
    })
    void aWordOutsideOfAClosedListNamesTheListAndTheNearest(String key, String word, String nearest) {
        List<Problem> problems = problems(HEAD + "actions:\n  - id: a\n    " + key + ": " + word + "\n");
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.place()).isEqualTo(new Place(4, 7 + key.length()));
        assertThat(problem.code()).isEqualTo(nearest.isEmpty() ? "word.closed" : "word.closed.near");
        assertThat(problem.arguments().get(0)).isEqualTo(word);
        assertThat(problem.arguments().get(1)).contains(", ");
        assertThat(problem.arguments().get(2)).isEqualTo(nearest);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheText() {
        List<Problem> problems = problems(HEAD
                + "workflow: {attendance: sometimes, name: [x]}\n"
                + "actions:\n"
                + "  - {id: a, class: deplo, recovery: perhaps}\n"
                + "  - {id: a}\n"
                + "  - {name: nameless}\n"
                + "proof: none\n"
                + "review:\n"
                + "  decisions: [{action: nowhere, verdict: allow}, {action: a, verdict: perhaps}]\n");
        assertThat(problems)
                .extracting(p -> p.code() + " " + p.place().line())
                .containsExactly(
                        "word.closed 2",
                        "node.text 2",
                        "word.closed.near 4",
                        "word.closed 4",
                        "entry.doubled 5",
                        "entry.required 6",
                        "node.list 7",
                        "decision.nowhere 9",
                        "word.closed 9");
    }

    @Test
    void textsThatArePartOfASentenceCannotPlayTricks() {
        List<Problem> problems =
                problems(HEAD + "actions: [{id: \"a\\e[31m\\u202E\", reach: " + "x".repeat(5000) + "}]\n");
        assertThat(problems.get(0).arguments()).containsExactly("a\\u001B[31m\\u202E");
        assertThat(problems.get(1).arguments().get(0)).hasSize(61).endsWith("…");
    }

    @Test
    void aFloodOfProblemsIsCutOff() {
        assertThat(problems(HEAD + "actions:\n" + "  - {}\n".repeat(100_000))).hasSizeBetween(100, 1000);
    }

    @Test
    void valuesAreTakenAsTheyAreWritten() throws Refused {
        AgentActionBom document = read(HEAD
                + "workflow:\n  name: 012\n  owner: true\n  model: 1e5\n  agent: ~\n  purpose: 'null'\n  path: ''\n"
                + "  job: 2026-11-22\n  trigger: \"\"\n  review_owner: NULL\n"
                + "statements: [012, yes, null, ~, '', 'null']\n");
        assertThat(document.workflow().name()).isEqualTo("012");
        assertThat(document.workflow().owner()).isEqualTo("true");
        assertThat(document.workflow().model()).isEqualTo("1e5");
        assertThat(document.workflow().agent()).isEmpty();
        assertThat(document.workflow().purpose()).isEqualTo("null");
        assertThat(document.workflow().job()).isEqualTo("2026-11-22");
        assertThat(document.workflow().reviewOwner()).isEmpty();
        assertThat(document.statements()).containsExactly("012", "yes", "", "null");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, YES",
        "Yes, YES",
        "true, YES",
        "TRUE, YES",
        "no, NO",
        "False, NO",
        "unknown, UNKNOWN",
        "'\"yes\"', YES"
    })
    void yesAndNoAreTakenInAnyCase(String written, YesNo fact) throws Refused {
        Action action = read(HEAD + "actions: [{id: a, recovery: " + written + "}]\n")
                .actions()
                .get(0);
        assertThat(action.recovery()).isEqualTo(fact);
    }

    @Test
    void whatIsLeftOutMeansWhatTheFormatSays() throws Refused {
        for (String row : List.of("{id: a}", "{id: a, reach: null, tool: ~, class: , environment: ''}")) {
            AgentActionBom document = read(HEAD + "actions: [" + row + "]\n");
            assertThat(document.actions()).containsExactly(Action.of(new Id("a"), "", ActionClass.UNCLASSIFIED));
        }
        assertThat(read(HEAD)).isEqualTo(AgentActionBom.EMPTY);
        assertThat(read(HEAD
                        + "workflow:\nactions: ~\nreview: null\nproof: []\ncredentials: [~]\n"
                                .replace("credentials: [~]\n", "")))
                .isEqualTo(AgentActionBom.EMPTY);
    }

    @Test
    void bareTextsAreProofAndNotes() throws Refused {
        AgentActionBom document =
                read(HEAD + "proof: [commit, {kind: pr_link, location: x}]\nnotes: [one, {line: 3, text: two}]\n");
        assertThat(document.proof().get(0)).isEqualTo(Proof.of(ProofKind.COMMIT));
        assertThat(document.notes()).containsExactly(new Note(0, "one"), new Note(3, "two"));
    }

    @Test
    void wordsOfOpenListsAreKept() throws Refused {
        AgentActionBom document = read(HEAD + "proof: [a_kind_of_ours]\n");
        assertThat(document.proof().get(0).kind().word()).isEqualTo("a_kind_of_ours");
        assertThat(document.proof().get(0).kind().known()).isEmpty();
    }

    @Test
    void aFileWithEveryFieldIsRead() throws Refused {
        AgentActionBom document = read(Samples.text("block"));
        assertThat(document.workflow().attendance()).isEqualTo(Attendance.UNATTENDED);
        assertThat(document.workflow().purpose()).isEqualTo("repairs failing pull requests");
        assertThat(document.credentials().get(0).notes()).isEqualTo("first line\n# not a comment\nlast line\n");
        Action row = document.actions().get(0);
        assertThat(row.actionClass()).isEqualTo(ActionClass.WRITE_BRANCH);
        assertThat(row.reach()).isEqualTo(Reach.REACHABLE);
        assertThat(row.credential()).isEqualTo(Ref.to(new Id("ci-token")));
        assertThat(row.environment()).contains(Environment.NONE);
        assertThat(row.tool()).isEmpty();
        assertThat(row.evidence().get(0).line()).isEqualTo(14);
        assertThat(document.actions().get(2).approvedPath()).isEqualTo(YesNo.YES);
        Decision decision = document.review().decision(new Id("deploy")).orElseThrow();
        assertThat(decision.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(decision.confirmed()).isTrue();
        assertThat(document.review().validUntil()).contains(LocalDate.of(2027, 2, 22));
        assertThat(document.review().log().get(0).at()).isEqualTo(Optional.of(Instant.parse("2026-11-22T11:02:00Z")));
    }

    private static AgentActionBom read(String text) throws Refused {
        return BomYaml.read(Samples.bytes(text)).document();
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text)).problems();
    }

    private static Arguments refused(String text, String code, int line, int column, String argument) {
        return Arguments.of(text, Problem.of(code, new Place(line, column), argument));
    }
}
