package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.path.ActionPath;
import dev.countersign.posture.path.ActionPaths;
import dev.countersign.posture.path.Lane;
import dev.countersign.posture.path.PathPlan;
import dev.countersign.posture.path.PathPlan.Box;
import dev.countersign.posture.path.PathPlan.Line;
import dev.countersign.posture.path.PathPlan.Measure;
import dev.countersign.posture.path.PathPlan.Passage;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The action path picture: which paths there are, in which order, and where everything stands. */
class PathPictureTest {
    private static final Measure MEASURE = new Measure(600, 20, 30, 5);
    private static final Texts ENGLISH = Texts.english();

    private static ActionPaths picture(AgentActionBom document) {
        return ActionPaths.of(document, Made.evaluated(document), ENGLISH);
    }

    private static AgentActionBom two(String... fieldsOfSecond) {
        AgentActionBom document = Made.document(
                row("one", ActionClass.COMMENT, "credential: token", "target: the issue"),
                row("two", ActionClass.DELETE, fieldsOfSecond));
        document = put(document, "proof", Made.REVIEWABLE);
        document = put(document, "workflow", put(document.workflow(), "owner", "a team"));
        return put(document, "credentials", List.of(credential("token", "scope: organization")));
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(Long::valueOf);
    }

    private static AgentActionBom generated(long seed) {
        return new Generated(seed).document(seed % 5 == 0 ? 60 : 1 + (int) (seed % 30));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsOnExactlyOnePathWithItsVerdict(long seed) {
        AgentActionBom document = generated(seed);
        Matrix matrix = Made.evaluated(document);
        List<Id> shown = new ArrayList<>();
        for (ActionPath path : ActionPaths.of(document, matrix, ENGLISH).paths()) {
            shown.addAll(path.rows());
            path.rows()
                    .forEach(id ->
                            assertThat(matrix.row(id).orElseThrow().inForce()).isEqualTo(path.verdict()));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        matrix.rows().stream().map(Row::id).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boxesDoNotOverlapAndLinesDoNotCross(long seed) {
        PathPlan plan = PathPlan.of(picture(generated(seed)), MEASURE);
        for (Lane lane : Lane.values()) {
            List<Box> boxes = plan.boxes().stream()
                    .filter(box -> box.stop().lane() == lane)
                    .toList();
            for (int i = 1; i < boxes.size(); i++) {
                assertThat(boxes.get(i).y())
                        .isGreaterThanOrEqualTo(
                                boxes.get(i - 1).y() + boxes.get(i - 1).height());
            }
            assertThat(boxes).allSatisfy(box -> {
                assertThat(box.y()).isBetween(0.0, plan.height() - box.height() + 0.001);
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(plan.width() + 0.001);
            });
        }
        for (Line one : plan.lines()) {
            for (Line other : plan.lines()) {
                if (one.fromX() == other.fromX() && one.fromY() < other.fromY()) {
                    assertThat(one.toY()).isLessThanOrEqualTo(other.toY());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPathIsConnectedFromTheAgentToItsProof(long seed) {
        ActionPaths picture = picture(generated(seed));
        PathPlan plan = PathPlan.of(picture, MEASURE);
        for (int path = 0; path < picture.paths().size(); path++) {
            int number = path;
            assertThat(plan.lines().stream().filter(line -> line.paths().contains(number)))
                    .hasSize(Lane.values().length - 1);
            assertThat(plan.boxes().stream().filter(box -> box.paths().contains(number)))
                    .hasSize(Lane.values().length);
        }
    }

    @Test
    void pathsOfOneCredentialStandTogetherThoughTheirRowsDoNot() {
        AgentActionBom document = Made.document(
                row("a", ActionClass.READ, "credential: token"),
                row("b", ActionClass.READ, "credential: none"),
                row("c", ActionClass.READ, "credential: token"));
        document = put(document, "credentials", List.of(credential("token")));
        assertThat(picture(document).paths().stream()
                        .map(path -> path.rows().get(0).value()))
                .containsExactly("a", "c", "b");
    }

    @Test
    void whatIsUnknownSaysSo() {
        ActionPath path = picture(two()).paths().get(1);
        assertThat(path.stop(Lane.AGENT).unsure()).isTrue();
        assertThat(path.stop(Lane.CREDENTIAL).name()).isEqualTo("credential unknown");
        assertThat(path.stop(Lane.CREDENTIAL).unsure()).isTrue();
        assertThat(path.stop(Lane.TARGET).name()).isEqualTo("target unknown");
        assertThat(path.stop(Lane.ACTION).detail()).startsWith("assumed: ").contains("can be undone");
        assertThat(path.stop(Lane.PROOF).name()).isEqualTo("control not named");
        assertThat(picture(two()).paths().get(0).stop(Lane.CREDENTIAL).detail()).isEqualTo("reaches broadly");
    }

    @Test
    void aBlockCutsItsPathOffBehindTheAction() {
        AgentActionBom document = two("credential: token", "target: a branch");
        PathPlan plan = PathPlan.of(picture(document), MEASURE);
        List<Line> blocked = plan.lines().stream()
                .filter(line -> line.verdict().equals(Optional.of(Verdict.BLOCK)))
                .toList();
        assertThat(blocked.stream().map(Line::passage)).containsExactly(Passage.OPEN, Passage.CUT, Passage.BEHIND);
        assertThat(plan.lines().stream()
                        .filter(line -> !line.verdict().equals(Optional.of(Verdict.BLOCK)))
                        .map(Line::passage))
                .containsOnly(Passage.OPEN);
    }

    @Test
    void upToFortyRowsEachHasItsPathAndMoreAreGrouped() {
        Action[] forty = IntStream.range(0, ActionPaths.MOST)
                .mapToObj(i -> row("row-" + i, ActionClass.READ))
                .toArray(Action[]::new);
        assertThat(picture(Made.document(forty)).paths()).hasSize(40);
        Action[] more = IntStream.range(0, 57)
                .mapToObj(i -> row("row-" + i, i < 50 ? ActionClass.READ : ActionClass.DEPLOY))
                .toArray(Action[]::new);
        ActionPaths grouped = picture(Made.document(more));
        assertThat(grouped.isGrouped()).isTrue();
        assertThat(grouped.paths().stream().map(path -> path.stop(Lane.ACTION).name()))
                .containsExactly("50 rows: read", "7 rows: deploy");
    }

    @Test
    void partsHoldAllPathsInTheirOrder() {
        ActionPaths picture = picture(new Generated(3).document(30));
        List<ActionPath> again = new ArrayList<>();
        picture.parts(14).forEach(part -> {
            assertThat(part.paths()).hasSizeLessThanOrEqualTo(14);
            again.addAll(part.paths());
        });
        assertThat(again).isEqualTo(picture.paths());
    }

    @Test
    void thePictureReadsAsSentencesInBothLanguages() {
        AgentActionBom document = two();
        assertThat(picture(document).spoken(ENGLISH))
                .startsWith("Agent: agent not named, attendance unknown. Repository: repository not named.")
                .contains(
                        "two, assumed: can be undone: Blocked. With credential unknown, on target unknown, environment unknown;");
        Texts german = Texts.in(Locale.GERMAN);
        assertThat(ActionPaths.of(document, Made.evaluated(document), german).spoken(german))
                .contains(": Gesperrt. Mit Zugang unbekannt");
    }

    @Test
    void aNameThatDeceivesIsSpokenAsItIs() {
        AgentActionBom document = Made.document(row("one", ActionClass.READ, "target: a\u202eb"));
        assertThat(picture(document).spoken(ENGLISH)).contains("a[U+202E]b");
    }
}
