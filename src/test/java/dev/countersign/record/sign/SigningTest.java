package dev.countersign.record.sign;

import static dev.countersign.record.sign.SignatureOutcome.ABSTAIN;
import static dev.countersign.record.sign.SignatureOutcome.APPROVE;
import static dev.countersign.record.sign.SignatureOutcome.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.record.Samples;
import dev.countersign.record.file.Cos;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.file.PdfView;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import dev.countersign.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SigningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final byte[] READY = Signed.ready();

    @Test
    void whatWasThereStaysByteForByte() {
        byte[] one = Signed.by(READY, "appsec");
        byte[] two = Signed.by(one, "platform");
        assertThat(Arrays.copyOf(one, READY.length)).isEqualTo(READY);
        assertThat(Arrays.copyOf(two, one.length)).isEqualTo(one);
        assertThat(two.length - one.length).as("bytes added").isLessThan(40_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words | plain words",
                "mind the a\u202Eb and the \u4E2D\u6587 | mind the a[U+202E]b and the [U+4E2D][U+6587]",
                "a \u05E9\u05DC\u05D5\u05DD b | \u05E9\u05DC\u05D5\u05DD",
                "(brackets) \\ backslash >> endobj | (brackets) \\ backslash >> endobj",
                "\uD83E\uDDA0 smile | [U+1F9A0] smile"
            })
    void theCommentIsOnThePageAsItIsAndInTheSignatureInFull(String comment, String shown) throws Exception {
        byte[] signed = Signed.by(READY, "appsec", OBJECT, comment);
        assertThat(Verifying.verify(signed, TrustList.NONE, DAY)
                        .signatures()
                        .get(0)
                        .comment())
                .isEqualTo(comment);
        assertThat(Verifying.verify(signed, TrustList.NONE, DAY).intact()).isTrue();
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignatureField field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm(null).getField("sign.appsec");
            assertThat(field.getSignature().getReason()).isEqualTo("role=appsec; outcome=object; comment=" + comment);
            assertThat(field.getSignature().getName()).isEqualTo("appsec lead");
            document.getDocumentCatalog().getAcroForm(null).flatten(List.of(field), false);
            String page = text(document);
            assertThat(page)
                    .contains("AppSec · Object")
                    .contains("appsec lead")
                    .contains(shown)
                    .contains("2026-11-22 12:00 UTC, signer’s own clock");
        }
    }

    private static String text(PDDocument document) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void aLongCommentIsShortenedOnThePageOnly() {
        String comment = "word ".repeat(300).strip();
        byte[] signed = Signed.by(READY, "appsec", OBJECT, comment);
        Verification verification = Verifying.verify(signed, TrustList.NONE, DAY);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.signatures().get(0).comment()).isEqualTo(comment);
    }

    static Stream<Arguments> refusals() {
        byte[] appsec = Signed.by(READY, "appsec");
        byte[] draft = Signed.unsigned(Samples.input("empty.bom.yaml"));
        byte[] named = Signed.unsigned(Samples.of(text("ready.bom.yaml")
                .replaceFirst(
                        "(?s)signers:.*?\\n(?=  \\w)", "signers: [{role: appsec, name: Ada}, {role: platform}]\n")));
        byte[] changed = appsec.clone();
        changed[40_000] ^= 1;
        return Stream.of(
                Arguments.of("a draft", draft, "appsec", "A", APPROVE, "not_ready", true),
                Arguments.of("a changed record", changed, "platform", "P", OBJECT, "broken", true),
                Arguments.of(
                        "no record",
                        "hello".getBytes(StandardCharsets.UTF_8),
                        "appsec",
                        "A",
                        OBJECT,
                        "no_record",
                        false),
                Arguments.of("a role not asked", READY, "legal", "L", APPROVE, "role.other", false),
                Arguments.of("a role that has signed", appsec, "appsec", "Another", APPROVE, "role.signed", false),
                Arguments.of("nobody", READY, "appsec", "  ", APPROVE, "name.form", false),
                Arguments.of("a role with a semicolon", READY, "a; outcome=approve", "A", OBJECT, "role.form", false),
                Arguments.of("somebody else", named, "appsec", "Eve", APPROVE, "name.other", false));
    }

    private static String text(String sample) {
        return new String(Samples.input(sample).documentYaml(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}: {5}")
    @MethodSource("refusals")
    void whatMayNotBeSignedIsRefused(
            String name, byte[] pdf, String role, String who, SignatureOutcome outcome, String code, boolean isNo) {
        Statement statement = new Statement(role, who, outcome, "", Signed.NOON);
        assertThatThrownBy(() -> Signing.sign(pdf, Signed.key("somebody new"), statement))
                .isInstanceOfSatisfying(SignRefused.class, refused -> {
                    assertThat(refused.why().key()).isEqualTo("sign.refused." + code);
                    assertThat(refused.answerIsNo()).isEqualTo(isNo);
                });
    }

    @Test
    void thePersonWhoIsNamedMaySignHoweverTheNameIsWritten() throws Exception {
        byte[] named = Signed.unsigned(Samples.of(text("ready.bom.yaml")
                .replaceFirst(
                        "(?s)signers:.*?\\n(?=  \\w)", "signers: [{role: appsec, name: Ada}, {role: platform}]\n")));
        byte[] signed =
                Signing.sign(named, Signed.key("Ada"), new Statement("appsec", " ADA ", APPROVE, "", Signed.NOON));
        assertThat(Verifying.verify(signed, TrustList.NONE, DAY).missingRoles()).containsExactly("platform");
    }

    @Test
    void twoOthersCanObjectOrAbstainAndNoMore() {
        byte[] two = Signed.by(Signed.by(READY, "legal", OBJECT, "no"), "works council", ABSTAIN, "");
        assertThat(Verifying.verify(two, TrustList.NONE, DAY).intact()).isTrue();
        assertThatThrownBy(() -> Signed.by(two, "purchasing", OBJECT, ""))
                .hasRootCauseInstanceOf(SignRefused.class)
                .hasRootCauseMessage("sign.refused.spare.taken");
    }

    @Test
    void theOwnerAloneCannotCompleteARecord() throws Exception {
        byte[] one = Signing.sign(
                READY,
                Signed.key("owner 1"),
                new Statement("appsec", "Platform engineering", APPROVE, "", Signed.NOON));
        byte[] two = Signing.sign(
                one,
                Signed.key("owner 2"),
                new Statement("platform", "platform ENGINEERING", APPROVE, "", Signed.NOON));
        assertThatThrownBy(() -> Signing.sign(
                        two,
                        Signed.key("owner 3"),
                        new Statement("engineering", "Platform engineering", APPROVE, "", Signed.NOON)))
                .isInstanceOf(SignRefused.class)
                .hasMessage("sign.refused.owner_only");
        byte[] forced = Signed.by(two, "engineering", OBJECT, "");
        assertThat(Verifying.verify(forced, TrustList.NONE, DAY).complete()).isTrue();
    }

    @Test
    void aBoxThatShowsAnotherStatementIsTold() throws Exception {
        Statement said = Signed.says("appsec", OBJECT, "no");
        PdfView view = PdfFile.read(Signed.by(READY, "appsec", OBJECT, "no")).view(1);
        Cos.Dict widget = widget(view);
        assertThat(Drawn.shows(view, widget, said, Texts.english())).isTrue();
        assertThat(Drawn.shows(view, widget, Signed.says("appsec", APPROVE, "no"), Texts.english()))
                .isFalse();
        assertThat(Drawn.shows(view, widget, Signed.says("appsec", OBJECT, "on"), Texts.english()))
                .isFalse();
    }

    private static Cos.Dict widget(PdfView view) throws Exception {
        for (int number : view.numbers()) {
            Cos.Dict dict = view.dict(new Cos.Ref(number));
            if (dict.name("FT").equals("Sig") && !(dict.get("V") instanceof Cos.Null)) {
                return dict;
            }
        }
        throw new IllegalStateException("nobody has signed");
    }
}
