package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlJsonTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "x, \"x\"",
                "yes, \"yes\"",
                "true, true",
                "FALSE, false",
                "null, null",
                "~, null",
                "'~', \"~\"",
                "\"12\", \"12\"",
                "12, 12",
                "-0012, -12",
                "0o17, 15",
                "0x1F, 31",
                "1_000, \"1_000\"",
                "2.50, 2.50",
                "1e3, 1E+3",
                ".5, 0.5",
                "12:30, \"12:30\"",
                "2026-11-22, \"2026-11-22\"",
                ".inf, \".inf\"",
                "123456789012345678901234567890, 123456789012345678901234567890",
                "1e99999999999, \"1e99999999999\""
            })
    void valuesAreWhatTheCoreSchemaSays(String yaml, String json) throws Exception {
        assertThat(json("x_value: " + yaml + "\n").get("x_value")).hasToString(json);
    }

    @Test
    void aLongNumberIsNoWorkForHours() throws Exception {
        assertThat(json("x: " + "9".repeat(5_000_000) + "\n").get("x").isTextual())
                .isTrue();
    }

    @Test
    void theDocumentIsAsItsFileHoldsItKeysOfOthersIncluded() throws Exception {
        JsonNode json =
                json("workflow: {name: n, x_team: [one, {two: 2}], model: }\nactions:\n- id: a\n  evidence: []\n");
        assertThat(json).isEqualTo(new ObjectMapper().readTree("""
                                        {"format": "agent_action_bom/1",
                                         "workflow": {"name": "n", "x_team": ["one", {"two": 2}], "model": null},
                                         "actions": [{"id": "a", "evidence": []}]}"""));
    }

    @Test
    void jsonOfJsonIsTheSame() throws Exception {
        String pretty = Samples.text("pretty");
        assertThat(BomYaml.json(BomYaml.read(Samples.bytes(pretty))).toString())
                .isEqualTo(new ObjectMapper().readTree(pretty).toString());
    }

    private static JsonNode json(String text) throws Exception {
        return BomYaml.json(BomYaml.read(Samples.bytes("format: agent_action_bom/1\n" + text)));
    }
}
