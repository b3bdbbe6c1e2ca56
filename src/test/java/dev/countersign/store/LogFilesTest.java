package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFilesTest {
    @TempDir
    private Path home;

    @AfterEach
    void letGoOfTheFile() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAndStopAllAppenders();
    }

    @Test
    void aStartHasAFileOfItsOwnAndTenAreKept() throws Exception {
        Path folder = home.resolve("logs");
        for (int i = 0; i < 13; i++) {
            LogFiles.start(
                    folder, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z").plusSeconds(i), ZoneOffset.UTC));
        }

        assertThat(folder.toFile().list()).hasSize(LogFiles.KEPT).noneMatch(name -> name.contains("T120002"));
    }

    @Test
    void whatIsLoggedStandsInTheFileAndNotOnTheConsole() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LoggerFactory.getLogger("dev.countersign.store.LogFilesTest").warn("before any file");
            Path file = LogFiles.start(home, Clock.systemUTC());
            LoggerFactory.getLogger("dev.countersign.store.LogFilesTest").info("saved in {} ms, ünd so weiter", 12);
            LoggerFactory.getLogger("org.example.Library").info("chatter");

            assertThat(Files.readString(file))
                    .contains("saved in 12 ms, ünd so weiter")
                    .doesNotContain("chatter");
        } finally {
            System.setOut(console);
        }
        assertThat(printed.size()).isZero();
    }
}
