package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own release workflow was reviewed with our own program; what is signed is still what is there. */
class OwnReleaseTest {
    private static final Path DECIDED = Path.of("samples/own-release.bom.yaml");
    private static final Path RECORD = Path.of("samples/records/own-release.pdf");
    private static final Path WORKFLOW = Path.of(".github/workflows/release.yml");

    @TempDir
    private Path folder;

    @Test
    void theWorkflowIsTheOneThatWasReviewed() throws IOException {
        String workflow = Files.readString(WORKFLOW, StandardCharsets.UTF_8);
        AgentActionBom decided = decided();

        assertThat(decided.sources())
                .as(
                        "release.yml has changed since its review; draft it again, decide, and sign it as samples/README.md says")
                .allSatisfy(source ->
                        assertThat(source.sha256()).isEqualTo(Sha256.of(workflow.getBytes(StandardCharsets.UTF_8))));
        assertThat(decided.actions().stream().flatMap(action -> action.evidence().stream()))
                .allSatisfy(evidence -> assertThat(workflow.lines().toList().get(evidence.line() - 1))
                        .contains(evidence.text()));
    }

    @Test
    void aDraftOfItHasNoRowThatWasNotDecided() throws Exception {
        assertThat(Cli.run("draft", WORKFLOW, "--out", folder + "/").exit()).isZero();
        List<AgentActionBom> drafts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                drafts.add(Documents.read(Files.readAllBytes(file)).get(0).document());
            }
        }
        drafts.removeIf(document -> !document.workflow().job().equals("publish"));

        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).actions().stream().map(OwnReleaseTest::what))
                .containsExactlyInAnyOrderElementsOf(
                        decided().actions().stream().map(OwnReleaseTest::what).toList());
    }

    @Test
    void itIsReady() {
        assertThat(Cli.run("check", DECIDED, "--as-of", "2026-11-24").exit()).isZero();
    }

    @Test
    void theRecordIsIntactAndHoldsTheDocument() throws IOException {
        Cli verified = Cli.run("verify", RECORD, "--trust", "samples/records/trust.yaml", "--as-of", "2026-11-24");
        Path document = folder.resolve("own-release.bom.yaml");

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("AppSec reviewer", "Platform reviewer");
        assertThat(Cli.run("extract", RECORD, "--out", document).exit()).isZero();
        assertThat(document).hasSameBinaryContentAs(DECIDED);
    }

    private static String what(Action action) {
        return action.id() + " " + action.actionClass();
    }

    private static AgentActionBom decided() throws IOException {
        try {
            return Documents.read(Files.readAllBytes(DECIDED)).get(0).document();
        } catch (dev.countersign.source.Refused e) {
            throw new AssertionError(e);
        }
    }
}
