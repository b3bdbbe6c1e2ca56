package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.source.Documents;
import dev.countersign.store.FailingFiles;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that somebody else changes, and disks that fail: everything typed is still there, and a sentence says so. */
class DiskJourneysTest extends WindowTest {
    private static final Address NAME = Address.WORKFLOW.at("name");
    private static final Address OWNER = Address.WORKFLOW.at("owner");

    private FailingFiles files;
    private Path file;

    @Override
    Workbench.Services services(Preferences preferences) {
        Workbench.Services usual = super.services(preferences);
        files = new FailingFiles(folder.resolve("versions"), CLOCK);
        return new Workbench.Services(
                usual.clock(),
                usual.preferences(),
                usual.reader(),
                usual.library(),
                files.writer(),
                usual.background(),
                usual.trusted(),
                usual.journals(),
                usual.templates(),
                usual.dialogs());
    }

    @BeforeEach
    void openAFile() throws IOException {
        Path share = Files.createDirectory(folder.resolve("share"));
        file = share.resolve("a.bom.yaml");
        Files.copy(Path.of("samples/unknowns.bom.yaml"), file);
        doOnFx(() -> workbench.open(file));
    }

    private void edit(Address at, String value) {
        doOnFx(() -> assertThat(session().submit(new SetField(at, value))).isTrue());
    }

