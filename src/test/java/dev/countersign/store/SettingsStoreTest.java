package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.store.Settings.Appearance;
import dev.countersign.store.Settings.Bounds;
import dev.countersign.store.Settings.Layout;
import dev.countersign.store.Settings.Printing;
import dev.countersign.store.Settings.Reviewing;
import dev.countersign.store.Settings.Speaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Settings EVERYTHING_SET = new Settings(
            new Appearance("high_contrast", 130, "de"),
            new Layout(Optional.of(new Bounds(-1920, 24, 1440.5, 900, true)), Map.of("main", 0.62, "explain", 0.4)),
            new Speaker("Reviewer Eins", "appsec"),
            new Reviewing("/postures/strict.yaml", "/postures", "/checkouts"),
            new Printing("letter", "internal", "en"));

    @TempDir
    private Path home;

    private Path file;
    private SettingsStore store;

    @BeforeEach
    void open() {
        file = home.resolve("config/settings.json");
        store = new SettingsStore(file, "1.0.0", NOON);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(store.load())
                .isEqualTo(new SettingsStore.Loaded(Settings.DEFAULT, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatIsSavedIsReadAgain() throws Exception {
        store.save(EVERYTHING_SET);

        assertThat(new SettingsStore(file, "1.0.1", NOON).load().settings()).isEqualTo(EVERYTHING_SET);
        assertThat(file).content().contains("\"written_by\" : \"1.0.0\"");
    }

    @Test
    void keysOfANewerVersionStay() throws Exception {
        write(
                "{\"written_by\": \"3.0.0\", \"appearance\": {\"theme\": \"dark\", \"density\": \"airy\"}, \"later\": [1, 2]}");
        Settings loaded = store.load().settings();

        store.save(loaded.with(new Speaker("Reviewer Eins", "appsec")));

        assertThat(file).content().contains("airy", "later", "\"theme\" : \"dark\"", "1.0.0");
    }

    @Test
    void keysStayEvenWhenNobodyLoadedFirst() throws Exception {
        write("{\"later\": true}");

        store.save(Settings.DEFAULT);

        assertThat(file).content().contains("later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"appearance\": ", "[1, 2]", "", "\0\0\0\0", "{} trailing"})
    void aBrokenFileIsMovedAsideAndReported(String broken) throws Exception {
        write(broken);

        SettingsStore.Loaded loaded = store.load();
        store.save(EVERYTHING_SET);

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        Path aside = loaded.brokenMovedTo().orElseThrow();
        assertThat(aside).content().isEqualTo(broken);
        assertThat(aside.getFileName()).hasToString("settings.json.broken-20261122T120000000Z");
        assertThat(store.load().settings()).isEqualTo(EVERYTHING_SET);
    }

    @Test
    void aFileThatCannotBeReadIsNotSavedOver() throws Exception {
        Files.createDirectories(file); // a folder in its place: it can be read by nobody

        assertThat(store.load().failure()).isPresent();
        assertThat(catchThrowableOfType(StoreFailed.class, () -> store.save(EVERYTHING_SET)))
                .isNotNull();
    }

    @Test
    void aValueOfTheWrongKindReadsAsTheDefault() throws Exception {
        write("""
                {"appearance": {"theme": 7, "text_size": "large"}, "layout": {"window": {"width": "wide"},
                 "splitters": {"main": "left", "explain": 0.5}}, "speaker": "me", "printing": null}
                """);

        Settings settings = store.load().settings();

        assertThat(settings.appearance()).isEqualTo(Settings.DEFAULT.appearance());
        assertThat(settings.layout()).isEqualTo(new Layout(Optional.empty(), Map.of("explain", 0.5)));
        assertThat(settings.speaker()).isEqualTo(Settings.DEFAULT.speaker());

        store.save(EVERYTHING_SET);
        assertThat(store.load().settings()).isEqualTo(EVERYTHING_SET);
    }

    private void write(String content) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(file, content);
    }
}
