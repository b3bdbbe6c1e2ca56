package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String TWO = Cli.NINE_LINES + "\nWorkflow: Nightly release\nReachable actions: deploy\n";
    private static final String READY = "samples/ready.bom.yaml";

    @TempDir
    private Path folder;

    private Path nine;
    private Path two;

    @BeforeEach
    void write() throws Exception {
        nine = Files.writeString(folder.resolve("pr-repair.txt"), Cli.NINE_LINES);
        two = Files.writeString(folder.resolve("two.txt"), TWO);
    }

    @ParameterizedTest
    @CsvSource({
        "matrix, true",
        "check, true",
        "convert, true",
        "export, true",
        "help, true",
        "--help, true",
        "-V, true",
        "./matrix, false",
        "pr-repair.txt, false",
        "Matrix, false",
        "'', false"
    })
    void aNameOrAnOptionCallsACommandAndTheRestAreFiles(String first, boolean call) {
        assertThat(Commands.isCall(List.of(first))).isEqualTo(call);
        assertThat(Commands.isCall(List.of())).isFalse();
    }

    @Test
    void theMatrixOfNineLinesSaysVerdictsAndReasons() {
        Cli run = Cli.run("matrix", nine);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("AI-assisted PR repair  (" + nine + ")\nPosture “First rollout”, as of 2026-11-22\n")
                .contains("2 allow · 5 approve · 3 block · 0 undecided")
                .contains("Approval, because a job nobody watches is about to change code.")
                .contains("If a person attends each run, this would be allowed.")
                .contains("Can “delete branch” be undone?")
                .doesNotContain("\r");
    }

    @Test
    void peopleCanHaveItInGermanWhileJsonStaysEnglish() {
        assertThat(Cli.run("matrix", nine, "--lang", "de").out())
                .contains("2 erlauben")
                .doesNotContain("because");
        assertThat(Cli.run("matrix", nine, "--format=json", "--lang=de").out())
                .isEqualTo(Cli.run("matrix", nine, "--format=json").out())
                .contains("the document does not list it");
    }

    @Test
    void severalDocumentsAreOneJsonLineEachInTheOrderGiven() {
        Cli run = Cli.run("matrix", "--format", "json", two, nine);

        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1))
                .startsWith("{\"format\":\"matrix/1\",\"file\":\"" + two)
                .contains("Nightly release");
        assertThat(run.lines().get(2)).contains("\"file\":\"" + nine);
    }

    @Test
    void oneFileThatCannotBeReadLeavesNothingOnStandardOutput() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.bom.yaml"), """
                format: agent_action_bom/1
                actions:
                  - {id: a, class: deploi}
                  - {id: a}
                """);
        Cli run = Cli.run("matrix", nine, broken, folder.resolve("nowhere"), folder);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(line -> line.startsWith(broken + ":3:20: ") && line.contains("deploy"))
                .anyMatch(line -> line.startsWith(broken + ":4:"))
                .contains(folder.resolve("nowhere") + ": there is no such file; expected one that can be read")
                .contains(folder + ": this is a folder; expected a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matrix",
                "matrix --format xml FILE",
                "matrix FILE --as-of yesterday",
                "matrix FILE --lang fr",
                "matrix FILE --nothing",
                "convert FILE",
                "convert FILE --to word",
                "export FILE",
                "check",
                "export FILE --pdf OUT --paper a3",
                "export FILE --pdf OUT --without 1",
                "export FILE --pdf OUT --without 12",
                "matrix FILE --document 7",
                "--nothing",
                "matrix FILE --posture FILE"
            })
    void aCallThatIsWrongEndsWithTwoAndASentence(String call) {
        Cli run = Cli.run((Object[]) call.replace("FILE", nine.toString())
                .replace("OUT", folder.resolve("out.pdf").toString())
                .split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    void aSourceWithSeveralDocumentsNeedsOneNamed() {
        Cli none = Cli.run("convert", two, "--to", "yaml");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo(two + " holds 2 documents; name one with --document:\n"
                        + "  1  AI-assisted PR repair\n  2  Nightly release\n");

        assertThat(Cli.run("convert", two, "--to", "yaml", "--document", "2").out())
                .isEqualTo(Cli.run("convert", two, "--to", "yaml", "--document", "Nightly release")
                        .out())
                .contains("name: Nightly release");
        assertThat(Cli.run("convert", two, "--to", "yaml", "--document", "3").exit())
                .isEqualTo(2);
    }

    @Test
    void convertingOurOwnFormatToItselfChangesNoByte() throws Exception {
        String text = "# kept\r\nformat: agent_action_bom/1\r\nworkflow: {name: 'x'}   # and this\r\nours: [1]\r\n";
        Path file = Files.writeString(folder.resolve("a.bom.yaml"), text);

        assertThat(Cli.run("convert", file, "--to", "yaml").out()).isEqualTo(text);
        assertThat(Cli.run("convert", file, "--to", "json").out()).isEqualTo("""
                        {
                          "format" : "agent_action_bom/1",
                          "workflow" : {
                            "name" : "x"
                          },
                          "ours" : [
                            1
                          ]
                        }
                        """);
    }

    @Test
    void thePlainTextFormReadsBackTheSameRowsAndWhatItCannotHoldIsSaid() throws Exception {
        Cli text = Cli.run("convert", nine, "--to", "text");
        Path again = Files.writeString(folder.resolve("again.txt"), text.out());

        assertThat(text.exit()).isZero();
        assertThat(Cli.run("matrix", again, "--format", "csv").out())
                .isEqualTo(Cli.run("matrix", nine, "--format", "csv").out());

        Cli lossy = Cli.run("convert", READY, "--to", "text");
        assertThat(lossy.exit()).isZero();
        assertThat(lossy.err().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(READY + ": the plain text form cannot hold "));
    }

    @Test
    void aFileIsReplacedOnlyWithForce() throws Exception {
        Path out = folder.resolve("out.bom.yaml");

        assertThat(Cli.run("convert", nine, "--to", "yaml", "--out", out)).isEqualTo(new Cli(0, "", ""));
        byte[] first = Files.readAllBytes(out);
        Cli again = Cli.run("convert", two, "--document", "2", "--to", "yaml", "--out", out);

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).isEqualTo(out + ": is there already; --force replaces it\n");
        assertThat(out).hasBinaryContent(first);
        assertThat(Cli.run("convert", two, "--document", "2", "--to", "yaml", "--out", out, "--force")
                        .exit())
                .isZero();
        assertThat(out).content().contains("Nightly release");
    }

    @Test
    void aFolderGetsAFileForEachDocumentOrNone() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));

        assertThat(Cli.run("convert", two, "--to", "yaml", "--out", out + "/").lines())
                .containsExactly(out + "/ai-assisted-pr-repair.bom.yaml", out + "/nightly-release.bom.yaml");
        Files.delete(out.resolve("ai-assisted-pr-repair.bom.yaml"));
        assertThat(Cli.run("convert", two, "--to", "yaml", "--out", out + "/").exit())
                .isEqualTo(2);
        assertThat(out.toFile().list()).containsExactly("nightly-release.bom.yaml");
    }

    @Test
    void csvIsSafeToOpenInASpreadsheet() throws Exception {
        Path file = Files.writeString(folder.resolve("a.bom.yaml"), """
                format: agent_action_bom/1
                actions:
                  - {id: a, name: '=HYPERLINK("x")', class: read, target: "one, two"}
                """);
        Cli run = Cli.run("matrix", file, "--format", "csv");

        assertThat(run.out())
                .startsWith("id,name,class,reach,target,environment,declared,computed,decided,in_force,loosened,stale,"
                        + "proof,rules,assumed\r\n")
                .contains("a,\"'=HYPERLINK(\"\"x\"\")\",read,unknown,\"one, two\",none,none,allow,,allow,no,no,")
                .endsWith("\r\n");
        assertThat(Cli.run("convert", file, "--to", "csv").out()).isEqualTo(run.out());
        assertThat(Cli.run("matrix", two, "--format", "csv").exit()).isEqualTo(2);
    }

    @Test
    void markdownTakesNamesAsText() throws Exception {
        Path file = Files.writeString(folder.resolve("a.bom.yaml"), """
                format: agent_action_bom/1
                workflow: {name: "a | b\\n<b>"}
                actions: [{id: a, name: "[x](y) | *z*", class: read}]
                """);

        assertThat(Cli.run("matrix", file, "--format", "markdown").out())
                .startsWith("## a \\| b \\<b\\>\n\n| id | name |")
                .contains("| a | \\[x\\](y) \\| \\*z\\* | read |");
    }

    @Test
    void aTerminalIsNotLedAstray() throws Exception {
        Path file = Files.writeString(folder.resolve("a.bom.yaml"), """
                format: agent_action_bom/1
                workflow: {name: "\\e[2Jgone\\u202E"}
                """);

        assertThat(Cli.run("matrix", file).out()).startsWith("[U+001B][2Jgone[U+202E]  (");
    }

    @Test
    void checkAnswersWithItsExitCode() {
        Cli notReady = Cli.run("check", nine);
        assertThat(notReady.exit()).isEqualTo(1);
        assertThat(notReady.out()).contains("things before sign-off:").contains("Decide “deploy”");

        Cli ready = Cli.run("check", READY);
        assertThat(ready.exit()).isZero();
        assertThat(ready.out()).contains("Ready for sign-off.");
        assertThat(Cli.run("check", READY, nine).exit()).isEqualTo(1);
    }

    @Test
    void theDayCanBeChosen() {
        assertThat(Cli.run("check", READY, "--as-of", "2099-01-01").exit()).isEqualTo(1);
        assertThat(Cli.run("matrix", READY, "--as-of", "2099-01-01").out()).contains("as of 2099-01-01");
    }

    @Test
    void anotherPostureGivesOtherVerdicts() throws Exception {
        Path posture = Files.writeString(folder.resolve("strict.yaml"), """
                format: posture/1
                name: Nothing yet
                rules:
                  - {id: light, verdict: block, when: {acts: [light]}, because: We are not ready.}
                  - {id: heavy, verdict: block, when: {acts: [heavy]}, because: We are not ready.}
                """);

        assertThat(Cli.run("matrix", nine, "--posture", posture).out())
                .contains("Posture “Nothing yet”")
                .contains("0 allow · 0 approve · 10 block");
    }

    @Test
    void theRecordIsWrittenWholeOrNotAtAll() throws Exception {
        Path pdf = folder.resolve("record.pdf");

        Cli run = Cli.run("export", READY, "--pdf", pdf, "--language", "de", "--paper", "letter", "--without", "3,6");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(pdf + " written.\n");
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Cli.run("export", READY, "--pdf", pdf).exit()).isEqualTo(2);
        assertThat(Cli.run("export", nine, "--pdf", pdf, "--force").out()).contains("as a DRAFT:");
        assertThat(Cli.run("export", READY, "--pdf", folder.resolve("no/where.pdf"))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command : List.of("matrix", "check", "convert", "export")) {
            Cli english = Cli.run("help", command);
            Cli german = Cli.run(command, "--help", "--lang", "de");

            assertThat(english.exit()).isZero();
            assertThat(english.out())
                    .startsWith("Usage: countersign " + command)
                    .contains("Exit codes:");
            assertThat(german.out()).contains("Rückgabe:").doesNotContain("Exit codes:");
        }
        assertThat(Cli.run("--version").out()).startsWith("countersign ");
        assertThat(Cli.run("--help").out()).contains("matrix", "check", "convert", "export");
    }

    @Test
    void outputThatCannotBeWrittenIsAFaultOfTheMachine() {
        var err = new java.io.ByteArrayOutputStream();
        var full = new java.io.OutputStream() {
            @Override
            public void write(int b) throws java.io.IOException {
                throw new java.io.IOException("No space left on device");
            }
        };

        int exit = new Commands(new Console(full, err, java.time.Clock.systemUTC()))
                .run(List.of("matrix", nine.toString()));

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("countersign: the output could not be written (No space left on device)\n");
    }

    @Test
    void theFirstStartWithoutADisplayShowsAMatrixAndMakesARecord() {
        var out = new java.io.ByteArrayOutputStream();
        var commands = new Commands(new Console(out, out, java.time.Clock.systemUTC()));

        assertThat(commands.demo(nine.toString(), folder.resolve("target"))).isZero();
        assertThat(commands.demo(nine.toString(), folder.resolve("target"))).isZero();
        assertThat(folder.resolve("target/pr-repair.pdf")).exists();
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("There is no display here")
                .contains("2 allow · 5 approve · 3 block")
                .endsWith("The record is in " + folder.resolve("target/pr-repair.pdf") + ".\n");
    }

    @Test
    void aDocumentThatNoRecordHoldsIsRefusedBeforeAnythingIsWritten(@TempDir Path other) throws Exception {
        Path file = other.resolve("large.bom.yaml");
        Files.writeString(file, "format: agent_action_bom/1\nnotes:\n" + "  - {line: 3, text: a}\n".repeat(10_001));
        Path pdf = other.resolve("large.pdf");
        Cli run = Cli.run("export", file, "--pdf", pdf);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("large.bom.yaml", "10,001 entries to print; a record holds 10,000 at most")
                .doesNotContain("Exception");
        assertThat(pdf).doesNotExist();
    }
}
