package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What a window that ended without being closed leaves to the next one. */
class RecoveryJourneysTest extends WindowTest {
    /** The window ends as by a kill: nothing is closed, and its process is gone. */
    private void crash() throws IOException {
        for (Path journal : journals()) {
            String text = Files.readString(journal);
            Files.writeString(journal, text.replaceFirst("\"pid\":\\d+", "\"pid\":" + Long.MAX_VALUE));
        }
        start(1440, 900, "en");
        doOnFx(() -> workbench.lookForLost());
    }

    private List<Path> journals() throws IOException {
        if (Files.notExists(folder.resolve("journal"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.toList();
        }
    }

    private boolean asks() {
        return onFx(() -> {
            Node card = stage.getScene().getRoot().lookup(".recovery-card");
            return card != null;
        });
    }

    @Test
    void aPastedTextAndItsEditsComeBack() throws IOException {
        paste(NINE_LINES);
        select("write-branch");
        fire("suggestion-attendance");
        AgentActionBom before = document();
        crash();
        assertThat(asks()).isTrue();
        shoot("recovery");
        fire("recover-open");
        assertThat(document()).isEqualTo(before);
        assertThat(onFx(() -> session().dirtyProperty().get())).isTrue();
        assertThat(asks()).isFalse();
        assertThat(journals()).hasSize(1);
    }

    @Test
    void aFileThatChangedMeanwhileIsNotOverwrittenUnasked() throws IOException {
        Path file = folder.resolve("a.bom.yaml");
        Files.copy(Path.of("samples/unknowns.bom.yaml"), file);
        doOnFx(() -> workbench.open(file));
        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.WORKFLOW.at("attendance"), "attended")));
        String theirs = Files.readString(file).replace("billing-service", "another-service");
        Files.writeString(file, theirs);
        crash();
        fire("recover-open");
        assertThat(document().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
        doOnFx(() -> workbench.run("save"));
        assertThat(find("disk-banner").isVisible()).isTrue();
        assertThat(Files.readString(file)).isEqualTo(theirs);
    }

    @Test
    void whatIsInTheFileIsNeverAskedFor() throws IOException {
        Path file = folder.resolve("a.bom.yaml");
        Files.copy(Path.of("samples/unknowns.bom.yaml"), file);
        doOnFx(() -> workbench.open(file));
        crash();
        assertThat(asks()).isFalse();
        doOnFx(() -> workbench.open(file));
        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.WORKFLOW.at("attendance"), "attended")));
        doOnFx(() -> workbench.run("save"));
        crash();
        assertThat(asks()).isFalse();
        assertThat(journals()).isEmpty();
    }

    @Test
    void aNewDocumentNobodyTouchedIsNotAskedFor() throws IOException {
        doOnFx(() -> workbench.run("new"));
        crash();
        assertThat(asks()).isFalse();
    }

    @Test
    void whatIsThrownAwayDoesNotComeAgain() throws IOException {
        paste(NINE_LINES);
        crash();
        fire("recover-drop");
        assertThat(asks()).isFalse();
        crash();
        assertThat(asks()).isFalse();
    }

    @Test
    void aClosedDocumentLeavesNothing() throws IOException {
        paste(NINE_LINES);
        assertThat(journals()).hasSize(1);
        doOnFx(() -> workbench.run("close"));
        fire("answer-danger");
        assertThat(journals()).isEmpty();
    }
}
