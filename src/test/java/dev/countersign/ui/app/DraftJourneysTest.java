package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a checkout to open documents that cite their lines. */
class DraftJourneysTest extends WindowTest {
    private Path checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = folder.resolve("customer-api");
        Path workflows = Files.createDirectories(checkout.resolve(".github/workflows"));
        Files.writeString(workflows.resolve("release.yml"), """
                name: Release
                on:
                  push:
                    tags: ["v*"]
                permissions:
                  contents: read
                jobs:
                  publish:
                    runs-on: ubuntu-latest
                    steps:
                      - run: npm publish
                        env:
                          NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}
                """);
        Files.writeString(workflows.resolve("repair.yml"), """
                name: Repair
                on:
                  workflow_run:
                    workflows: [CI]
                permissions:
                  contents: write
                  pull-requests: write
                jobs:
                  repair:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: anthropics/claude-code-action@v1
                        with:
                          anthropic_api_key: ${{ secrets.ANTHROPIC_API_KEY }}
                """);
        Files.createDirectories(checkout.resolve(".circleci"));
        Files.writeString(checkout.resolve(".circleci/config.yml"), "version: 2.1\n");
        dialogs.folderToOpen = Optional.of(checkout);
    }

    @Test
    void draftsAreListedAgentsFirstAndOpenedWithTheirEvidence() {
        doOnFx(() -> workbench.run("draft"));
        ListView<?> list = onFx(() -> (ListView<?>) find("drafts-list"));
        assertThat(onFx(() -> list.getItems().size())).isEqualTo(2);
        shoot("drafts");
        doOnFx(() -> ((CheckBox) find("drafts-agents")).fire());
        assertThat(onFx(() -> list.getItems().size())).isEqualTo(1);
        doOnFx(() -> ((CheckBox) find("drafts-agents")).fire());
        doOnFx(() -> ((TextInputControl) find("drafts-search")).setText("package"));
        assertThat(onFx(() -> list.getItems().size())).isEqualTo(1);
        fire("drafts-open");
        assertThat(document().workflow().path()).isEqualTo(".github/workflows/repair.yml");
        assertThat(document().actions())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.evidence()).isNotEmpty());
        pane(PaneId.ACTIONS);
        shoot("draft-open");
        doOnFx(() -> ((Hyperlink) stage.getScene().getRoot().lookup(".evidence-place")).fire());
        assertThat(onFx(() -> ((ListView<?>) find("viewer-lines")).getItems().size()))
                .isGreaterThan(10);
        shoot("draft-evidence");
        press(KeyCode.ESCAPE);
    }

    @Test
    void aNewDraftIsAMergeThatKeepsWhatPeopleEntered() throws IOException {
        doOnFx(() -> workbench.run("draft"));
        fire("drafts-open");
        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.WORKFLOW.at("attendance"), "attended")));
        doOnFx(() -> workbench.run("redraft"));
        Path workflow = checkout.resolve(".github/workflows/repair.yml");
        Files.writeString(
                workflow,
                Files.readString(workflow)
                        + "      - run: npm publish\n        env:\n          NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}\n");
        press(KeyCode.ESCAPE);
        doOnFx(() -> workbench.run("redraft"));
        shoot("draft-merge");
        fire("merge-go");
        assertThat(document().workflow().attendance()).isEqualTo(dev.countersign.model.Attendance.ATTENDED);
        assertThat(document().actions())
                .anyMatch(action -> action.actionClass() == dev.countersign.model.ActionClass.PACKAGE_PUBLISH);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().actions())
                .noneMatch(action -> action.actionClass() == dev.countersign.model.ActionClass.PACKAGE_PUBLISH);
    }

    @Test
    void aFolderThatIsDroppedIsDrafted() {
        doOnFx(() -> workbench.take(checkout));
        assertThat(onFx(() -> ((ListView<?>) find("drafts-list")).getItems().size()))
                .isEqualTo(2);
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> workbench.desk().sessions().size())).isZero();
    }

    @Test
    void evidenceThatLeadsOutOfTheCheckoutIsNotShown() {
        paste(NINE_LINES);
        doOnFx(() -> session().checkoutProperty().set(Optional.of(checkout)));
        doOnFx(() -> dev.countersign.ui.draft.FileViewer.open(
                session(), new dev.countersign.model.Evidence("../../etc/passwd", 1, ""), workbench.ui()));
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .text()))
                .contains("cannot be read");
    }
}
