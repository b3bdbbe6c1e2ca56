package dev.countersign.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Search.Hit;
import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Documents;
import dev.countersign.source.yaml.RandomBom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text of a document is found where it stands. */
class SearchTest {
    private static final AgentActionBom DOCUMENT = read("""
            format: agent_action_bom/1
            workflow: {name: Straße, rollback: {path: disable the workflow}}
            credentials: [{id: token, name: Ｔoken, revocation: with the run}]
            actions:
              - {id: write-branch, name: write branch, evidence: [{file: .github/workflows/a.yml, line: 14, text: "contents: write"}]}
            statements: ["no production data access"]
            review:
              questions: [{id: own-1, text: "Who pays?", answer: the platform}]
              annotations: [{id: a-1, on: action/write-branch, text: "look  at\\nthis"}]
              decisions: [{action: write-branch, verdict: block, rationale: too wide}]
              conditions: ["replace the credential"]
            """);

    private static AgentActionBom read(String text) {
        try {
            return Documents.read(text.getBytes(StandardCharsets.UTF_8)).get(0).document();
        } catch (dev.countersign.source.Refused e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, workflow#name",
        "disable the, workflow#rollback.path",
        "token, credential/token#id",
        "with the RUN, credential/token#revocation",
        "a.yml:14, action/write-branch#evidence",
        "contents: WRITE, action/write-branch#evidence",
        "production data, document#statements",
        "who pays, question/own-1#text",
        "platform, question/own-1#answer",
        "look at this, annotation/a-1#text",
        "too wide, action/write-branch#decision",
        "replace, review#conditions"
    })
    void aTextIsFoundWhereItStands(String sought, String at) {
        assertThat(Search.of(DOCUMENT, sought))
                .extracting(hit -> hit.at().text())
                .contains(at);
    }

    @Test
    void theStretchOfAHitIsWhatWasSought() {
        Hit hit = Search.of(DOCUMENT, "strasse").get(0);
        assertThat(hit.text().substring(hit.start(), hit.end())).isEqualTo("Straße");
        Hit wide = Search.of(DOCUMENT, "oken").stream()
                .filter(each -> each.at().text().endsWith("#name"))
                .findFirst()
                .orElseThrow();
        assertThat(wide.text()).isEqualTo("Token");
        assertThat(wide.text().substring(wide.start(), wide.end())).isEqualTo("oken");
    }

    @Test
    void nothingIsSoughtByABlank() {
        assertThat(Search.of(DOCUMENT, "  ")).isEmpty();
        assertThat(Search.of(DOCUMENT, "zzz")).isEmpty();
    }

    @Test
    void everyHitOfAnyDocumentLiesInItsText() {
        int hits = 0;
        for (int seed = 0; seed < 200; seed++) {
            AgentActionBom document = new RandomBom(seed).next();
            for (String sought : List.of("a", "ß", "İ", "line", ".")) {
                for (Hit hit : Search.of(document, sought)) {
                    assertThat(hit.start()).isBetween(0, hit.end());
                    assertThat(hit.end()).isLessThanOrEqualTo(hit.text().length());
                    hits++;
                }
            }
        }
        assertThat(hits).isGreaterThan(100);
    }
}
