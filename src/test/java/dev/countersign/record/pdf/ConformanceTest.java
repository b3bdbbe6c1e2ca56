package dev.countersign.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.Paper;
import dev.countersign.record.RecordOptions;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Records are archival (PDF/A-3a) and accessible (PDF/UA-1), as a validator that is not ours sees it. */
public class ConformanceTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({
        "ready.bom.yaml,3a", "ready.bom.yaml,ua1",
        "unicode.bom.yaml,3a", "unicode.bom.yaml,ua1",
        "empty.bom.yaml,3a", "empty.bom.yaml,ua1"
    })
    void aRecordConforms(String sample, String flavour) throws Exception {
        assertThat(violations(Pdf.of(Samples.input(sample, RecordOptions.DEFAULT)), flavour))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3a", "ua1"})
    void aShortGermanRecordOnLetterConforms(String flavour) throws Exception {
        RecordOptions options = new RecordOptions(Locale.GERMAN, Paper.LETTER, "Intern", Set.of(3, 4, 5, 6, 7, 9));
        assertThat(violations(Pdf.of(Samples.input("unicode.bom.yaml", options)), flavour))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3a", "ua1"})
    void aRedactedCopyConforms(String flavour) throws Exception {
        byte[] copy = Pdf.of(RecordContent.redacted(Samples.input("ready.bom.yaml")));
        assertThat(violations(copy, flavour)).isEmpty();
    }

    @Test
    void theValidatorSeesWhenSomethingIsMissing() throws Exception {
        byte[] broken = new String(
                        Pdf.of(Samples.input("ready.bom.yaml", RecordOptions.DEFAULT)), StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:part>3</pdfaid:part>", "<pdfaid:part>9</pdfaid:part>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(violations(broken, "3a")).isNotEmpty();
    }

    public static List<String> violations(byte[] pdf, String flavour) throws VeraPDFException, IOException {
        PDFAFlavour asked = PDFAFlavour.byFlavourId(flavour);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(asked, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
