package dev.countersign.record.pdf;

import dev.countersign.record.RecordInput;
import dev.countersign.record.Samples;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long records take. Run with {@code -Dtest.tags.excluded= -Dtest=RecordBenchmark}; says, asserts nothing. */
@Tag("benchmark")
class RecordBenchmark {
    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void write(int rows) {
        RecordInput input = rows(rows);
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            byte[] pdf = Pdf.of(input);
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, round %d: %d ms, %d KB%n",
                    rows,
                    round,
                    (System.nanoTime() - start) / 1_000_000,
                    pdf.length / 1024);
        }
    }

    private static RecordInput rows(int rows) {
        StringBuilder yaml = new StringBuilder("""
                format: agent_action_bom/1
                credentials: [{id: c, name: a token, kind: pat, scope: organization, lifetime: standing}]
                proof: [{kind: pr_link}, {kind: workflow_run}]
                actions:
                """);
        String[] classes = {"read", "deploy", "delete", "write_branch", "tool_write", "comment", "secret_access"};
        for (int i = 0; i < rows; i++) {
            yaml.append(("  - {id: r%d, name: row number %d, class: %s, credential: c, target: repository part %d,"
                            + " evidence: [{file: workflows/%d.yml, line: %d, text: run something}]}\n")
                    .formatted(i, i, classes[i % classes.length], i, i % 9, i + 1));
        }
        yaml.append("review:\n  decisions:\n");
        for (int i = 0; i < rows; i += 2) {
            yaml.append(("    - {action: r%d, verdict: block, rationale: It was discussed and nobody objected.,"
                            + " control: ruleset, by: AppSec lead, facts_sha256: fresh-r%d}\n")
                    .formatted(i, i));
        }
        return Samples.of(yaml.toString());
    }
}
