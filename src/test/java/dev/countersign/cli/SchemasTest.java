package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.record.RecordJson;
import dev.countersign.record.RecordOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands print is what the schemas that ship with the program describe. */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("README.md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMatrixOfEverySampleIsAsDescribed(Path sample) throws Exception {
        assertThat(problems(
                        "matrix-1",
                        Cli.run("matrix", "--format", "json", sample).out()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCheckOfEverySampleIsAsDescribed(Path sample) throws Exception {
        assertThat(problems(
                        "check-1", Cli.run("check", "--format", "json", sample).out()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theRecordOfEverySampleIsAsDescribed(Path sample) throws Exception {
        Subject subject = new Inputs(dev.countersign.text.Texts.english()).one(sample.toString(), "1");
        Records records = new Records(new Judging(new Common()));
        byte[] json = RecordJson.of(records.input(subject, RecordOptions.DEFAULT));

        assertThat(problems("record-1", new String(json, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void everyVerdictAndEmptinessIsAsDescribed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.bom.yaml"), """
                format: agent_action_bom/1
                actions:
                  - {id: a, class: unclassified}
                  - {id: b, class: deploy, environment: unknown, credential: nowhere}
                notes: [a text without a line, {line: 3, text: another}]
                review:
                  decisions: [{action: b, verdict: allow, at: 2026-11-22T11:02:00Z}]
                """);
        String json = Cli.run("matrix", "--format", "json", file).out();

        assertThat(problems("matrix-1", json)).isEmpty();
        assertThat(json)
                .contains("\"name\":null", "\"undecided_because\":[\"unclassified\"]", "\"decided\":\"allow\"")
                .contains("\"loosened\":true", "\"stale\":true", "{\"line\":null,\"text\":\"a text without a line\"}");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemasRefuseWhatTheyDoNotDescribe(Path sample) throws Exception {
        ObjectNode matrix = (ObjectNode) MAPPER.readTree(
                Cli.run("matrix", "--format", "json", "--document", "1", sample).out());
        matrix.put("surprise", 1);
        assertThat(problems("matrix-1", matrix.toString())).isNotEmpty();
        matrix.remove(List.of("surprise", "as_of"));
        assertThat(problems("matrix-1", matrix.toString())).isNotEmpty();
    }

    private static List<String> problems(String schema, String printed) throws Exception {
        assertThat(printed).as("something printed").isNotBlank();
        return printed.startsWith("{\n")
                ? validate(schema, printed)
                : printed.lines()
                        .flatMap(line -> validate(schema, line).stream())
                        .toList();
    }

    private static List<String> validate(String name, String json) {
        try (InputStream in = SchemasTest.class.getResourceAsStream("/dev/countersign/schema/" + name + ".json")) {
            JsonNode node = MAPPER.readTree(in);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(node);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
