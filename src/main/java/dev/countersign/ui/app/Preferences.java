package dev.countersign.ui.app;

import dev.countersign.model.Words;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordOptions;
import dev.countersign.store.RecentFiles;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.Settings;
import dev.countersign.store.SettingsStore;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.session.Speaker;
import dev.countersign.ui.shell.Splitters;
import dev.countersign.ui.theme.Look;
import dev.countersign.ui.theme.ThemeName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings and recent files: read at the start, written a moment after each change. */
final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    /** Each has its files in the bundles. */
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final SettingsStore store;
    private final RecentFilesStore recentStore;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
    private Settings settings;
    private RecentFiles recent = RecentFiles.NONE;

    Preferences(SettingsStore store, RecentFilesStore recentStore) {
        this.store = store;
        this.recentStore = recentStore;
        this.settings = store.load().settings();
        try {
            recent = recentStore.load();
        } catch (StoreFailed e) {
            LOG.warn("recent files: {}", e.code());
        }
        pause.setOnFinished(e -> flush());
    }

    Settings settings() {
        return settings;
    }

    void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        pause.playFromStart();
    }

    /** Writes what has changed. */
    void flush() {
        pause.stop();
        try {
            store.save(settings);
        } catch (StoreFailed e) {
            LOG.warn("settings: {}", e.code());
        }
    }

    Locale language() {
        String tag = settings.appearance().language();
        return tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }

    /** The other language: of those there are, the one after this. */
    void nextLanguage() {
        int at = LANGUAGES.indexOf(language().getLanguage());
        String next = LANGUAGES.get((at + 1) % LANGUAGES.size());
        change(s -> s.with(
                new Settings.Appearance(s.appearance().theme(), s.appearance().textSize(), next)));
    }

    Splitters splitters() {
        return new Splitters(
                name -> Optional.ofNullable(settings.layout().splitters().get(name)),
                (name, position) -> change(s -> s.with(s.layout().withSplitter(name, position))));
    }

    List<Path> recentFiles() {
        return recent.entries().stream()
                .filter(entry -> !entry.missing())
                .map(RecentFiles.Entry::path)
                .toList();
    }

    void used(Path file) {
        try {
            recent = recentStore.add(file);
        } catch (StoreFailed e) {
            LOG.warn("recent files: {}", e.code());
        }
        folderUsed(Optional.ofNullable(file.getParent()).orElse(file));
    }

    Optional<Path> lastFolder() {
        return Optional.of(settings.reviewing().lastFolder())
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    void folderUsed(Path folder) {
        change(s -> s.with(
                new Settings.Reviewing(s.reviewing().posture(), s.reviewing().postureFolder(), folder.toString())));
    }

    /** Makes the look follow the settings, and the settings the look. */
    void bind(Look look) {
        Words.find(ThemeName.class, settings.appearance().theme()).ifPresent(look.themeProperty()::set);
        look.textPercentProperty().set(settings.appearance().textSize());
        Runnable keep = () -> change(s -> s.with(new Settings.Appearance(
                look.themeProperty().get().word(),
                look.textPercentProperty().get(),
                s.appearance().language())));
        look.themeProperty().addListener((o, before, now) -> keep.run());
        look.textPercentProperty().addListener((o, before, now) -> keep.run());
    }

    void bind(Speaker speaker) {
        speaker.speaksAs(settings.speaker().name());
        speaker.nameProperty().addListener((o, before, now) -> change(s -> s.with(new Settings.Speaker(now, ""))));
    }

    void bind(ObjectProperty<RecordOptions> options, Locale language) {
        Settings.Printing printing = settings.printing();
        Locale printed = printing.language().isEmpty() ? language : Locale.forLanguageTag(printing.language());
        options.set(new RecordOptions(
                printed,
                Words.find(Paper.class, printing.paper()).orElse(Paper.A4),
                printing.classification(),
                Set.of()));
        options.addListener((o, before, now) -> change(s -> s.with(new Settings.Printing(
                now.paper().word(), now.classification(), now.language().toLanguageTag()))));
    }
}
