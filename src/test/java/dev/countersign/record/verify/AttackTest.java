package dev.countersign.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.Progress;
import dev.countersign.record.RecordInput;
import dev.countersign.record.Samples;
import dev.countersign.record.content.RecordContent;
import dev.countersign.record.pdf.RecordPdf;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signed;
import dev.countersign.source.yaml.TrustedSigner;
import dev.countersign.text.Texts;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each known way to make a signed file say something else, and what is said about it. */
class AttackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final byte[] UNSIGNED = Signed.ready();
    private static final byte[] ONE = Signed.by(UNSIGNED, "appsec");
    private static final byte[] TWO = Signed.by(ONE, "platform");
    private static final byte[] THREE = Signed.by(TWO, "engineering");

    /** A case: what is done to the file, and a part of what is said about it. */
    private record Case(String name, UnaryOperator<byte[]> attack, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Updates behind the signature. The same are made between two honest signatures. */
    private static final List<Case> UPDATES = List.of(
            new Case("page overlay", Attacks::pageOverlay, "a page was changed (Contents)"),
            new Case("page object replaced", Attacks::pageReplaced, "a page was changed (Contents)"),
            new Case("page tree replaced", Attacks::pageTreeReplaced, "the list of pages was changed (Kids)"),
            new Case("attachment stream replaced", Attacks::attachmentReplaced, "an attachment was replaced"),
            new Case("AF and names replaced", Attacks::associatedAndNamesReplaced, "AF"),
            new Case("name tree to another file", Attacks::nameTreeToAnotherFile, "an attachment was added"),
            new Case("XMP replaced", Attacks::metadataReplaced, "the description of the file was replaced"),
            new Case("annotation, page with /Annots", pdf -> Attacks.annotation(pdf, true), "annotation was added"),
            new Case("annotation, page without /Annots", pdf -> Attacks.annotation(pdf, false), "annotation was added"),
            new Case("font map swapped", Attacks::fontMapSwapped, "a font was changed (ToUnicode)"),
            new Case("OpenAction", Attacks::script, "the head of the document was changed (OpenAction)"),
            new Case("signature appearance replaced", Attacks::appearanceReplaced, "was replaced"),
            new Case("shadow: what was there is shown elsewhere", Attacks::shadow, "the list of pages was changed"),
            new Case("signature removed from its field", Attacks::fieldCleared, "was changed (V)"),
            new Case("DocMDP removed", Attacks::permissionsRemoved, "(Perms)"),
            new Case(
                    "two fields share one signature",
                    Attacks::sharedSignature,
                    "it stood in the file before|was changed (V)"),
            new Case(
                    "comment after EOF", pdf -> Attacks.append(pdf, "% a comment\n"), "not name (byte|follows the end"),
            new Case(
                    "ISA: object without xref",
                    pdf -> Attacks.append(pdf, "2 0 obj\n<< /Type /Page >>\nendobj\n"),
                    "not name (byte|follows the end"));

    private static final List<Case> SURGERY = List.of(
            new Case("flip in page content", Attacks::flippedContent, "the signed content was changed"),
            new Case("flip in attachment", Attacks::flippedAttachment, ""),
            new Case("flip in the certificate", Attacks::flippedCertificate, "does not hold"),
            new Case("SWA: object in the gap", pdf -> Attacks.wrapped(pdf, false), "cannot be read"),
            new Case("SWA with appended xref", pdf -> Attacks.wrapped(pdf, true), ""),
            new Case("USF: no ByteRange", Attacks::withoutRange, "another kind"),
            new Case("USF: ByteRange of zeros", Attacks::zeroRange, "from the first byte to the last"),
            new Case("USF: empty Contents", Attacks::emptyContents, ""),
            new Case("USF: Contents of zeros", Attacks::zeroContents, "empty or cannot be read"),
            new Case("bytes hidden behind the signature", Attacks::fillingUsed, "hidden behind it"),
            new Case("comment after EOF", pdf -> Attacks.append(pdf, "%x"), ""),
            new Case("a blank after EOF", pdf -> Attacks.append(pdf, "\n"), "follows the end"),
            new Case("last byte cut", pdf -> Arrays.copyOf(pdf, pdf.length - 8), ""));

    static Stream<Arguments> attacks() {
        return Stream.of(
                        Stream.concat(UPDATES.stream(), SURGERY.stream())
                                .map(c -> Arguments.of(c, "after one", c.attack.apply(ONE))),
                        Stream.concat(UPDATES.stream(), SURGERY.stream())
                                .map(c -> Arguments.of(c, "after three", c.attack.apply(THREE))),
                        UPDATES.stream()
                                .filter(c -> !c.name.startsWith("two fields"))
                                .map(c -> Arguments.of(c, "between two", between(c))))
                .flatMap(cases -> cases);
    }

    private static byte[] between(Case c) {
        return Signed.blindly(c.attack.apply(ONE), "platform", "sign.platform", SignatureOutcome.APPROVE, false);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("attacks")
    void isRejectedWithItsReason(Case attack, String where, byte[] file) {
        Verification verification = Verifying.verify(file, TrustList.NONE, DAY);
        String said = String.join(" ", new Explanation(Texts.english()).of(verification));
        String reason = said.replaceAll(" “AI-assisted.*?(?=The signature of|Still|Not proven|$)", " … ")
                .replaceAll("Do not rely on this file: it is not what was signed or exported. ", "");
        System.out.printf("%-34s %-12s %s%n", attack, where, reason.substring(0, Math.min(140, reason.length())));

        assertThat(verification.kind()).isEqualTo(Verification.Kind.RECORD);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.isGood()).isFalse();
        assertThat(Stream.of(attack.reason.split("\\|"))).as(said).anyMatch(said::contains);
    }

    @Test
    void filesThatNobodyTouchedAreAccepted() {
        assertThat(Verifying.verify(UNSIGNED, TrustList.NONE, DAY).intact()).isTrue();
        for (byte[] file : List.of(ONE, TWO, THREE)) {
            Verification verification = Verifying.verify(file, TrustList.NONE, DAY);
            assertThat(verification.intact()).isTrue();
            assertThat(verification.changes()).isEmpty();
            assertThat(verification.textMatchesAttachment()).contains(true);
        }
        assertThat(Verifying.verify(THREE, TrustList.NONE, DAY).isGood()).isTrue();
    }

    @Test
    void anObjectionInASpareFieldIsNoChange() {
        byte[] objected = Signed.by(THREE, "legal", SignatureOutcome.OBJECT, "the owner is missing");
        Verification verification = Verifying.verify(objected, TrustList.NONE, DAY);
        assertThat(verification.isGood()).isTrue();
        assertThat(verification.signatures().get(3).field()).isEqualTo("sign.other.1");
        assertThat(verification.signatures().get(3).role()).isEqualTo("legal");
    }

    @Test
    void aRecordRolledBackToItsFirstSignatureSaysWhoIsMissing() {
        Verification verification = Verifying.verify(Arrays.copyOf(THREE, ONE.length), TrustList.NONE, DAY);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.complete()).isFalse();
        assertThat(verification.missingRoles()).containsExactly("platform", "engineering");
        assertThat(verification.isGood()).isFalse();
    }

    @Test
    void anotherKeyWithTheSameNameIsNotKnown() throws Exception {
        byte[] forged = dev.countersign.record.sign.Signing.sign(
                UNSIGNED, Signed.fresh("appsec lead"), Signed.says("appsec", SignatureOutcome.APPROVE, ""));
        TrustList trust = TrustList.of(List.of(new TrustedSigner(
                "appsec lead", List.of("appsec"), Signed.key("appsec lead").certificateSha256())));
        assertThat(Verifying.verify(ONE, trust, DAY).signatures().get(0).trust())
                .isEqualTo(Trust.PINNED);
        Verification verification = Verifying.verify(forged, trust, DAY);
        assertThat(verification.signatures().get(0).trust()).isEqualTo(Trust.NOT_KNOWN);
        assertThat(verification.isGood()).isFalse();
        assertThat(String.join(" ", new Explanation(Texts.english()).of(verification)))
                .contains("not known to you");
    }

    @Test
    void aFileWhosePagesWerePreparedBeforeSigningDoesNotMatchItsDocument() throws Exception {
        RecordInput real = Samples.input("ready.bom.yaml");
        RecordContent other = RecordContent.of(Samples.input("unicode.bom.yaml"));
        RecordContent honest = RecordContent.of(real);
        RecordContent prepared = new RecordContent(
                honest.recordId(), honest.date(), honest.frame(), other.blocks(), honest.attachments());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordPdf.write(prepared, out, Progress.NONE);
        byte[] signed = out.toByteArray();
        Verification verification = Verifying.verify(signed, TrustList.NONE, DAY);
        assertThat(verification.textMatchesAttachment()).contains(false);
        assertThat(verification.intact()).isFalse();
        assertThat(String.join(" ", new Explanation(Texts.english()).of(verification)))
                .contains("The pages do not show what the document inside says.");
    }

    @Test
    void oneKeyCountsForOneRoleOnly() {
        byte[] twice = Signed.blindly(ONE, "appsec", "sign.platform", SignatureOutcome.APPROVE, false);
        Verification verification = Verifying.verify(twice, TrustList.NONE, DAY);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.signatures().get(1).reason().orElseThrow().key())
                .isEqualTo("broken.statement.role");
    }

    @Test
    void anApprovalInASpareFieldDoesNotHold() {
        byte[] spare = Signed.blindly(ONE, "legal", "sign.other.1", SignatureOutcome.APPROVE, false);
        Verification verification = Verifying.verify(spare, TrustList.NONE, DAY);
        assertThat(verification.signatures().get(1).reason().orElseThrow().key())
                .isEqualTo("broken.statement.spare");
    }

    @Test
    void aFirstSignatureWithoutLimitsDoesNotHold() {
        byte[] unlimited = Signed.blindly(UNSIGNED, "appsec", "sign.appsec", SignatureOutcome.APPROVE, false);
        assertThat(Verifying.verify(unlimited, TrustList.NONE, DAY).intact()).isFalse();
    }
}
