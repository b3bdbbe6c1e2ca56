package dev.countersign.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.draft.readers.Readers;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Declared;
import dev.countersign.model.Ref;
import dev.countersign.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pipelines of three whole repositories, row by row as they were checked against the files: what, on what it rests,
 * where, with what. Quoted lines are left out: they are not ours.
 */
class GoldenPicturesTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path GOLDEN = Path.of("src/test/resources/draft/golden");

    @ParameterizedTest
    @ValueSource(strings = {"anthropics__claude-code-action", "getsentry__sentry-mcp", "github__github-mcp-server"})
    void theDraftsOfARepositoryAreWhatWasChecked(String repository) throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus is not there: " + CORPUS);
        Drafts drafts = Readers.drafting(Texts.english()).draft(CORPUS.resolve(repository), Progress.NONE);
        String picture =
                drafts.documents().stream().map(GoldenPicturesTest::picture).collect(Collectors.joining("\n"));
        Path golden = GOLDEN.resolve(repository + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, picture);
        }

        assertThat(picture).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    private static String picture(Drafted drafted) {
        AgentActionBom document = drafted.document();
        StringBuilder text = new StringBuilder(
                document.workflow().path() + " " + document.workflow().job());
        text.append(drafted.runsAgent() ? " agent\n" : "\n");
        document.actions().forEach(action -> text.append(row(action, document)));
        document.controls()
                .forEach(c -> text.append("  control ")
                        .append(c.id())
                        .append(' ')
                        .append(c.actions())
                        .append('\n'));
        document.findings()
                .forEach(f -> text.append("  finding ")
                        .append(f.code())
                        .append(' ')
                        .append(f.evidence().get(0).line())
                        .append('\n'));
        return text.toString();
    }

    private static String row(Action action, AgentActionBom document) {
        String places = action.evidence().stream()
                .map(e -> (e.file().equals(document.workflow().path()) ? "" : e.file() + ":") + e.line())
                .collect(Collectors.joining(" "));
        Ref credential = action.credential();
        return "  " + action.id() + " " + action.basis().word()
                + (action.declared() == Declared.NONE
                        ? ""
                        : " " + action.declared().word())
                + action.environment().map(e -> " " + e.word()).orElse("")
                + " by " + credential.word() + " at " + places + "\n";
    }
}
