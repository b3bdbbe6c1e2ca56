package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands run in a process that has no JavaFX to load. */
class WithoutJavaFxTest {
    private static final List<String> WINDOW =
            List.of("javafx", "controlsfx", "atlantafx", "ikonli", "monocle", "testfx");

    @TempDir
    private Path folder;

    @Test
    void aCommandLoadsNothingOfTheWindow() throws Exception {
        Path file = Files.writeString(folder.resolve("nine.txt"), Cli.NINE_LINES);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithoutTheWindow(),
                        "dev.countersign.Main",
                        "matrix",
                        folder.relativize(file).toString(),
                        "--as-of",
                        "2026-11-22")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith("AI-assisted PR repair")
                .contains("2 allow · 5 approve · 3 block");
        assertThat(process.exitValue()).isZero();
    }

    private static String classPathWithoutTheWindow() {
        List<String> entries =
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        assertThat(entries).anyMatch(WithoutJavaFxTest::isOfTheWindow);
        return entries.stream()
                .filter(entry -> !isOfTheWindow(entry))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOfTheWindow(String entry) {
        String name = String.valueOf(Path.of(entry).getFileName());
        return WINDOW.stream().anyMatch(name::contains);
    }
}
