package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.posture.Row;
import dev.countersign.source.plain.PlainText;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.Journals;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.Settings;
import dev.countersign.store.SettingsStore;
import dev.countersign.ui.dialog.Dialogs;
import dev.countersign.ui.dialog.Overlay;
import dev.countersign.ui.dialog.Question;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A whole window without a display, with its own folder for settings, a fixed clock, and scripted file choosers. */
abstract class WindowTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T11:02:00Z"), ZoneOffset.UTC);
    static final String NINE_LINES = """
            Workflow: AI-assisted PR repair
            Owner: Platform engineering
            Repo/path: customer-api/.github/workflows/pr-repair.yml
            Credential: repo-scoped CI token
            Reachable actions: write branch, run tests, comment on PR
            Tool reach: issue tracker comment; no production data access
            Approval-required: workflow-file changes, package publish, deploy
            Blocked: production secrets, delete branch, bypass required checks
            Proof: PR link, workflow run, credential identity, policy verdict, approver, validation result
            """;

    @TempDir
    Path folder;

    final FxRobot robot = new FxRobot();
    final Scripted dialogs = new Scripted();
    private final List<Preferences> windows = new ArrayList<>();
    Workbench workbench;
    Stage stage;

    @BeforeEach
    void openWindow() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        start(1440, 900, "en");
    }

    /** Opens the window anew, in another size or language. */
    void start(int width, int height, String language) {
        onFx(() -> {
            Preferences preferences = new Preferences(
                    new SettingsStore(folder.resolve("settings.json"), "test", CLOCK),
                    new RecentFilesStore(folder.resolve("recent.json"), CLOCK));
            preferences.change(s -> s.with(new Settings.Appearance("light", 100, language)));
            workbench = new Workbench(services(preferences));
            Scene scene = new Scene(workbench.root(), width, height);
            workbench.dress(scene);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            workbench.startIfEmpty();
            return null;
        });
        settle();
    }

    /** Where work off the interface thread is done: at once, so that tests need not wait. */
    Background background() {
        return new AtOnce();
    }

    /** What a window is made of here. */
    Workbench.Services services(Preferences preferences) {
        windows.add(preferences);
        return new Workbench.Services(
                CLOCK,
                preferences,
                new SourceReader(),
                new PostureLibrary(CLOCK, PlainText.denials(), List.of()),
                AtomicFile.plain(),
                background(),
                new dev.countersign.ui.record.TrustedKeys(folder.resolve("trust.yaml"), AtomicFile.plain()),
                new Journals(folder.resolve("journal"), CLOCK),
                folder.resolve("templates"),
                overlay -> {
                    dialogs.overlay = Optional.of(overlay);
                    return dialogs;
                });
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        // settings are written a moment after they change; the folder is deleted after this
        onFx(() -> {
            windows.forEach(Preferences::flush);
            return null;
        });
        robot.release(new KeyCode[0]);
        FxToolkit.hideStage();
    }

    <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    void doOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
        settle();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /** Opens a text as if it were pasted. */
    void paste(String text) {
        doOnFx(() -> workbench.filing().read(text).ifPresent(wrong -> {
            throw new AssertionError(wrong);
        }));
    }

    /** Gives the name that stands behind decisions. */
    void speakAs(String who) {
        doOnFx(() -> session().speaker().speaksAs(who));
    }

    Session session() {
        return workbench.desk().currentProperty().get().orElseThrow();
    }

    WorkView view() {
        return workbench.view(session());
    }

    AgentActionBom document() {
        return onFx(() -> session().document());
    }

    Row row(String id) {
        return onFx(() -> session().matrix().row(new Id(id)).orElseThrow());
    }

    /** Selects a row in the matrix and puts the focus there. */
    void select(String id) {
        doOnFx(() -> {
            session().alsoSelectedProperty().set(java.util.Set.of());
            session().selectedProperty().set(Optional.of(new Id(id)));
            view().matrix().table().requestFocus();
        });
    }

    void pane(PaneId pane) {
        doOnFx(() -> view().navigator().paneProperty().set(pane));
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Clicks what is found by its id, wherever it is scrolled to. */
    void fire(String id) {
        doOnFx(() -> {
            Node node = find(id);
            if (node instanceof javafx.scene.control.ButtonBase button) {
                button.fire();
            } else {
                throw new AssertionError("not a button: #" + id);
            }
        });
    }

    Node find(String id) {
        Node node = stage.getScene().getRoot().lookup("#" + id);
        if (node == null) {
            throw new AssertionError("not in the window: #" + id);
        }
        return node;
    }

    /** What is found by its id, as far as it is there. */
    Optional<Node> inSight(String id) {
        return onFx(() -> Optional.ofNullable(stage.getScene().getRoot().lookup("#" + id)));
    }

    /** What the window said last. */
    String notice() {
        return onFx(() ->
                workbench.ui().notices().latestProperty().get().orElseThrow().text());
    }

    /** Types into the text control of a field. */
    void type(String fieldId, String text) {
        doOnFx(() -> {
            Node input = find(fieldId).lookup(".text-input");
            ((javafx.scene.control.TextInputControl) input).setText(text);
            input.requestFocus();
        });
        press(KeyCode.TAB);
    }

    void theme(ThemeName theme) {
        doOnFx(() -> workbench.look().themeProperty().set(theme));
    }

    /** What is wrong with what the window shows. */
    List<String> problems() {
        settle();
        return onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return LookChecks.problems(stage.getScene().getRoot());
        });
    }

    void shoot(String name) {
        settle();
        WaitForAsyncUtils.sleep(250, java.util.concurrent.TimeUnit.MILLISECONDS);
        doOnFx(() -> Screenshots.save(stage.getScene(), name));
    }

    /** Runs work at once, on the interface thread. */
    static final class AtOnce implements Background {
        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        }
    }

    /** Answers file choosers by script; questions appear in the window. */
    static final class Scripted implements Dialogs {
        Optional<Overlay> overlay = Optional.empty();
        final List<Question> asked = new ArrayList<>();
        List<Path> toOpen = List.of();
        Optional<Path> folderToOpen = Optional.empty();
        Supplier<Optional<Path>> toWrite = Optional::empty;

        @Override
        public List<Path> filesToOpen() {
            return toOpen;
        }

        @Override
        public Optional<Path> fileToWrite(String suggestedName, String extension) {
            return toWrite.get();
        }

        @Override
        public Optional<Path> folderToOpen() {
            return folderToOpen;
        }

        @Override
        public Optional<Path> keyToOpen() {
            return Optional.empty();
        }

        @Override
        public void ask(Question question) {
            asked.add(question);
            overlay.orElseThrow().ask(question);
        }

        @Override
        public void show(Node content) {
            overlay.orElseThrow().show(content);
        }

        @Override
        public void showToAll(Node content) {
            overlay.orElseThrow().showToAll(content);
        }

        @Override
        public void close() {
            overlay.orElseThrow().close();
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
