package dev.countersign.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdentityTest {
    private static final RecordInput READY = Samples.input("ready.bom.yaml");

    @Test
    void theAttachmentSaysWhatThePagesAre() {
        RecordOptions options =
                new RecordOptions(Locale.GERMANY, Paper.LETTER, "Vertraulich", new LinkedHashSet<>(List.of(6, 3)));
        RecordInput input = Samples.input("ready.bom.yaml", options);
        assertThat(new String(RecordJson.of(input), StandardCharsets.UTF_8))
                .isEqualTo("""
                {
                  "format": "record/1",
                  "layout": %d,
                  "made_by": "countersign development",
                  "language": "de",
                  "paper": "letter",
                  "classification": "Vertraulich",
                  "without": [
                    3,
                    6
                  ],
                  "required_signers": [
                    {
                      "role": "appsec",
                      "name": null
                    },
                    {
                      "role": "platform",
                      "name": null
                    },
                    {
                      "role": "engineering",
                      "name": null
                    }
                  ],
                  "record_date": "2026-11-22",
                  "as_of": "2026-11-22",
                  "posture_sha256": "%s",
                  "record_id": "%s"
                }
                """.formatted(RecordJson.LAYOUT, Sha256.of(input.postureYaml()), RecordId.of(input)));
    }

    @Test
    void theIdIsTheStartOfTheDigestOverTheFilesInside() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = (ObjectNode) mapper.readTree(RecordJson.of(READY));
        String id = json.remove("record_id").asText();
        byte[] anonymous =
                (mapper.writer(new LineFeeds()).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.of(READY.documentYaml(), READY.postureYaml(), anonymous))
                .startsWith(id);
        assertThat(id).hasSize(16).isEqualTo(RecordId.of(READY).text());
    }

    @Test
    void everythingThatIsPrintedDifferentlyHasAnotherId() {
        RecordOptions plain = RecordOptions.DEFAULT;
        Set<RecordId> ids = new LinkedHashSet<>();
        List<RecordOptions> all = List.of(
                plain,
                plain.in(Locale.GERMAN),
                plain.on(Paper.LETTER),
                plain.classified("Internal"),
                plain.without(Set.of(3)));
        all.forEach(options -> ids.add(RecordId.of(READY.with(options))));
        ids.add(RecordId.of(Samples.input("empty.bom.yaml")));
        assertThat(ids).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8, 10, -1})
    void noRecordIsWithoutWhatEveryRecordHas(int section) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordOptions.DEFAULT.without(Set.of(section)))
                .withMessageContaining(Integer.toString(section));
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en", "de-AT,de", "fr-FR,en", "ar-EG,en", "und,en"})
    void aLanguageWithoutTextsBecomesEnglish(String asked, String printed) {
        assertThat(RecordOptions.DEFAULT.in(Locale.forLanguageTag(asked)).language())
                .isEqualTo(Locale.forLanguageTag(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "meeting: {date: 2026-11-20} | 2026-11-20",
                "meeting: {date: 2026-11-20}, log: [{at: 2026-12-01T10:00:00Z, what: outcome, on: review}] | 2026-11-20",
                "log: [{at: 2026-12-01T23:59:59Z, what: outcome, on: review}] | 2026-12-01",
                "questions: [{id: proof, at: 2026-12-03T00:00:00Z}], log: [{at: 2026-12-01T10:00:00Z, what: outcome, on: review}] | 2026-12-03",
                "annotations: [{id: a, on: document, at: 2026-12-04T10:00:00Z}] | 2026-12-04",
                "parked: [{on: document, at: 2026-12-05T10:00:00Z}] | 2026-12-05",
                "checklist: [{id: mapped, at: 2026-12-06T10:00:00Z}] | 2026-12-06",
                "decisions: [{action: a, verdict: block, at: 2026-12-07T10:00:00Z}] | 2026-12-07",
                "residual_risk: none | ",
            })
    void theDateComesFromTheReviewAlone(String review, String date) {
        RecordInput input = Samples.of("""
                format: agent_action_bom/1
                actions: [{id: a, class: read}]
                review: {%s}
                """.formatted(review));
        assertThat(input.date().map(Object::toString).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appsec | sign.appsec",
                "legal dept. | sign.legal dept%2E",
                "other | sign.%6Fther",
                "a%2Eb | sign.a%252Eb",
                "'' | sign.%",
            })
    void everyRoleHasAFieldOfItsOwn(String role, String field) {
        assertThat(SignField.required(role)).isEqualTo(field);
    }
}
