package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While paths and credentials are hidden, nothing that names them comes into sight, and nothing is lost behind. */
class PresenterJourneysTest extends WindowTest {
    private Path file;

    @BeforeEach
    void openAFile() throws IOException {
        file = folder.resolve("ready.bom.yaml");
        Files.copy(Path.of("samples/ready.bom.yaml"), file);
        doOnFx(() -> workbench.open(file));
    }

    private Optional<Node> inSight(String id) {
        return onFx(() -> Optional.ofNullable(stage.getScene().getRoot().lookup("#" + id)));
    }

    @Test
    void aChangeOnDiskIsSaidWithoutTheNameOfTheFile() throws IOException {
        press(KeyCode.F8);
        Files.writeString(
                file, Files.readString(file).replace("name: AI-assisted PR repair", "name: PR repair by an agent"));
        doOnFx(() -> workbench.lookAtDisk());
        Label words = (Label) find("disk-words");
        assertThat(onFx(words::getText)).contains("[file]").doesNotContain("ready.bom.yaml");
        shoot("presenter-disk");
        fire("disk-merge");
        assertThat(inSight("curtain")).as("the merge names files").isPresent();
        shoot("presenter-curtain");
        fire("curtain-close");
        press(KeyCode.F8);
        assertThat(onFx(() -> ((Label) find("disk-words")).getText())).contains("ready.bom.yaml");
    }

    @Test
    void aCardThatIsOpenGoesBehindACurtainWithAllThatWasTyped() {
        speakAs("AppSec lead");
        doOnFx(() -> workbench.run("sign"));
        Node card = onFx(() -> stage.getScene().getRoot().lookup(".overlay-card"));
        TextInputControl typed = onFx(() -> (TextInputControl) card.lookup(".text-input"));
        doOnFx(() -> typed.setText("kept"));
        press(KeyCode.F8);
        assertThat(inSight("curtain")).isPresent();
        assertThat(onFx(card::getScene)).as("out of sight, and not spoken").isNull();
        assertThat(onFx(() -> find("curtain-close").isFocused())).isTrue();
        press(KeyCode.F8);
        assertThat(onFx(card::getScene)).isNotNull();
        assertThat(onFx(() -> typed.getText())).isEqualTo("kept");
        press(KeyCode.F8);
        fire("curtain-lift");
        assertThat(onFx(() -> ((Label) find("hidden")).isVisible())).isFalse();
        press(KeyCode.F8);
        press(KeyCode.ESCAPE);
        assertThat(inSight("curtain")).isEmpty();
        press(KeyCode.F8);
        assertThat(onFx(card::getScene)).as("Escape closed what was behind").isNull();
    }

    @Test
    void whatNamesNothingStaysInFront() {
        press(KeyCode.F8);
        for (String command : new String[] {"palette", "keys", "find", "readiness", "paths", "what_if", "about"}) {
            doOnFx(() -> workbench.run(command));
            assertThat(inSight("curtain")).as(command).isEmpty();
            press(KeyCode.ESCAPE);
        }
        for (String command : new String[] {"sign", "trust", "postures"}) {
            doOnFx(() -> workbench.run(command));
            assertThat(inSight("curtain")).as(command).isPresent();
            press(KeyCode.ESCAPE);
        }
    }

    @Test
    void aQuestionNamesNoFile() {
        doOnFx(() -> session().submit(new SetField(Address.WORKFLOW.at("name"), "other")));
        press(KeyCode.F8);
        doOnFx(() -> workbench.run("close"));
        assertThat(inSight("curtain")).isEmpty();
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".overlay-card").getAccessibleText()))
                .doesNotContain("ready.bom.yaml");
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> workbench.desk().sessions())).hasSize(1);
    }
}
