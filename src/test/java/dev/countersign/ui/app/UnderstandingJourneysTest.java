package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.source.plain.PlainText;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.Journals;
import dev.countersign.ui.record.TrustedKeys;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What helps to understand a document: its paths, what if, the rules, and which rows a fact moves. */
class UnderstandingJourneysTest extends WindowTest {
    @Override
    Workbench.Services services(Preferences preferences) {
        Workbench.Services usual = super.services(preferences);
        return new Workbench.Services(
                usual.clock(),
                preferences,
                usual.reader(),
                new PostureLibrary(CLOCK, PlainText.denials(), List.of(postures())),
                AtomicFile.plain(),
                usual.background(),
                new TrustedKeys(folder.resolve("trust.yaml"), AtomicFile.plain()),
                new Journals(folder.resolve("journal"), CLOCK),
                usual.templates(),
                usual.dialogs());
    }

    private Path postures() {
        return folder.resolve("postures");
    }

    private void command(String id) {
        doOnFx(() -> workbench.run(id));
    }

    /** Chooses a segment of a field. */
    private void segment(String field, String word) {
        doOnFx(() -> ((ToggleButton) find(field).lookup("#segment-" + word)).fire());
    }

    private boolean there(String id) {
        return onFx(() -> stage.getScene().getRoot().lookup("#" + id) != null);
    }

    private String text(String id) {
        return onFx(() -> ((TextArea) find(id)).getText());
    }

    private void typeRules(String rules) {
        doOnFx(() -> ((TextArea) find("posture-text")).setText(rules));
        robot.sleep(600);
        settle();
    }

    @Test
    void aPathIsChosenByKeyAndItsRowIsSelected() {
        paste(NINE_LINES);
        select("write-branch");
        command("paths");
        shoot("paths");
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("path-write-branch");
        press(KeyCode.DOWN);
        assertThat(onFx(() -> session().selectedProperty().get())).contains(new Id("run-tests"));
        assertThat(onFx(() -> find("path-run-tests").getAccessibleText())).contains("run tests", "Allowed");
        press(KeyCode.ENTER);
        assertThat(there("paths-card")).isFalse();
    }

    @Test
    void whatIfFlipsVerdictsWithoutTouchingTheDocumentUntilItIsMadeSo() {
        paste(NINE_LINES);
        AgentActionBom before = document();
        select("delete-branch");
        command("what_if");
        segment("whatif-workflow-attendance", "attended");
        segment("whatif-action-recovery", "yes");
        assertThat(there("flip-write-branch")).isTrue();
        assertThat(there("flip-delete-branch")).isTrue();
        assertThat(document()).isSameAs(before);
        assertThat(onFx(() -> session().undoNameProperty().get())).isEmpty();
        shoot("what-if");
        fire("whatif-make");
        assertThat(document().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
        assertThat(row("delete-branch").inForce()).isEqualTo(Verdict.APPROVE);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void escapeDropsWhatWasSupposed() {
        paste(NINE_LINES);
        AgentActionBom before = document();
        command("what_if");
        segment("whatif-workflow-attendance", "attended");
        press(KeyCode.ESCAPE);
        assertThat(document()).isSameAs(before);
        command("what_if");
        assertThat(there("flip-write-branch")).isFalse();
        segment("whatif-workflow-attendance", "attended");
        fire("whatif-clear");
        assertThat(there("flip-write-branch")).isFalse();
    }

    @Test
    void aFactInFocusShowsTheRowsItMoves() {
        paste(NINE_LINES);
        pane(PaneId.WORKFLOW);
        doOnFx(() -> find("field-attendance").lookup(".toggle-button").requestFocus());
        robot.sleep(400);
        settle();
        String said = onFx(() -> ((Label) find("moves")).getText());
        assertThat(said).startsWith("Another answer could move ").contains("write branch");
        assertThat(moved()).contains("write branch: Approve");
        shoot("moves");
        doOnFx(() -> view().matrix().table().requestFocus());
        robot.sleep(400);
        settle();
        assertThat(onFx(() -> ((Label) find("moves")).getText())).isEmpty();
        assertThat(moved()).isEmpty();
    }

    private List<String> moved() {
        return onFx(() -> view().matrix().table().lookupAll(".table-row-cell").stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("moved")))
                .map(Node::getAccessibleText)
                .toList());
    }

    @Test
    void anEditedCopyIsCheckedAtTheLineJudgedAndAdopted() throws IOException {
        paste(NINE_LINES);
        speakAs("Review lead, AppSec");
        fire("posture");
        shoot("postures");
        fire("posture-edit");
        String rules = text("posture-text");
        typeRules(rules.replace("verdict: block", "verdict: forbid"));
        assertThat(onFx(() -> ((Button) find("posture-adopt")).isDisabled())).isTrue();
        shoot("posture-problem");
        int line = (int)
                rules.substring(0, rules.indexOf("verdict: block")).lines().count();
        assertThat(there("posture-problem-" + line)).isTrue();
        String own = rules.replace("name: First rollout", "name: Ours").replace("verdict: approve", "verdict: block");
        typeRules(own);
        shoot("posture-edited");
        assertThat(there("flip-write-branch")).isTrue();
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.APPROVE);
        fire("posture-adopt");
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.BLOCK);
        assertThat(document().review().posture().name()).isEqualTo("Ours");
        try (Stream<Path> files = Files.list(postures())) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .singleElement()
                    .asString()
                    .startsWith("ours-")
                    .endsWith(".yaml");
        }
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.APPROVE);
    }

    @Test
    void aHalfWrittenCopyOutlivesTheCardAndTheWindow() {
        paste(NINE_LINES);
        command("postures");
        fire("posture-edit");
        doOnFx(() -> ((TextArea) find("posture-text")).setText("format: posture/1\nname: Half"));
        press(KeyCode.ESCAPE);
        start(1440, 900, "en");
        paste(NINE_LINES);
        command("postures");
        fire("posture-edit");
        assertThat(text("posture-text")).isEqualTo("format: posture/1\nname: Half");
    }

    @Test
    void tabsShowAVerdictBar() {
        paste(NINE_LINES);
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        shoot("tab-bars");
        Optional<Node> bar =
                onFx(() -> Optional.ofNullable(stage.getScene().getRoot().lookup(".tab-bar")));
        assertThat(bar.map(Node::getAccessibleText)).contains("Allow 2, Approve 5, Block 3, Undecided 0");
    }

    @Test
    void theyStandInEveryTheme() {
        paste(NINE_LINES);
        for (ThemeName theme : List.of(ThemeName.DARK, ThemeName.HIGH_CONTRAST)) {
            theme(theme);
            for (String card : List.of("paths", "what_if", "postures")) {
                command(card);
                shoot("understanding-" + theme.word() + "-" + card);
                press(KeyCode.ESCAPE);
            }
        }
    }

    @Test
    void theyFitSmallLargeAndInGerman() {
        start(1024, 700, "de");
        paste(NINE_LINES);
        for (int percent : List.of(100, 200)) {
            doOnFx(() -> workbench.look().textPercentProperty().set(percent));
            for (String card : List.of("paths", "what_if", "postures")) {
                command(card);
                shoot("understanding-german-" + percent + "-" + card);
                press(KeyCode.ESCAPE);
            }
        }
    }
}
