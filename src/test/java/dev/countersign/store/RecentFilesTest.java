package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    private Path home;

    @Test
    void theNewestIsFirstAndEachIsThereOnce() {
        RecentFiles recent =
                RecentFiles.NONE.with(home.resolve("a")).with(home.resolve("b")).with(home.resolve("sub/../a"));

        assertThat(recent.paths()).containsExactly(home.resolve("a"), home.resolve("b"));
    }

    @Test
    void twelveAreRemembered() {
        RecentFiles recent = RecentFiles.NONE;
        for (int i = 0; i < 20; i++) {
            recent = recent.with(home.resolve("file-" + i));
        }

        assertThat(recent.paths()).hasSize(RecentFiles.MOST).startsWith(home.resolve("file-19"));
        assertThat(recent.paths()).doesNotContain(home.resolve("file-7"));
    }

    @Test
    void aFileReachedThroughALinkTakesTheOldEntrysPlace() throws Exception {
        Path real = Files.createFile(home.resolve("real"));
        Path link = Files.createSymbolicLink(home.resolve("link"), real);

        assertThat(RecentFiles.NONE.with(real).with(link).paths()).containsExactly(link);
    }

    @Test
    void aFileThatIsNotThereAnyMoreIsFlagged() throws Exception {
        Path there = Files.createFile(home.resolve("there"));
        RecentFiles recent = RecentFiles.NONE.with(home.resolve("gone")).with(there);

        assertThat(recent.entries())
                .containsExactly(
                        new RecentFiles.Entry(there, false), new RecentFiles.Entry(home.resolve("gone"), true));
        assertThat(recent.without(home.resolve("gone")).paths()).containsExactly(there);
    }

    @Test
    void theListOutlivesTheProgramAndTwoWindowsShareIt() throws Exception {
        Path file = home.resolve("state/recent.json");
        new RecentFilesStore(file, Clock.systemUTC()).add(home.resolve("übung.bom.yaml"));
        new RecentFilesStore(file, Clock.systemUTC()).add(home.resolve("second"));

        assertThat(new RecentFilesStore(file, Clock.systemUTC()).load().paths())
                .containsExactly(home.resolve("second"), home.resolve("übung.bom.yaml"));
    }

    @Test
    void aBrokenListIsMovedAside() throws Exception {
        Path file = home.resolve("recent.json");
        Files.writeString(file, "{\"files\": [");

        assertThat(new RecentFilesStore(file, Clock.systemUTC()).load()).isEqualTo(RecentFiles.NONE);
        assertThat(home.toFile().list()).singleElement().asString().startsWith("recent.json.broken-");
    }
}
