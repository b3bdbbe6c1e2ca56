package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Verdict;
import dev.countersign.record.verify.Verification;
import dev.countersign.ui.shell.PaneId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a decided document to a record that two people have signed, and from there to the next review. */
class SigningJourneysTest extends WindowTest {
    private static final String PASSWORD = "correct horse";

    @BeforeEach
    void ready() {
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        speakAs("Reviewer on duty, AppSec");
    }

    private void write(String id, String text) {
        doOnFx(() -> ((TextInputControl) find(id)).setText(text));
    }

    private Path key(String name) {
        Path file = folder.resolve(name + ".p12");
        dialogs.toWrite = () -> Optional.of(file);
        fire("sign-key-make");
        write("key-name", name);
        write("key-password", PASSWORD);
        write("key-again", PASSWORD);
        shoot("sign-make-key");
        fire("key-go");
        assertThat(file).isRegularFile();
        return file;
    }

    private void sign(String role, String name, Path to) {
        doOnFx(() -> workbench.run("sign"));
        key(name);
        doOnFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> box = (ComboBox<String>) find("sign-role");
            box.setValue(role);
        });
        write("sign-name", name);
        write("sign-comment", "Looked at every row.");
        write("sign-password", PASSWORD);
        shoot("sign-card");
        dialogs.toWrite = () -> Optional.of(to);
        fire("sign-go");
        settle();
    }

    private Verification verification() {
        return onFx(() -> session().record().orElseThrow().verification());
    }

    @Test
    void twoPeopleSignAndTheRecordSaysSo() {
        Path record = folder.resolve("record.pdf");
        sign("appsec", "AppSec reviewer", record);
        assertThat(verification().intact()).isTrue();
        assertThat(verification().missingRoles()).containsExactly("platform");
        assertThat(words("frozen-words")).contains("somebody is still to sign");
        pane(PaneId.SIGN_OFF);
        shoot("record-incomplete");
        sign("platform", "Platform reviewer", record);
        assertThat(verification().complete()).isTrue();
        assertThat(verification().signatures()).hasSize(2);
        pane(PaneId.SIGN_OFF);
        fire("pin-appsec");
        assertThat(verification().signatures().get(0).trust().word()).isEqualTo("pinned");
        doOnFx(() -> workbench.run("trust"));
        shoot("trust");
        String digest = verification().signatures().get(0).certificateSha256();
        fire("trust-remove-" + digest.substring(0, 16));
        press(KeyCode.ESCAPE);
        doOnFx(() -> workbench.open(record));
        assertThat(verification().signatures().get(0).trust().word()).isEqualTo("not_known");
        pane(PaneId.SIGN_OFF);
        fire("show");
        shoot("record-complete");
        fire("larger");
        fire("pages-next");
        shoot("record-large");
        assertThat(problems()).isEmpty();
        press(KeyCode.ESCAPE);
        assertThat(inSight("pages-card")).isEmpty();
        theme(dev.countersign.ui.theme.ThemeName.DARK);
        shoot("record-complete-dark");
    }

    private String words(String id) {
        return onFx(() -> ((Label) find(id)).getText());
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsWritten() {
        Path record = folder.resolve("record.pdf");
        doOnFx(() -> workbench.run("sign"));
        Path key = key("AppSec reviewer");
        write("sign-password", "not the password");
        dialogs.toWrite = () -> Optional.of(record);
        fire("sign-go");
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".field-problem").stream()
                        .map(node -> ((Label) node).getText())
                        .anyMatch("The password does not open the key."::equals)))
                .isTrue();
        assertThat(record).doesNotExist();
        assertThat(key).exists();
    }

    @Test
    void aRecordDoesNotChangeAndAReviewStartsFromIt() {
        Path record = folder.resolve("record.pdf");
        sign("appsec", "AppSec reviewer", record);
        String id = verification().recordId();
        doOnFx(() -> view().matrix().table().requestFocus());
        press(KeyCode.B);
        assertThat(dialogs.asked).hasSize(1);
        assertThat(document().review().decisions().get(0).verdict()).isNotEqualTo(null);
        shoot("record-frozen-ask");
        fire("answer-primary");
        assertThat(session().record()).isEmpty();
        assertThat(document().review().predecessor().record()).isEqualTo(id);
        assertThat(onFx(() -> session().matrix().rows().stream().anyMatch(row -> row.stale())))
                .isTrue();
        assertThat(onFx(() -> session().dirtyProperty().get())).isTrue();
        assertThat(document().review().outcome()).isEmpty();
        shoot("re-review");
    }

    @Test
    void aChangedRecordIsShownAsOneNotToRelyOn() throws IOException {
        Path record = folder.resolve("record.pdf");
        sign("appsec", "AppSec reviewer", record);
        byte[] bytes = Files.readAllBytes(record);
        byte[] more = java.util.Arrays.copyOf(bytes, bytes.length + 10);
        System.arraycopy("% changed\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, more, bytes.length, 10);
        Path changed = folder.resolve("changed.pdf");
        Files.write(changed, more);
        doOnFx(() -> workbench.open(changed));
        boolean shown = onFx(() ->
                session().record().filter(open -> open.file().equals(changed)).isPresent());
        if (shown) {
            assertThat(words("frozen-words")).startsWith("Do not rely on this record");
        } else {
            assertThat(onFx(() -> workbench
                            .ui()
                            .notices()
                            .latestProperty()
                            .get()
                            .orElseThrow()
                            .text()))
                    .startsWith("Do not rely on this file");
        }
        shoot("record-changed");
    }

    @Test
    void whatIsNoRecordIsSaid() throws IOException {
        Path other = folder.resolve("other.pdf");
        Files.writeString(other, "%PDF-1.7\nnothing more\n");
        doOnFx(() -> workbench.open(other));
        assertThat(onFx(() -> workbench
                        .ui()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .text()))
                .startsWith("This is no decision record");
        assertThat(onFx(() -> session().matrix().counts().get(Verdict.ALLOW))).isPositive();
    }

    @Test
    void aSignatureThatCouldNotBeWrittenIsKeptUntilAPlaceIsFound() {
        Path full = folder.resolve("no such folder").resolve("record.pdf");
        sign("appsec", "AppSec reviewer", full);
        assertThat(dialogs.asked).hasSize(1);
        assertThat(dialogs.asked.get(0).title()).isEqualTo("The signed record is not written yet");
        shoot("sign-unwritten");
        dialogs.toWrite = Optional::empty;
        fire("answer-primary");
        assertThat(dialogs.asked).hasSize(2);
        Path record = folder.resolve("record.pdf");
        dialogs.toWrite = () -> Optional.of(record);
        fire("answer-primary");
        assertThat(record).isRegularFile();
        assertThat(verification().signatures()).hasSize(1);
    }

    @Test
    void aReviewThatStartsFromARecordShowsWhatFiredAndCarriesOverWhatStands() {
        Path record = folder.resolve("record.pdf");
        sign("appsec", "AppSec reviewer", record);
        doOnFx(() -> view().review());
        fire("answer-primary");
        assertThat(words("again-words")).contains("Nothing has changed since, and no trigger fired");

        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.WORKFLOW.at("owner"), "Another team")));
        assertThat(words("again-words")).contains("fired: ").contains("a change of owner");
        shoot("re-review-banner");
        doOnFx(() -> workbench.run("changes"));
        shoot("re-review-changes");
        long unconfirmed = document().review().decisions().stream()
                .filter(decision -> !decision.confirmed())
                .count();
        fire("again-carry");
        long left = document().review().decisions().stream()
                .filter(decision -> !decision.confirmed())
                .count();
        assertThat(left).isLessThan(unconfirmed);
        assertThat(onFx(() -> session().undoNameProperty().get().orElseThrow().code()))
                .isEqualTo("carry.over");
        doOnFx(() -> workbench.run("undo"));
        assertThat(document().review().decisions().stream()
                        .filter(decision -> !decision.confirmed())
                        .count())
                .isEqualTo(unconfirmed);
        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.WORKFLOW.at("attendance"), "attended")));
        assertThat(words("again-words")).contains("reduced human review", "a change of owner");
        doOnFx(() -> workbench.run("changes"));
        shoot("re-review-fired");
    }

    @Test
    void whoOpensAReReviewFromItsFileSaysWhereTheRecordIs() throws IOException {
        Path record = folder.resolve("record.pdf");
        sign("appsec", "AppSec reviewer", record);
        doOnFx(() -> view().review());
        fire("answer-primary");
        Path saved = folder.resolve("again.bom.yaml");
        dialogs.toWrite = () -> Optional.of(saved);
        doOnFx(() -> workbench.run("save"));
        doOnFx(() -> workbench.run("close"));
        doOnFx(() -> workbench.open(saved));
        dialogs.toOpen = java.util.List.of(Path.of("samples/ready.bom.yaml"));
        fire("again-find");
        assertThat(onFx(() -> session().predecessorProperty().get())).isEmpty();
        shoot("re-review-find");
        dialogs.toOpen = java.util.List.of(record);
        fire("again-find");
        assertThat(words("again-words")).contains("Nothing has changed since");
    }
}
