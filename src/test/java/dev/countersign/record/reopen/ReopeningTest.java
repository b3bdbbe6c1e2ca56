package dev.countersign.record.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordJson;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.Samples;
import dev.countersign.record.file.Broken;
import dev.countersign.record.sign.Signed;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.yaml.BomYaml;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReopeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"ready", "unicode", "empty"})
    void whatWasPutInComesOut(String sample) throws Exception {
        RecordOptions options = new RecordOptions(Locale.GERMAN, Paper.LETTER, "Intern", Set.of(5, 7));
        RecordInput input = Samples.input(sample + ".bom.yaml", options);
        ReopenedRecord record = Reopening.open(Signed.unsigned(input));
        assertThat(record.payload().document()).isEqualTo(input.documentYaml());
        assertThat(record.payload().posture()).isEqualTo(input.postureYaml());
        assertThat(record.document()).isEqualTo(input.document());
        assertThat(record.facts().options()).isEqualTo(options);
        assertThat(record.facts().asOf()).isEqualTo(input.matrix().asOf());
        assertThat(record.documentSha256()).isEqualTo(input.documentSha256());
    }

    @Test
    void aReReviewNamesItsPredecessorAndHasEverythingToConfirm() throws Exception {
        ReopenedRecord record = Reopening.open(Signed.by(Signed.ready(), "appsec"));
        AgentActionBom was = record.document();
        AgentActionBom again = ReReview.from(record);

        assertThat(again.review().predecessor().record())
                .isEqualTo(record.facts().recordId());
        assertThat(again.review().predecessor().documentSha256()).isEqualTo(record.documentSha256());
        assertThat(again.review().outcome()).isEmpty();
        assertThat(again.review().validUntil()).isEmpty();
        assertThat(again.review().decisions())
                .hasSameSizeAs(was.review().decisions())
                .noneMatch(Decision::confirmed);
        assertThat(again.review().questions()).isEqualTo(was.review().questions());
        assertThat(again.review().log()).isEqualTo(was.review().log());
        assertThat(again.actions()).isEqualTo(was.actions());
        Matrix matrix = Evaluator.evaluate(again, record.posture(), DAY, PlainText.denials());
        assertThat(matrix.isReady()).isFalse();
        assertThat(matrix.rows().stream().filter(row -> row.decision().isPresent()))
                .allMatch(Row::stale);
        assertThat(BomYaml.read(BomYaml.write(record.opened(), again)).document())
                .isEqualTo(again);
    }

    @Test
    void pagesOfALayoutThatIsNotHereAreNotCalledWrong() {
        RecordInput input = Samples.input("ready.bom.yaml");
        byte[] other = Relaid.withLayout(input, RecordJson.LAYOUT + 3);
        Verification verification = Verifying.verify(other, TrustList.NONE, DAY);
        assertThat(verification.textMatchesAttachment()).isEmpty();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.layout()).isEqualTo(RecordJson.LAYOUT + 3);
    }

    @Test
    void aRecordOfAnotherVersionOfTheSameLayoutHasTheSamePages() {
        RecordInput input = Samples.input("ready.bom.yaml");
        RecordInput older = new RecordInput(
                input.document(),
                input.documentYaml(),
                input.matrix(),
                input.postureYaml(),
                input.options(),
                "countersign 0.9");
        Verification verification = Verifying.verify(Signed.unsigned(older), TrustList.NONE, DAY);
        assertThat(verification.textMatchesAttachment()).contains(true);
        assertThat(verification.madeBy()).isEqualTo("countersign 0.9");
    }

    @Test
    void aRecordExpires() {
        byte[] signed = Signed.by(Signed.ready(), "appsec");
        LocalDate last = LocalDate.of(2027, 2, 22);
        assertThat(Verifying.verify(signed, TrustList.NONE, last)
                        .document()
                        .orElseThrow()
                        .expired())
                .isFalse();
        assertThat(Verifying.verify(signed, TrustList.NONE, last.plusDays(1))
                        .document()
                        .orElseThrow()
                        .expired())
                .isTrue();
    }

    @Test
    void whatIsNoRecordIsNotOpened() {
        assertThatThrownBy(() -> Reopening.open(new byte[] {1, 2, 3}))
                .isInstanceOf(Broken.class)
                .hasMessage("no_pdf");
        byte[] copy = dev.countersign.record.sign.Signed.redacted(Samples.input("ready.bom.yaml"));
        assertThatThrownBy(() -> Reopening.open(copy))
                .isInstanceOf(Broken.class)
                .hasMessage("files");
        assertThat(Verifying.verify(copy, TrustList.NONE, DAY).kind()).isEqualTo(Verification.Kind.REDACTED);
    }
}
