package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual page and the completions say what the commands are. */
class ManualTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandThatIsListedCallsOne() {
        List<String> names = Cli.run("manual", "commands").lines();

        assertThat(names).contains("matrix", "export", "manual", "help");
        assertThat(names).allMatch(name -> Commands.isCall(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"man", "bash", "zsh", "fish"})
    void everyCommandOfTheHelpStandsInEveryForm(String form) {
        String made = Cli.run("manual", form).out();

        assertThat(Cli.run("manual", "commands").lines().stream().filter(name -> !name.equals("manual")))
                .allSatisfy(name -> assertThat(made).containsPattern("\\b" + name + "\\b"));
        assertThat(made).doesNotContain("Prints the manual page");
    }

    @Test
    void thePageCanBeReadInGermanToo() {
        assertThat(Cli.run("manual", "man", "--lang", "de").out())
                .contains(".SH \"BEZEICHNUNG\"", "Muss angegeben werden.")
                .doesNotContain(".SH \"NAME\"");
    }

    @Test
    void hyphensOfThePageCanBeCopiedAndNoTextIsARequest() {
        String page = Cli.run("manual", "man").out();

        assertThat(page).contains("\\-\\-as\\-of DATE").contains("\\-\\-pdf OUT");
        assertThat(ManPage.escaped(".bom.yaml - a\\b")).isEqualTo("\\&.bom.yaml \\- a\\eb");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( .*)?"));
    }

    @ParameterizedTest
    @CsvSource({
        "'countersign ma', matrix",
        "'countersign matrix --form', --format",
        "'countersign matrix --format j', json",
        "'countersign sign --beside d', dsse",
        "'countersign check --lang d', de"
    })
    void bashOffersWhatCanFollow(String typed, String offered) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Path script = Files.writeString(
                folder.resolve("completion"), Cli.run("manual", "bash").out());
        String[] words = typed.split(" ");
        String call = "compopt() { :; }; . " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                + "; _countersign; echo \"${COMPREPLY[*]}\"";

        assertThat(run("/bin/bash", "-c", call)).isEqualTo(offered);
    }

    @Test
    void aFormThereIsNotIsRefused() {
        Cli run = Cli.run("manual", "powershell");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'powershell'", "bash, commands, fish, man, zsh");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out).strip();
    }
}
