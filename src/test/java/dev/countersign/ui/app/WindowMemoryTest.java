package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Address;
import dev.countersign.model.Attendance;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.SettingsStore;
import dev.countersign.ui.shell.PaneId;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** What a window remembers: where its splitters were left, its language, what was open in it. */
class WindowMemoryTest extends WindowTest {
    private MainWindow window() {
        MainWindow made = onFx(() -> {
            Preferences preferences = new Preferences(
                    new SettingsStore(folder.resolve("settings.json"), "test", CLOCK),
                    new RecentFilesStore(folder.resolve("recent.json"), CLOCK));
            MainWindow fresh = new MainWindow(stage, services(preferences));
            fresh.show();
            return fresh;
        });
        settle();
        workbench = made.workbench();
        return made;
    }

    @Test
    void aSplitterStaysWhereItWasLeft() {
        MainWindow first = window();
        paste(NINE_LINES);
        SplitPane split = onFx(() -> (SplitPane) find("split"));
        double before = onFx(() -> split.getDividerPositions()[0]);
        Node divider = onFx(() -> split.lookupAll(".split-pane-divider").stream()
                .filter(each -> split.equals(each.getParent()))
                .findFirst()
                .orElseThrow());
        Point2D from = onFx(() -> divider.localToScreen(2, 300));
        robot.moveTo(from);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(90, 0);
        robot.release(MouseButton.PRIMARY);
        settle();
        double left = onFx(() -> split.getDividerPositions()[0]);
        assertThat(left).isGreaterThan(before + 0.03);
        doOnFx(() -> first.workbench().leave(stage));
        window();
        paste(NINE_LINES);
        assertThat(onFx(() -> ((SplitPane) find("split")).getDividerPositions()[0]))
                .isCloseTo(left, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void anotherLanguageKeepsWhatIsOpenItsHistoryAndTheFileOnDisk() throws java.io.IOException {
        Path file = folder.resolve("ready.bom.yaml");
        Files.copy(Path.of("samples/ready.bom.yaml"), file);
        MainWindow window = window();
        doOnFx(() -> window.workbench().open(file));
        paste(NINE_LINES);
        select("write-branch");
        fire("suggestion-attendance");
        pane(PaneId.PROOF);
        doOnFx(() -> window.workbench().run("language"));
        workbench = window.workbench();
        assertThat(paneTitle()).isEqualTo("Nachweise");
        assertThat(onFx(() -> workbench.desk().sessions().size())).isEqualTo(2);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().workflow().attendance()).isEqualTo(Attendance.UNKNOWN);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(document().workflow().attendance()).isEqualTo(Attendance.ATTENDED);
        doOnFx(() -> workbench
                .desk()
                .currentProperty()
                .set(Optional.of(workbench.desk().sessions().get(0))));
        doOnFx(() -> session().submit(new dev.countersign.edit.SetField(Address.REVIEW.at("residual_risk"), "low")));
        Files.writeString(file, "format: agent_action_bom/1\n");
        doOnFx(() -> workbench.run("save"));
        assertThat(Files.readString(file))
                .as("the file changed on disk meanwhile")
                .isEqualTo("format: agent_action_bom/1\n");
        doOnFx(() -> workbench.run("language"));
        workbench = window.workbench();
        assertThat(onFx(() -> workbench.preferences().settings().appearance().language()))
                .isEqualTo("en");
    }

    @Test
    void anotherLanguageKeepsTheMeetingAndWhatIsHidden() {
        MainWindow window = window();
        paste(NINE_LINES);
        speakAs("AppSec lead");
        press(KeyCode.F5);
        press(KeyCode.R);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.T);
        press(KeyCode.H);
        doOnFx(() -> window.workbench().run("language"));
        workbench = window.workbench();
        assertThat(onFx(() -> ((Label) find("meeting-place")).getText()))
                .startsWith("3 von 17")
                .contains("16");
        assertThat(onFx(() -> find("meeting").isFocused())).isTrue();
        assertThat(onFx(() -> ((Label) find("hidden")).isVisible()))
                .as("nothing is shown that was hidden a moment ago")
                .isTrue();
        assertThat(onFx(() -> view().meeting(null).model().times().isRunning())).isTrue();
        press(KeyCode.ESCAPE);
        doOnFx(() -> window.workbench().run("language"));
        workbench = window.workbench();
        press(KeyCode.F8);
    }

    private String paneTitle() {
        return onFx(() -> ((Label) find("paneHost").lookup(".pane-title")).getText());
    }

    @Test
    void aDocumentThatIsClosedIsForgotten() throws InterruptedException {
        window();
        paste(NINE_LINES);
        paste(NINE_LINES);
        for (PaneId pane : PaneId.values()) {
            pane(pane);
        }
        List<WeakReference<Object>> gone = onFx(() -> List.of(
                new WeakReference<>(session()), new WeakReference<>(view()), new WeakReference<>(view().node())));
        doOnFx(() -> workbench.desk().close(session()));
        for (int i = 0; i < 40 && gone.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
            settle();
            Thread.sleep(50);
        }
        assertThat(gone.stream().map(WeakReference::get).filter(java.util.Objects::nonNull))
                .isEmpty();
    }
}
