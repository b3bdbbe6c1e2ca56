package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.source.Documents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are copied in one document and pasted into another. */
class RowsJourneysTest extends WindowTest {
    @Test
    void rowsGoToAnotherDocumentAsOneStep() throws Exception {
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        select("deploy");
        doOnFx(() -> session().alsoSelectedProperty().set(Set.of(new Id("deploy"), new Id("write-branch"))));
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(notice()).startsWith("2 rows copied");
        String text = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(Documents.read(text.getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .document()
                        .actions())
                .hasSize(2);
        doOnFx(() -> workbench.open(Path.of("samples/unknowns.bom.yaml")));
        AgentActionBom before = document();
        select("open-pr");
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(document().actions()).hasSize(before.actions().size() + 2);
        assertThat(document().review().decisions()).isEmpty();
        assertThat(onFx(() -> session().alsoSelectedProperty().get())).hasSize(2);
        assertThat(notice()).contains("decide here anew");
        shoot("rows-pasted");
        doOnFx(() -> session().undo());
        assertThat(document()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format: agent_action_bom/1\nactions: [",
                "format: agent_action_bom/1\nactions: [{id: a}, {id: a}]",
                "format: agent_action_bom/99\n",
                "a: &x [*x, *x]",
                "Workflow: PR repair\nReachable actions: deploy",
                "just words",
                "   ",
                "\u0000\u0001\u202e"
            })
    void whatIsNoRowsChangesNothingAndIsSaid(String hostile) {
        paste(NINE_LINES);
        AgentActionBom before = document();
        doOnFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(hostile);
            Clipboard.getSystemClipboard().setContent(content);
        });
        select("write-branch");
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(document()).isEqualTo(before);
        assertThat(notice()).isNotBlank();
        assertThat(onFx(() -> session().undoNameProperty().get())).isEmpty();
    }
}