    private void theirs(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** What coming back to the window does. */
    private void lookAgain() {
        doOnFx(() -> workbench.lookAtDisk());
    }

    private boolean says(String id) {
        return onFx(() -> {
            Node node = stage.getScene().getRoot().lookup("#" + id);
            return node != null && node.isVisible() && node.getParent().isVisible();
        });
    }

    private boolean dirty() {
        return onFx(() -> session().dirtyProperty().get());
    }

    private AgentActionBom onDisk() throws Exception {
        return Documents.read(Files.readAllBytes(file)).get(0).document();
    }

    @Test
    void twoEditsThatGoTogetherAreMergedAndTheirTextIsKept() throws Exception {
        edit(OWNER, "Platform engineering");
        theirs("name: Nightly dependency update", "name: Nightly update   # called so since May");
        lookAgain();
        assertThat(says("disk-banner")).isTrue();
        shoot("disk-banner");
        fire("disk-merge");
        shoot("disk-merge-clean");
        fire("disk-merge-go");
        assertThat(document().workflow().name()).isEqualTo("Nightly update");
        assertThat(document().workflow().owner()).isEqualTo("Platform engineering");
        assertThat(dirty()).isTrue();
        assertThat(says("disk-banner")).isFalse();
        doOnFx(() -> workbench.run("save"));
        assertThat(dirty()).isFalse();
        assertThat(Files.readString(file)).contains("# called so since May").contains("owner: Platform engineering");
    }

    @Test
    void aMergeIsOneStepBack() throws Exception {
        edit(OWNER, "Platform engineering");
        AgentActionBom ours = document();
        theirs("Nightly dependency update", "Nightly update");
        lookAgain();
        fire("disk-merge");
        fire("disk-merge-go");
        doOnFx(() -> session().undo());
        assertThat(document()).isEqualTo(ours);
        assertThat(dirty()).isTrue();
        doOnFx(() -> session().redo());
        assertThat(document().workflow().name()).isEqualTo("Nightly update");
    }

    @Test
    void aPlaceThatBothChangedIsChosenByHand() throws Exception {
        edit(NAME, "Ours");
        edit(new Address("action/open-pr#environment"), "production");
        theirs("Nightly dependency update", "Theirs");
        theirs(
                "class: write_branch, reach: reachable",
                "class: write_branch, reach: reachable, environment: non_production");
        lookAgain();
        fire("disk-merge");
        assertThat(onFx(() -> ((Button) find("disk-merge-go")).isDisabled())).isTrue();
        shoot("disk-merge-conflicts");
        choose("conflict-0-theirs");
        choose("conflict-1-ours");
        fire("disk-merge-go");
        assertThat(document().workflow().name()).isEqualTo("Theirs");
        assertThat(document().action(new Id("open-pr")).orElseThrow().environment())
                .isEqualTo(Optional.of(Environment.PRODUCTION));
    }

    private void choose(String id) {
        doOnFx(() -> ((RadioButton) find(id)).fire());
    }

    @Test
    void readingAgainKeepsOurEditsOneStepBack() throws Exception {
        edit(NAME, "Ours");
        AgentActionBom ours = document();
        theirs("Nightly dependency update", "Theirs");
        lookAgain();
        fire("disk-reload");
        assertThat(document().workflow().name()).isEqualTo("Theirs");
        assertThat(dirty()).isFalse();
        doOnFx(() -> session().undo());
        assertThat(document()).isEqualTo(ours);
    }

    @Test
    void nothingIsOverwrittenUnasked() throws Exception {
        edit(NAME, "Ours");
        theirs("Nightly dependency update", "Theirs");
        String before = Files.readString(file);
        doOnFx(() -> workbench.run("save"));
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(notice()).contains("not saved");
        assertThat(says("disk-banner")).isTrue();
        Path other = folder.resolve("other.bom.yaml");
        dialogs.toWrite = () -> Optional.of(other);
        fire("disk-save-as");
        assertThat(Files.readString(other)).contains("name: Ours");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(says("disk-banner")).isFalse();
    }

    @Test
    void whatMeansTheSameIsNotAskedAndItsTextIsKept() throws Exception {
        edit(OWNER, "Platform engineering");
        Files.writeString(file, Files.readString(file) + "# a comment of theirs\n");
        doOnFx(() -> workbench.run("save"));
        assertThat(dialogs.asked).isEmpty();
        assertThat(says("disk-banner")).isFalse();
        assertThat(dirty()).isFalse();
        assertThat(Files.readString(file))
                .contains("owner: Platform engineering")
                .endsWith("# a comment of theirs\n");
    }

    @Test
    void somebodyElseWritingTheSameIsNoQuestion() throws Exception {
        edit(OWNER, "Platform");
        theirs("repository: billing-service", "repository: billing-service\n  owner: Platform");
        lookAgain();
        assertThat(says("disk-banner")).isFalse();
        assertThat(dirty()).isFalse();
    }

    @Test
    void aTouchedOrRestoredFileIsNoQuestion() throws Exception {
        String before = Files.readString(file);
        theirs("Nightly dependency update", "Theirs");
        lookAgain();
        assertThat(says("disk-banner")).isTrue();
        Files.writeString(file, before);
        lookAgain();
        assertThat(says("disk-banner")).isFalse();
    }

    @Test
    void aDeletedFileIsSaidAndCanBeSavedAgain() throws Exception {
        edit(OWNER, "Platform");
        Files.delete(file);
        lookAgain();
        assertThat(onFx(() -> ((Label) find("disk-words")).getText())).contains("not where it was");
        doOnFx(() -> workbench.run("save"));
        assertThat(Files.exists(file)).isFalse();
        fire("disk-save-over");
        assertThat(onDisk().workflow().owner()).isEqualTo("Platform");
        assertThat(says("disk-banner")).isFalse();
    }

    @Test
    void aFileThatIsNoDocumentAnyMoreIsSaidWithItsReason() throws Exception {
        edit(OWNER, "Platform");
        Files.writeString(file, "format: agent_action_bom/1\nworkflow: [\n");
        lookAgain();
        assertThat(onFx(() -> ((Label) find("disk-words")).getText())).contains("cannot be read any more");
        shoot("disk-unreadable");
        assertThat(document().workflow().owner()).isEqualTo("Platform");
        doOnFx(() -> workbench.run("save"));
        assertThat(Files.readString(file)).contains("workflow: [");
        fire("disk-save-over");
        assertThat(onDisk().workflow().owner()).isEqualTo("Platform");
    }

    @Test
    void aJournalFollowsAMerge() throws Exception {
        edit(OWNER, "Platform engineering");
        theirs("Nightly dependency update", "Nightly update");
        lookAgain();
        fire("disk-merge");
        fire("disk-merge-go");
        AgentActionBom merged = document();
        crash();
        fire("recover-open");
        assertThat(document()).isEqualTo(merged);
    }

    private void crash() throws IOException {
        try (Stream<Path> journals = Files.list(folder.resolve("journal"))) {
            for (Path journal : journals.toList()) {
                String text = Files.readString(journal);
                Files.writeString(journal, text.replaceFirst("\"pid\":\\d+", "\"pid\":" + Long.MAX_VALUE));
            }
        }
        start(1440, 900, "en");
        doOnFx(() -> workbench.lookForLost());
    }

    /** Everything typed is here, in the window and in the journal. */
    private void requireNothingLost() throws IOException {
        assertThat(dirty()).isTrue();
        AgentActionBom before = document();
        assertThat(before.workflow().attendance()).isEqualTo(Attendance.ATTENDED);
        crash();
        fire("recover-open");
        assertThat(document()).isEqualTo(before);
        assertThat(dirty()).isTrue();
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        String before = Files.readString(file);
        edit(Address.WORKFLOW.at("attendance"), "attended");
        files.full();
        doOnFx(() -> workbench.run("save"));
        assertThat(notice())
                .contains("disk is full")
                .contains("Nothing is lost")
                .contains("Make room");
        shoot("disk-full");
        assertThat(Files.readString(file)).isEqualTo(before);
        requireNothingLost();
        files.well();
        doOnFx(() -> workbench.run("save"));
        assertThat(onDisk().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
    }

    @Test
    void aPulledStickLosesNothing() throws Exception {
        edit(Address.WORKFLOW.at("attendance"), "attended");
        Path away = folder.resolve("pulled");
        Files.move(file.getParent(), away);
        doOnFx(() -> workbench.run("save"));
        assertThat(notice()).contains("Nothing is lost").contains("reconnect");
        lookAgain();
        assertThat(says("disk-banner")).isTrue();
        fire("disk-save-over");
        assertThat(dirty()).isTrue();
        requireNothingLost();
        Files.move(away, file.getParent());
        lookAgain();
        assertThat(says("disk-banner")).isFalse();
        doOnFx(() -> workbench.run("save"));
        assertThat(onDisk().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
    }

    @Test
    void aReadOnlyFolderLosesNothing() throws Exception {
        edit(Address.WORKFLOW.at("attendance"), "attended");
        files.readOnly();
        doOnFx(() -> workbench.run("save"));
        assertThat(notice()).contains("no permission").contains("another name");
        requireNothingLost();
    }

    @Test
    void aShareWithoutAtomicMovesIsSavedInTwoStepsAndLosesNothingWhenBothFail() throws Exception {
        edit(Address.WORKFLOW.at("attendance"), "attended");
        String before = Files.readString(file);
        files.notAtAll();
        doOnFx(() -> workbench.run("save"));
        assertThat(notice()).contains("Nothing is lost");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(dirty()).isTrue();
        files.well();
        files.inTwoSteps();
        doOnFx(() -> workbench.run("save"));
        assertThat(dirty()).isFalse();
        assertThat(onDisk().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
    }

    @ParameterizedTest
    @EnumSource(ThemeName.class)
    void theMergeHasItsPictures(ThemeName theme) throws Exception {
        theme(theme);
        conflicting();
        shoot("disk-" + theme.word());
        fire("disk-merge");
        shoot("disk-merge-" + theme.word());
    }

    private void conflicting() throws IOException {
        edit(NAME, "Our name for it");
        edit(OWNER, "Platform engineering");
        theirs("Nightly dependency update", "Their name for it");
        theirs("class: execute, reach: unknown", "class: execute, reach: reachable");
        theirs("notes:", "statements: [no production data access]\nnotes:");
        lookAgain();
    }

    @Test
    void theMergeFitsSmallLargeAndGerman() throws Exception {
        conflicting();
        fire("disk-merge");
        shoot("disk-merge-1440");
        doOnFx(() -> workbench.ui().dialogs().close());
        start(1024, 700, "de");
        doOnFx(() -> workbench.open(file));
        conflictingGerman();
        shoot("disk-german");
        fire("disk-merge");
        shoot("disk-merge-german-small");
        doOnFx(() -> workbench.look().textPercentProperty().set(200));
        shoot("disk-merge-german-large");
        press(KeyCode.ESCAPE);
        shoot("disk-german-large");
    }

    private void conflictingGerman() throws IOException {
        edit(NAME, "Unser Name");
        theirs("Their name for it", "Fremder Name");
        lookAgain();
    }
}
