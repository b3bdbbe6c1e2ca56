package dev.countersign.ui.app;

import dev.countersign.source.plain.PlainText;
import dev.countersign.store.AppDirs;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.Settings;
import dev.countersign.store.SettingsStore;
import dev.countersign.store.Versions;
import dev.countersign.ui.dialog.WindowDialogs;
import dev.countersign.ui.task.FxBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window. Started by {@code Main} with the files to open. */
public final class CountersignApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(CountersignApp.class);

    private final FxBackground background = new FxBackground();

    @Override
    public void start(Stage stage) {
        AppDirs dirs = AppDirs.here();
        Clock clock = Clock.systemUTC();
        Preferences preferences = new Preferences(
                new SettingsStore(dirs.settings(), About.version(), clock),
                new RecentFilesStore(dirs.recentFiles(), clock));
        Workbench workbench = new Workbench(new Workbench.Services(
                clock,
                preferences,
                new SourceReader(),
                new PostureLibrary(clock, PlainText.denials(), List.of(dirs.postures())),
                AtomicFile.keeping(new Versions(dirs.versions(), clock)),
                background,
                overlay -> new WindowDialogs(
                        overlay,
                        dev.countersign.text.Texts.in(preferences.language()),
                        () -> stage,
                        preferences::lastFolder,
                        preferences::folderUsed)));
        show(stage, workbench);
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            LOG.error("unexpected", fault);
            workbench.showFault(fault);
        });
        List<String> files = getParameters().getUnnamed();
        Platform.runLater(() -> {
            files.forEach(file -> workbench.open(Path.of(file)));
            workbench.startIfEmpty();
        });
    }

    private static void show(Stage stage, Workbench workbench) {
        Optional<Settings.Bounds> left =
                workbench.preferences().settings().layout().window();
        Scene scene = new Scene(
                workbench.root(),
                left.map(Settings.Bounds::width).orElse(1440.0),
                left.map(Settings.Bounds::height).orElse(900.0));
        workbench.dress(scene);
        stage.setTitle("Countersign");
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            workbench.closeAll(() -> {
                workbench.leave(stage);
                Platform.exit();
            });
        });
        stage.show();
        // some window managers open at 200 by 200 whatever was asked for (JDK-8316423)
        Platform.runLater(() -> place(stage, left));
    }

    private static void place(Stage stage, Optional<Settings.Bounds> left) {
        if (left.isEmpty() || !isOnScreen(left.get())) {
            stage.sizeToScene();
            stage.centerOnScreen();
            return;
        }
        stage.setX(left.get().x());
        stage.setY(left.get().y());
        stage.setWidth(left.get().width());
        stage.setHeight(left.get().height());
        stage.setMaximized(left.get().maximized());
    }

    private static boolean isOnScreen(Settings.Bounds bounds) {
        Rectangle2D where = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(where));
    }

    @Override
    public void stop() {
        background.close();
    }
}
