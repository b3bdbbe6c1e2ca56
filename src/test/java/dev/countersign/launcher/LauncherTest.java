package dev.countersign.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell launcher, with fake javas that print what they were called with. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/launcher/countersign");
    private static final List<String> TOOLS = List.of("sh", "readlink", "sed", "grep", "locale");

    @TempDir
    private Path temp;

    private Path program;
    private final Map<String, String> environment = new HashMap<>();
    private Path workingDirectory;

    @BeforeEach
    void install() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), found.toRealPath());
                }
            }
        }
        environment.put("PATH", tools.toString());
        environment.put("LANG", "de_DE.UTF-8");
        workingDirectory = temp;
        program = installAt(temp.resolve("with a space/countersign"));
    }

    @Test
    void theJavaThatIsNamedWins() throws Exception {
        environment.put(
                "COUNTERSIGN_JAVA", java("named", "17.0.15").resolve("bin/java").toString());
        environment.put("JAVA_HOME", java("home", "21.0.1").toString());

        assertThat(run("matrix").output).startsWith("java named").contains("<matrix>");
    }

    @Test
    void aJavaHomeCanBeNamedToo() throws Exception {
        environment.put("COUNTERSIGN_JAVA", java("named with space", "17.0.15") + "/");

        assertThat(run().output).startsWith("java named with space");
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
        environment.put("JAVA_HOME", java("home", "17.0.15").toString());
        onPath(java("path", "21.0.1"));

        assertThat(run().output).startsWith("java home");
    }

    @Test
    void thePathIsLookedAtWhenJavaHomeIsTooOld() throws Exception {
        environment.put("JAVA_HOME", java("home", "11.0.2").toString());
        onPath(java("path", "17"));

        assertThat(run().output).startsWith("java path");
    }

    @Test
    void aNamedJavaThatIsTooOldIsRefusedAndNothingElseIsTried() throws Exception {
        Path old = java("old", "11.0.2");
        environment.put("COUNTERSIGN_JAVA", old.toString());
        onPath(java("path", "17"));

        Run run = run();

        assertThat(run.code).isEqualTo(3);
        assertThat(run.output).isEmpty();
        assertThat(run.errors)
                .isEqualTo("countersign: Java 17 or later is needed. COUNTERSIGN_JAVA names " + old
                        + "/bin/java, which is Java 11. Install one, or let COUNTERSIGN_JAVA name one.\n");
    }

    @Test
    void whereNoneIsFoundASentenceSaysSo() throws Exception {
        Run run = run();

        assertThat(run.code).isEqualTo(3);
        assertThat(run.errors)
                .isEqualTo("countersign: Java 17 or later is needed. None was found. Install one, or let"
                        + " COUNTERSIGN_JAVA name one.\n");
    }

    @Test
    void everyOneThatWasTooOldIsNamed() throws Exception {
        environment.put("JAVA_HOME", java("home", "1.8.0_392").toString());
        onPath(java("path", "11.0.2"));

        assertThat(run().errors).contains("JAVA_HOME names", "which is Java 8.", "The path names", "which is Java 11.");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, false", "23.0.1, false", "24, true", "25-ea, true", "25.0.3, true", "100.1, true"})
    void onlyAJavaThatKnowsTheOptionGetsIt(String version, boolean quiet) throws Exception {
        environment.put("JAVA_HOME", java("home", version).toString());

        assertThat(run().output.contains("<--sun-misc-unsafe-memory-access=allow>"))
                .isEqualTo(quiet);
    }

    @Test
    void aJavaWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
        Path java = java("home", "17.0.15");
        Files.delete(java.resolve("release"));
        environment.put("JAVA_HOME", java.toString());

        assertThat(run().output).startsWith("java home").contains("countersign.jar");
    }

    @Test
    void aJavaReachedThroughLinksIsReadWhereItReallyIs() throws Exception {
        Path java = java("home", "25.0.3");
        Path bin = Files.createDirectory(temp.resolve("alternatives"));
        Files.createSymbolicLink(bin.resolve("java"), java.resolve("bin/java"));
        environment.put("PATH", bin + ":" + environment.get("PATH"));

        assertThat(run().output).contains("<--sun-misc-unsafe-memory-access=allow>");
    }

    @Test
    void argumentsArriveAsTheyWereGivenAndTheExitCodeComesBack() throws Exception {
        environment.put("JAVA_HOME", java("home", "17").toString());
        environment.put("FAKE_EXIT", "2");

        Run run = run("check", "a file with spaces.yaml", "*", "", "--lang=de", "quote\"and'that");

        assertThat(run.output)
                .contains("<check><a file with spaces.yaml><*><><--lang=de><quote\"and'that>")
                .contains("<-jar><" + program.toRealPath().getParent().resolveSibling("lib/countersign.jar") + ">");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void itWorksThroughLinksAfterBeingMovedAndFromAnywhere() throws Exception {
        environment.put("JAVA_HOME", java("home", "17").toString());
        Path moved = Files.move(temp.resolve("with a space/countersign"), temp.resolve("moved"));
        Path links = Files.createDirectory(temp.resolve("links"));
        Files.createSymbolicLink(links.resolve("inner"), Path.of("../moved/bin/countersign"));
        Files.createSymbolicLink(links.resolve("countersign"), Path.of("inner"));
        environment.put("PATH", links + ":" + environment.get("PATH"));
        workingDirectory = Files.createDirectory(temp.resolve("somewhere else"));
        String jar = "<" + moved.toRealPath().resolve("lib/countersign.jar") + ">";

        program = links.resolve("countersign");
        assertThat(run().output).contains(jar);
        program = Path.of("../links/countersign");
        assertThat(run().output).contains(jar);
        assertThat(run(List.of("sh", "-c", "countersign")).output).contains(jar);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, C, C.UTF-8",
        "LANG, '', C.UTF-8",
        "LANG, de_DE, C.UTF-8",
        "LANG, de_DE.UTF-8, ''",
        "LC_CTYPE, en_US.utf8, ''",
        "LC_ALL, C.UTF-8, C.UTF-8",
        "LC_ALL, POSIX, C.UTF-8"
    })
    void fileNamesAreUtf8EvenWhereNoLocaleSaysSo(String variable, String value, String expected) throws Exception {
        environment.put("JAVA_HOME", java("home", "17").toString());
        environment.remove("LANG");
        environment.put(variable, value);
        assumeTrue(run(List.of("sh", "-c", "locale -a")).output.contains("C."), "no C.UTF-8 here");

        assertThat(run().output).contains("LC_ALL=" + (expected == null ? "" : expected) + "\n");
    }

    @Test
    void moreOptionsForJavaCanBeGiven() throws Exception {
        environment.put("JAVA_HOME", java("home", "17").toString());
        environment.put("COUNTERSIGN_JAVA_OPTIONS", "-Xmx2g -Dprism.order=sw");

        assertThat(run().output).contains("<-Xmx2g><-Dprism.order=sw>");
    }

    private static Path installAt(Path home) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        return Files.copy(SCRIPT, bin.resolve("countersign"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path java(String name, String version) throws IOException {
        Path home = temp.resolve("javas").resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%2$s" 2025-04-15' >&2; exit 0; fi
                echo 'java %1$s'
                printf '<%%s>' "$@"
                echo
                echo "LC_ALL=${LC_ALL:-}"
                exit "${FAKE_EXIT:-0}"
                """.formatted(name, version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void onPath(Path java) {
        environment.put("PATH", java.resolve("bin") + ":" + environment.get("PATH"));
    }

    private Run run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Run run(List<String> command) throws Exception {
        Path output = Files.createTempFile(temp, "output", ".txt");
        Path errors = Files.createTempFile(temp, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private record Run(int code, String output, String errors) {}
}
