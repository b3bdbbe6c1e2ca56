package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence that people bring. */
class EvidenceJourneysTest extends WindowTest {
    private Path checkout;

    @BeforeEach
    void openACheckout() throws Exception {
        checkout = Files.createDirectories(folder.resolve("checkout/.git")).getParent();
        Path file = checkout.resolve("a.bom.yaml");
        Files.copy(Path.of("samples/unknowns.bom.yaml"), file);
        Files.createDirectories(checkout.resolve(".github/workflows"));
        Files.writeString(checkout.resolve(".github/workflows/a.yml"), "on: push\npermissions:\n  contents: write\n");
        doOnFx(() -> workbench.open(file));
        select("open-pr");
        pane(PaneId.ACTIONS);
    }

    private List<Evidence> evidence() {
        return document().action(new Id("open-pr")).orElseThrow().evidence();
    }

    private void cite(String text) {
        doOnFx(() -> {
            ((TextField) find("evidence-place")).setText(text);
            find("evidence-place").requestFocus();
        });
        press(KeyCode.ENTER);
    }

    @Test
    void aPlaceThatIsTypedBecomesEvidenceWithItsLine() {
        AgentActionBom before = document();
        cite(".github/workflows/a.yml:3");
        assertThat(evidence()).containsExactly(new Evidence(".github/workflows/a.yml", 3, "contents: write"));
        shoot("evidence");
        fire("evidence-remove-0");
        assertThat(evidence()).isEmpty();
        doOnFx(() -> {
            session().undo();
            session().undo();
        });
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void whatIsNoPlaceStaysInTheFieldAndIsSaid() {
        AgentActionBom before = document();
        cite("somewhere over there");
        assertThat(document()).isEqualTo(before);
        assertThat(onFx(() -> ((TextField) find("evidence-place")).getText())).isEqualTo("somewhere over there");
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .text()))
                .contains("file and a line");
    }

    @Test
    void aFileThatIsChosenBecomesEvidenceWithItsDigest() throws Exception {
        dialogs.toOpen = List.of(checkout.resolve(".github/workflows/a.yml"));
        fire("evidence-choose");
        assertThat(evidence()).containsExactly(new Evidence(".github/workflows/a.yml", 0, ""));
        assertThat(document().sources())
                .anyMatch(source -> source.file().equals(".github/workflows/a.yml")
                        && source.sha256().matches("[0-9a-f]{64}"));
        AgentActionBom once = document();
        fire("evidence-choose");
        assertThat(document()).isEqualTo(once);
        doOnFx(() -> session().undo());
        assertThat(evidence()).isEmpty();
        assertThat(document().sources()).isEmpty();
    }

    @Test
    void aFileFromElsewhereLeavesOnlyItsName() throws Exception {
        dialogs.toOpen = List.of(Files.writeString(folder.resolve("mail.txt"), "approved"));
        fire("evidence-choose");
        assertThat(evidence()).containsExactly(new Evidence("mail.txt", 0, ""));
        assertThat(notice()).contains("open pull requests", "by name and digest alone");
        dialogs.toOpen = List.of(folder);
        fire("evidence-choose");
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .isProblem()))
                .isTrue();
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void aTextDroppedOnAFieldIsAsIfTyped() {
        TextInputControl name =
                onFx(() -> (TextInputControl) find("field-target").lookup(".text-input"));
        doOnFx(() -> Dropping.write(name, "billing-service branches"));
        press(KeyCode.TAB);
        assertThat(document().action(new Id("open-pr")).orElseThrow().target()).isEqualTo("billing-service branches");
    }

    @Test
    void itFitsEverywhere() {
        cite(".github/workflows/a.yml:3");
        for (ThemeName theme : List.of(ThemeName.DARK, ThemeName.HIGH_CONTRAST)) {
            theme(theme);
            doOnFx(() -> find("evidence-place").requestFocus());
            doOnFx(() -> ((javafx.scene.control.ScrollPane) find("paneScroll")).setVvalue(1));
            shoot("evidence-" + theme.word());
        }
        theme(ThemeName.LIGHT);
    }
}
