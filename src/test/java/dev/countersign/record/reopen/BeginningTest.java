package dev.countersign.record.reopen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.RecordSize;
import dev.countersign.record.RecordTooLarge;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.pdf.RecordPdf;
import dev.countersign.record.sign.Signed;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verifying;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large record is compared piece by piece: each piece must be what the whole begins with, or honest records are refused. */
class BeginningTest {
    private static final int MOST = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"ready.bom.yaml", "unicode.bom.yaml", "empty.bom.yaml"})
    void theSamplesBeginAsTheirBeginnings(String sample) throws Exception {
        beginsAsItsBeginnings(Samples.input(sample));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyDocumentBeginsAsItsBeginnings(long seed) throws Exception {
        beginsAsItsBeginnings(Samples.of(document(new Random(seed), 120)));
    }

    private static void beginsAsItsBeginnings(RecordInput input) throws Exception {
        RecordContent content = RecordContent.of(input);
        PdfView whole = PdfFile.read(Signed.unsigned(input)).view(0);
        List<Cos.Stream> pages = whole.pages();
        for (int entries : new int[] {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377}) {
            byte[] pdf = RecordPdf.beginning(content, entries, pages.size(), Progress.NONE);
            PdfView beginning = PdfFile.read(pdf).view(0);
            List<Cos.Stream> begun = beginning.pages();
            assertThat(begun).hasSizeLessThanOrEqualTo(pages.size());
            for (int page = 0; page < begun.size() - 2; page++) {
                assertThat(beginning.bytes(begun.get(page), MOST))
                        .as("%d entries, page %d", entries, page + 1)
                        .isEqualTo(whole.bytes(pages.get(page), MOST));
            }
        }
    }

    @Test
    void aLargeHonestRecordIsIntactAndOneWithAForgedPageIsNot() throws Exception {
        RecordInput input = Samples.of(document(new Random(11), 700));
        byte[] pdf = Signed.unsigned(input);
        assertThat(Verifying.verify(pdf, TrustList.NONE, LocalDate.EPOCH).textMatchesAttachment())
                .contains(true);

        byte[] other = Signed.unsigned(Samples.of(document(new Random(12), 700)));
        ReopenedRecord inside = Reopening.open(pdf);
        assertThat(Regeneration.matches(PdfFile.read(other), inside, 60)).contains(false);
    }

    @Test
    void aDocumentOfTooManyEntriesIsNotExportedAndNotTakenForARecord() throws Exception {
        RecordInput input = Samples.of(
                "format: agent_action_bom/1\nnotes:\n" + "  - {line: 3, text: a}\n".repeat(RecordSize.ENTRIES + 1));
        assertThatThrownBy(() -> RecordSize.check(input)).isInstanceOfSatisfying(RecordTooLarge.class, refused -> {
            assertThat(refused.code()).isEqualTo("entries");
            assertThat(refused.found()).isGreaterThan(RecordSize.ENTRIES);
        });
        RecordOptions fewer =
                new RecordOptions(input.options().language(), input.options().paper(), "", Set.of(3, 4, 5, 6, 7, 9));
        assertThat(RecordSize.entries(input.document(), fewer))
                .isLessThan(RecordSize.entries(input.document(), input.options()));
    }

    @Test
    void aDocumentOfTooManyBytesIsRefusedWithItsSize() {
        RecordInput input = Samples.of("format: agent_action_bom/1\nreview: {residual_risk: "
                + "long ".repeat(RecordSize.DOCUMENT / 5) + "}\n");
        assertThatThrownBy(() -> RecordSize.check(input))
                .isInstanceOfSatisfying(
                        RecordTooLarge.class,
                        refused -> assertThat(refused.most()).isEqualTo(RecordSize.DOCUMENT));
    }

    private static String document(Random random, int rows) {
        String[] classes = {"read", "deploy", "delete", "write_branch", "comment", "secret_access"};
        StringBuilder yaml = new StringBuilder("format: agent_action_bom/1\nworkflow: {name: Any}\nactions:\n");
        for (int i = 0; i < rows; i++) {
            yaml.append("  - {id: r%d, name: \"%s\", class: %s, target: \"%s\"}\n"
                    .formatted(i, words(random, 6), classes[random.nextInt(classes.length)], words(random, 9)));
        }
        yaml.append("review:\n  residual_risk: \"").append(words(random, 400)).append("\"\n  annotations:\n");
        for (int i = 0; i < rows / 10; i++) {
            yaml.append("    - {id: n%d, on: document, kind: concern, text: \"%s\"}\n"
                    .formatted(i, words(random, 1 + random.nextInt(i % 7 == 0 ? 3_000 : 40))));
        }
        return yaml.toString();
    }

    private static String words(Random random, int most) {
        String[] words = {"branch", "a", "ci-runner", "بناء", "release/2026.11", "שלום", "über", "x".repeat(60)};
        StringBuilder text = new StringBuilder("w");
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}
