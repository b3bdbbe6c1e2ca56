package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of drafts. */
class DraftCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path checkout;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void fill() throws Exception {
        write(".github/workflows/ci.yml", """
                name: Ship
                on: push
                permissions: {contents: write}
                jobs:
                  test: {runs-on: x, steps: [{run: npm test}]}
                  ship:
                    environment: production
                    steps:
                      - {uses: actions/checkout@v4}
                      - {run: npm publish, env: {NODE_AUTH_TOKEN: "${{ secrets.NPM }}"}}
                      - {run: git push --force}
                """);
        write(".github/workflows/broken.yml", "on: push\njobs: [\n");
        write("Jenkinsfile", "pipeline {}\n");
    }

    private void write(String path, String text) throws Exception {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void eachDocumentIsALineAndTheLastLineIsTheSummary() throws Exception {
        Cli run = Cli.run("draft", "--format", "json", checkout);
        List<String> lines = run.lines();

        assertThat(run.exit()).isZero();
        assertThat(lines).hasSize(3);
        assertThat(problems("draft-1", lines.get(0))).isEmpty();
        assertThat(problems("draft-1", lines.get(1))).isEmpty();
        assertThat(problems("draft_summary-1", lines.get(2))).isEmpty();
        JsonNode summary = MAPPER.readTree(lines.get(2));
        assertThat(summary.path("documents").asInt()).isEqualTo(2);
        assertThat(summary.path("skipped").get(0).path("file").asText()).isEqualTo(".github/workflows/broken.yml");
        assertThat(summary.path("skipped").get(0).path("line").asInt()).isPositive();
        assertThat(summary.path("seen_not_read").get(0).path("kind").asText()).isEqualTo("Jenkins");
        JsonNode ship = MAPPER.readTree(lines.get(1));
        assertThat(ship.path("document").path("workflow").path("name").asText()).isEqualTo("Ship / ship");
        assertThat(ship.path("sources").get(0).asText()).isEqualTo(".github/workflows/ci.yml");
    }

    @Test
    void theSchemaRefusesWhatItDoesNotDescribe() throws Exception {
        String line = Cli.run("draft", "--format", "json", checkout).lines().get(0);

        assertThat(problems("draft-1", line.replace("\"runs_agent\"", "\"runs_agents\"")))
                .isNotEmpty();
        assertThat(problems("draft-1", line.replace("observed", "guessed"))).isNotEmpty();
    }

    @Test
    void anEmptyCheckoutIsAnAnswer() throws Exception {
        Cli run = Cli.run("draft", "--format", "json", elsewhere);

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(problems("draft_summary-1", run.lines().get(0))).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsWrong() {
        Cli run = Cli.run("draft", "--format", "json", checkout, checkout.resolve("no"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no: There is no such file");
    }

    @Test
    void aFolderGetsAFileForEachDocumentThatOpensAgain() throws Exception {
        Cli run = Cli.run("draft", "--out", elsewhere, checkout);

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(2);
        for (String file : run.lines()) {
            assertThat(file).endsWith(".bom.yaml");
            assertThat(Cli.run("matrix", file).exit()).isZero();
        }
        assertThat(Cli.run("draft", "--out", elsewhere, checkout).exit()).isEqualTo(2);
        assertThat(Cli.run("draft", "--out", elsewhere, "--force", checkout).exit())
                .isZero();
    }

    @Test
    void textShowsWhatEachRowRestsOn() {
        Cli run = Cli.run("draft", "--format", "text", checkout);

        assertThat(run.out())
                .contains("Ship / ship", ".github/workflows/ci.yml:11  - {run: git push --force}", "observed");
        assertThat(run.err()).contains("broken.yml", "Jenkinsfile: Seen and not read: Jenkins.", "Documents: 2.");
        assertThat(Cli.run("draft", "--lang", "de", "--format", "text", checkout)
                        .err())
                .contains("Dokumente: 2.");
    }

    @Test
    void yamlIsWhatTheWindowOpens() {
        Cli run = Cli.run("draft", checkout.resolve(".github/workflows/ci.yml"));

        assertThat(run.out()).startsWith("format: agent_action_bom/1").contains("\n---\nformat: agent_action_bom/1");
    }

    private static List<String> problems(String name, String json) throws Exception {
        try (InputStream in = SchemasTest.class.getResourceAsStream("/dev/countersign/schema/" + name + ".json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MAPPER.readTree(in));
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
