package dev.countersign.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.RecordId;
import dev.countersign.record.RecordInput;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class RedactedTest {
    private static final RecordInput INPUT = Samples.of("""
            format: agent_action_bom/1
            workflow: {name: repair with prod-deploy-key, path: .github/workflows/secret-plan.yml, owner: Platform}
            credentials:
              - {id: prod-deploy-key, name: the key to the castle, notes: the key to the castle is old, evidence: [{file: ops/keys.md, line: 3, text: castle gate 7}]}
              - {id: other, name: "x"}
            tools: [{id: t, name: tracker, credential: not-there-at-all}]
            actions:
              - {id: a, name: deploy x, class: deploy, credential: prod-deploy-key, target: "host of ops/keys.md", evidence: [{file: .github/workflows/secret-plan.yml, line: 9, text: "run: deploy.sh"}]}
              - {id: b, name: read, class: read, credential: gone-credential}
            sources: [{file: .github/workflows/secret-plan.yml, sha256: abc}]
            review:
              annotations: [{id: n, on: credential/prod-deploy-key, text: "see .github/workflows/secret-plan.yml, run: deploy.sh"}]
              log: [{what: decision, on: credential/prod-deploy-key#scope, to: broad}]
            """);
    private static final List<String> HIDDEN = List.of(
            "prod-deploy-key", "castle", "secret-plan", "keys.md", "deploy.sh", "gone-credential", "not-there-at-all");

    @Test
    void whatIsHiddenIsFoundNowhereInTheFile() throws IOException {
        byte[] pdf = Pdf.of(RecordContent.redacted(INPUT));
        String whole = Pdf.text(pdf) + new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(HIDDEN).noneMatch(whole::contains);
        assertThat(HIDDEN).as("the record itself").allMatch(text(RecordContent.of(INPUT))::contains);
    }

    @Test
    void aThingHasTheSameNumberWhereverItStands() throws IOException {
        String text = text(RecordContent.redacted(INPUT));
        assertThat(text)
                .contains("repair with [credential 1]")
                .contains("[credential 1] is old")
                .contains("see [file 1], [evidence 1]")
                .contains("host of [file 2]")
                .contains("Platform · [file 1]")
                .containsPattern("credential “credential- ?3” is not in the document")
                .contains("deploy x")
                .doesNotContain("deploy [credential");
    }

    @Test
    void everyPageSaysOfWhichRecordItIsACopy() throws IOException {
        byte[] pdf = Pdf.of(RecordContent.redacted(INPUT));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(Pdf.text(pdf, page, page))
                        .contains("REDACTED COPY of record " + RecordId.of(INPUT) + ", document sha256 "
                                + INPUT.documentSha256());
            }
        }
    }

    @Test
    void aRedactedCopyCarriesNeitherFilesNorFieldsNorDigestsOfFiles() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(RecordContent.redacted(INPUT)))) {
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm(null)).isNull();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .doesNotContain("Sha256")
                    .doesNotContain("recordId");
        }
    }

    private static String text(RecordContent content) throws IOException {
        return Pdf.text(Pdf.of(content)).replaceAll("\\s+", " ");
    }
}
