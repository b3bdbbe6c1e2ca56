package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

    /** Everything the window shows or says to a screen reader. */
    private String everything() {
        return onFx(() -> {
            StringBuilder all = new StringBuilder();
            gather(stage.getScene().getRoot(), all);
            return all.toString();
        });
    }

    private static void gather(Node node, StringBuilder all) {
        all.append(node.getAccessibleText()).append('\n');
        if (node instanceof Labeled labeled) {
            all.append(labeled.getText()).append('\n');
            if (labeled.getTooltip() != null) {
                all.append(labeled.getTooltip().getText()).append('\n');
            }
        } else if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        } else if (node instanceof TextInputControl input) {
            all.append(input.getText()).append('\n');
        } else if (node instanceof ListView<?> list) {
            list.getItems().forEach(item -> all.append(item).append('\n'));
        }
        if (node instanceof ComboBoxBase<?> box) {
            all.append(box.getValue()).append('\n');
        }
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            gather(scroll.getContent(), all);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, all));
        }
    }

    private static final List<String> SECRETS =
            List.of("pr-repair.yml", "ready.bom.yaml", "repo-scoped", "ci-token", "contents: write");

    @Test
    void oneKeyHidesPathsAndCredentialsEverywhereAndSaysSo() {
        var before = document();
        assertThat(everything()).contains("ready.bom.yaml");
        press(KeyCode.F8);
        for (var pane : PaneId.values()) {
            pane(pane);
            select("write-branch");
            assertThat(everything()).as(pane.word()).doesNotContain(SECRETS).contains("Paths and credentials hidden");
        }
        pane(PaneId.CREDENTIALS);
        shoot("presenter-credentials");
        TextInputControl name = (TextInputControl) find("field-name").lookup(".text-input");
        assertThat(onFx(() -> name.isEditable())).isFalse();
        doOnFx(name::requestFocus);
        assertThat(onFx(name::isFocused)).as("can be read and spoken").isTrue();
        doOnFx(() -> workbench.run("palette"));
        assertThat(everything()).doesNotContain(SECRETS);
        press(KeyCode.ESCAPE);
        press(KeyCode.F5);
        assertThat(everything()).doesNotContain(SECRETS).contains("[credential 1]");
        theme(ThemeName.DARK);
        shoot("presenter-meeting-dark");
        press(KeyCode.H);
        assertThat(everything()).contains("repo-scoped");
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void whatIsEditedWhilePathsAreHiddenKeepsNoPlaceholder() {
        speakAs("AppSec lead");
        var before = document();
        press(KeyCode.F8);
        select("write-branch");
        press(KeyCode.B);
        press(KeyCode.N);
        doOnFx(() -> ((TextInputControl) find("remark-text")).setText("[credential 1] lives too long"));
        fire("remark-keep");
        pane(PaneId.WORKFLOW);
        type("field-purpose", "repairs pull requests");
        var after = document();
        assertThat(after.workflow().purpose()).isEqualTo("repairs pull requests");
        assertThat(after.toString()).doesNotContain("[credential", "[file", "[evidence", "credential-1");
        assertThat(after.credentials()).isEqualTo(before.credentials());
        assertThat(after.actions()).isEqualTo(before.actions());
        assertThat(after.review()
                        .annotations()
                        .get(after.review().annotations().size() - 1)
                        .text())
                .isEqualTo(before.credentials().get(0).name() + " lives too long");
        assertThat(row("write-branch").stale()).isFalse();
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void aRedactedCopyHasTheDigestOnEveryPageAndNothingThatIsHidden() throws Exception {
        Path file = folder.resolve("copy.pdf");
        dialogs.toWrite = () -> Optional.of(file);
        doOnFx(() -> workbench.run("redacted_copy"));
        byte[] yaml = bytes(Path.of("samples/ready.bom.yaml"));
        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(yaml));
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String words = stripper.getText(pdf).replaceAll("\\s+", "");
                assertThat(words).as("page %s", page).contains(digest);
                SECRETS.forEach(secret -> assertThat(words).doesNotContain(secret.replaceAll("\\s+", "")));
            }
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                var object = pdf.getDocument().getObjectFromPool(key).getObject();
                String raw = String.valueOf(object);
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        raw += new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                    }
                }
                assertThat(raw).doesNotContain(SECRETS);
            }
        }
        assertThat(new String(bytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRETS);
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
    void theCurtainHoldsInEveryThemeInSmallWindowsAndLargeText() {
        start(1024, 700, "de");
        paste(NINE_LINES);
        press(KeyCode.F8);
        for (int percent : new int[] {100, 150, 200}) {
            doOnFx(() -> workbench.look().textPercentProperty().set(percent));
            assertThat(problems()).as("the sign has room at %s %%", percent).isEmpty();
        }
        doOnFx(() -> workbench.run("trust"));
        for (ThemeName theme : ThemeName.values()) {
            theme(theme);
            shoot("presenter-curtain-" + theme.word());
            assertThat(problems()).as(theme.word()).isEmpty();
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
