package dev.countersign.ui.app;

import dev.countersign.source.plain.PlainText;
import dev.countersign.store.AppDirs;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.Journals;
import dev.countersign.store.LogFiles;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.SettingsStore;
import dev.countersign.store.StoreFailed;
import dev.countersign.store.Versions;
import dev.countersign.text.Program;
import dev.countersign.text.Texts;
import dev.countersign.ui.dialog.WindowDialogs;
import dev.countersign.ui.record.TrustedKeys;
import dev.countersign.ui.task.FxBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
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
        startLog(dirs, clock);
        Preferences preferences = new Preferences(
                new SettingsStore(dirs.settings(), Program.here().version(), clock),
                new RecentFilesStore(dirs.recentFiles(), clock));
        MainWindow window = new MainWindow(
                stage,
                new Workbench.Services(
                        clock,
                        preferences,
                        new SourceReader(),
                        new PostureLibrary(clock, PlainText.denials(), List.of(dirs.postures())),
                        AtomicFile.keeping(new Versions(dirs.versions(), clock)),
                        background,
                        new TrustedKeys(dirs.trust(), AtomicFile.plain()),
                        new Journals(dirs.journals(), clock),
                        dirs.templates(),
                        overlay -> new WindowDialogs(
                                overlay,
                                Texts.in(preferences.language()),
                                () -> stage,
                                preferences::lastFolder,
                                preferences::folderUsed)));
        window.show();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {
            LOG.error("unexpected", fault);
            window.workbench().showFault(fault);
        });
        List<String> files = getParameters().getUnnamed();
        Platform.runLater(() -> {
            files.forEach(file -> window.workbench().open(Path.of(file)));
            window.workbench().startIfEmpty();
            window.workbench().lookForLost();
            StartWindow.measured()
                    .ifPresent(measured -> StartUp.afterFullPulse(clock, age -> {
                        measured.accept(age);
                        window.workbench().closeAll(Platform::exit);
                    }));
        });
    }

    /** A window without a log is better than none. */
    private static void startLog(AppDirs dirs, Clock clock) {
        try {
            LogFiles.start(dirs.logs(), clock);
        } catch (StoreFailed e) {
            LOG.warn("no log: {}", e.code());
        }
    }

    @Override
    public void stop() {
        background.close();
    }
}
