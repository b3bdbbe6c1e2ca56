package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Rename;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.ui.dialog.Question;
import dev.countersign.ui.matrix.MatrixFilter;
import dev.countersign.ui.shell.PaneId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What reviewers do in the window, one thing at a time. */
class JourneysTest extends WindowTest {
    @Test
    void anAnswerMovesTheVerdictAndUndoTakesItBackByName() {
        paste(NINE_LINES);
        select("write-branch");
        fire("suggestion-attendance");
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
        assertThat(undoText()).contains("attendance");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.APPROVE);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
    }

    private String undoText() {
        return onFx(() -> ((javafx.scene.control.Button) find("undo")).getAccessibleText());
    }

    @Test
    void tighteningTakesOneKeyAndUWithdraws() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("run-tests");
        press(KeyCode.B);
        assertThat(row("run-tests").inForce()).isEqualTo(Verdict.BLOCK);
        assertThat(row("run-tests").loosened()).isFalse();
        press(KeyCode.U);
        assertThat(row("run-tests").decision()).isEmpty();
        assertThat(document().review().log()).hasSize(2);
    }

    @Test
    void looseningCountsOnlyWhenItsFourThingsAreSaid() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        press(KeyCode.A);
        assertThat(row("deploy").loosened()).isTrue();
        assertThat(row("deploy").inForce()).isEqualTo(Verdict.APPROVE);
        type("decision-rationale", "only to the sandbox");
        type("decision-compensating_control", "deploys are watched");
        type("decision-approver_role", "platform lead");
        assertThat(row("deploy").inForce()).isEqualTo(Verdict.APPROVE);
        type("decision-until", "2027-01-31");
        assertThat(row("deploy").inForce()).isEqualTo(Verdict.ALLOW);
        assertThat(row("deploy").decision().orElseThrow().until()).contains(LocalDate.of(2027, 1, 31));
        shoot("journey-loosened");
    }

    @Test
    void severalRowsCannotBeLoosenedAtOnce() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        Set<Id> both = new LinkedHashSet<>(List.of(new Id("deploy"), new Id("package-publish")));
        doOnFx(() -> session().alsoSelectedProperty().set(both));
        press(KeyCode.A);
        assertThat(row("deploy").decision()).isEmpty();
        press(KeyCode.R);
        assertThat(row("deploy").decision()).isPresent();
        assertThat(row("package-publish").decision()).isPresent();
        assertThat(document().review().log()).hasSize(2);
    }

    @Test
    void whatStandsBesideTheVerdictIsWrittenOnceForAllRowsDecidedAlike() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("delete-branch");
        press(KeyCode.B);
        select("deploy");
        doOnFx(() -> session()
                .alsoSelectedProperty()
                .set(new LinkedHashSet<>(List.of(new Id("deploy"), new Id("package-publish")))));
        press(KeyCode.R);
        type("decision-approver_role", "release owner");
        type("decision-rationale", "until the sandbox is there");
        for (String id : List.of("deploy", "package-publish")) {
            assertThat(row(id).decision().orElseThrow().approverRole()).isEqualTo("release owner");
            assertThat(row(id).decision().orElseThrow().rationale()).isEqualTo("until the sandbox is there");
        }
        assertThat(row("delete-branch").decision().orElseThrow().rationale()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("deploy").decision().orElseThrow().rationale()).isEmpty();
        assertThat(row("package-publish").decision().orElseThrow().rationale()).isEmpty();
        select("deploy");
        type("decision-control", "environment protection");
        assertThat(row("package-publish").decision().orElseThrow().control())
                .as("only one is selected now")
                .isEmpty();
    }

    @Test
    void whatADecisionLacksComesIntoSight() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        press(KeyCode.R);
        settle();
        javafx.scene.control.ScrollPane pane = onFx(() -> view().explain().view());
        javafx.geometry.Bounds field = onFx(() -> {
            javafx.scene.Node line = find("decision-approver_role");
            return line.localToScene(line.getLayoutBounds());
        });
        javafx.geometry.Bounds seen = onFx(() -> pane.localToScene(pane.getLayoutBounds()));
        assertThat(field.getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
        assertThat(onFx(() -> view().matrix().table().isFocused()))
                .as("the next key still decides")
                .isTrue();
        select("run-tests");
        assertThat(onFx(pane::getVvalue))
                .as("another row is read from its beginning")
                .isZero();
    }

    @Test
    void aBlockAddsNoConditions() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("package-publish");
        press(KeyCode.B);
        assertThat(document().review().conditions()).isEmpty();
        press(KeyCode.R);
        assertThat(document().review().conditions()).isNotEmpty();
    }

    @Test
    void changedFactsMakeADecisionStaleUntilSomeoneConfirms() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("write-branch");
        press(KeyCode.R);
        fire("suggestion-attendance");
        assertThat(row("write-branch").stale()).isTrue();
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.ALLOW);
        fire("confirm-decision");
        assertThat(row("write-branch").stale()).isFalse();
        assertThat(row("write-branch").inForce()).isEqualTo(Verdict.APPROVE);
    }

    @Test
    void theFirstDecisionAsksWhoSpeaks() {
        paste(NINE_LINES);
        select("run-tests");
        press(KeyCode.A);
        assertThat(row("run-tests").decision()).isEmpty();
        doOnFx(() -> ((TextInputControl) find("speaker-name")).setText("Reviewer on duty"));
        fire("speaker-go");
        assertThat(row("run-tests").decision().orElseThrow().by()).startsWith("Reviewer on duty");
    }

    @Test
    void aNoteHangsOnTheRowAndInTheOneList() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("write-branch");
        press(KeyCode.N);
        doOnFx(() -> ((TextInputControl) find("remark-text")).setText("Who sees the diff before the push?"));
        fire("remark-keep");
        assertThat(document().review().annotations()).hasSize(1);
        assertThat(document().review().annotations().get(0).on()).isEqualTo(Address.action(new Id("write-branch")));
        pane(PaneId.NOTES);
        assertThat(find("notes-annotations")).isNotNull();
        shoot("journey-note");
    }

    @Test
    void anotherIdTakesReferencesAndDecisionsAlong() {
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        int open = onFx(() -> session().matrix().readiness().size());
        pane(PaneId.CREDENTIALS);
        Id before = onFx(() -> view().navigator().credentialProperty().get().orElseThrow());
        press(KeyCode.F2);
        doOnFx(() -> ((TextInputControl) find("rename-id")).setText("not an id"));
        fire("rename-go");
        assertThat(document().credential(before)).isPresent();
        doOnFx(() -> ((TextInputControl) find("rename-id")).setText("run-token"));
        fire("rename-go");
        assertThat(document().credential(before)).isEmpty();
        assertThat(document().actions())
                .anyMatch(action -> action.credential().word().equals("run-token"));
        assertThat(onFx(() -> session().matrix().readiness().size())).isEqualTo(open);
        assertThat(onFx(() -> session().matrix().rows())).noneMatch(row -> row.stale());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().credential(before)).isPresent();
    }

    @Test
    void aLinkLeadsToWhatItNamesAfterItsIdChanged() {
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        pane(PaneId.QUESTIONS);
        // not the first one: that is shown when an address leads nowhere
        Id before = document().credentials().get(1).id();
        doOnFx(() -> session().submit(new Rename(Address.credential(before), new Id("robot"), java.util.Map.of())));
        doOnFx(() -> LookChecks.nodes(find("paneHost"))
                .filter(javafx.scene.control.Hyperlink.class::isInstance)
                .map(javafx.scene.control.Hyperlink.class::cast)
                .filter(link -> link.getText().contains("issue tracker token"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(onFx(() -> view().navigator().paneProperty().get())).isEqualTo(PaneId.CREDENTIALS);
        assertThat(onFx(() -> view().navigator().credentialProperty().get())).contains(new Id("robot"));
    }

    @Test
    void aDayThatIsNoneIsSaidAndNothingIsParked() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        press(KeyCode.P);
        doOnFx(() -> ((TextInputControl) find("park-text")).setText("ask the release team"));
        doOnFx(() -> ((TextInputControl) find("park-due")).setText("next week"));
        assertThat(find("park-go").isDisabled()).isTrue();
        doOnFx(() -> ((TextInputControl) find("park-due")).setText("2026-12-01"));
        fire("park-go");
        assertThat(document().review().parked().get(0).due()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aRowIsParkedAndTakenUpAgain() {
        paste(NINE_LINES);
        speakAs("AppSec lead");
        select("deploy");
        press(KeyCode.P);
        doOnFx(() -> ((TextInputControl) find("park-text")).setText("ask the release team"));
        fire("park-go");
        assertThat(document().review().parked()).hasSize(1);
        select("deploy");
        press(KeyCode.P);
        assertThat(document().review().parked()).isEmpty();
    }

    @Test
    void filtersAndGroupsShowOnlyWhatIsAskedFor() {
        paste(NINE_LINES);
        fire("filter-block");
        assertThat(onFx(() -> view().matrix().table().getItems().size())).isEqualTo(3);
        fire("filter-all");
        assertThat(onFx(() -> view().matrix().table().getItems().size())).isEqualTo(10);
        assertThat(MatrixFilter.values()).contains(MatrixFilter.REMARKS);
    }

    @Test
    void thePaletteFindsRowsAndCommands() {
        paste(NINE_LINES);
        press(KeyCode.CONTROL, KeyCode.K);
        doOnFx(() -> ((TextInputControl) find("palette-search")).setText("delete bra"));
        shoot("journey-palette");
        press(KeyCode.ENTER);
        assertThat(onFx(() -> session().selectedProperty().get())).contains(new Id("delete-branch"));
        press(KeyCode.F1);
        shoot("journey-keys");
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> dialogs.overlay.orElseThrow().isVisible())).isFalse();
    }

    @Test
    void readinessJumpsToTheField() {
        paste(NINE_LINES);
        doOnFx(() -> workbench.run("readiness"));
        shoot("journey-readiness");
        fire("readiness-rollback-owner");
        settle();
        assertThat(onFx(() -> view().navigator().paneProperty().get())).isEqualTo(PaneId.WORKFLOW);
    }

    @Test
    void unreadableFilesAreRefusedWithTheirPlaceAndNothingElseHappens() throws Exception {
        paste(NINE_LINES);
        Path broken = folder.resolve("broken.bom.yaml");
        Files.writeString(broken, "format: agent_action_bom/1\nactions:\n  - id: a\n    reach: reachible\n");
        doOnFx(() -> workbench.open(broken));
        assertThat(onFx(() -> workbench.desk().sessions().size())).isEqualTo(1);
        String said = onFx(() -> ((Label) find("noticeText")).getText());
        assertThat(said).contains("broken.bom.yaml:4:").contains("reachable");
        assertThat(Files.readString(broken)).endsWith("reach: reachible\n");
        shoot("journey-refused");
    }

    @Test
    void closingAsksWhenSomethingIsNotSaved() throws Exception {
        paste(NINE_LINES);
        Path file = folder.resolve("kept.bom.yaml");
        dialogs.toWrite = () -> Optional.of(file);
        doOnFx(() -> workbench.run("close"));
        assertThat(dialogs.asked).hasSize(1);
        assertThat(dialogs.asked.get(0).answers().get(0).style()).isEqualTo(Question.Style.PRIMARY);
        shoot("journey-unsaved");
        fire("answer-primary");
        assertThat(Files.exists(file)).isTrue();
        assertThat(onFx(() -> workbench.desk().sessions().size())).isZero();
    }

    @Test
    void everyFieldOfACredentialCanBeEdited() {
        paste(NINE_LINES);
        pane(PaneId.CREDENTIALS);
        type("field-name", "short-lived token");
        type("field-owner", "Platform engineering");
        assertThat(document().credentials().get(0).name()).isEqualTo("short-lived token");
        assertThat(document().credentials().get(0).owner()).isEqualTo("Platform engineering");
        fire("add");
        assertThat(document().credentials()).hasSize(2);
        fire("remove");
        assertThat(document().credentials()).hasSize(1);
    }

    @Test
    void aRowCanBeAddedNamedClassifiedAndRemoved() {
        doOnFx(() -> workbench.run("new"));
        fire("addFirst");
        type("field-name", "push a tag");
        assertThat(document().actions().get(0).name()).isEqualTo("push a tag");
        fire("copy");
        assertThat(document().actions()).hasSize(2);
        fire("up");
        fire("remove");
        assertThat(document().actions()).hasSize(1);
    }
}
