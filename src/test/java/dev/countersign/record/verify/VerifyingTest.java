package dev.countersign.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signed;
import dev.countersign.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VerifyingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final byte[] UNSIGNED = Signed.ready();
    private static final byte[] ONE = Signed.by(UNSIGNED, "appsec", SignatureOutcome.OBJECT, "the token is too broad");
    private static final byte[] THREE = Signed.by(Signed.by(ONE, "platform"), "engineering");

    @Test
    void anUnsignedRecordIsIntactAndNotGood() {
        Verification verification = Verifying.verify(UNSIGNED, TrustList.NONE, DAY);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.complete()).isFalse();
        assertThat(verification.isGood()).isFalse();
        assertThat(verification.missingRoles()).containsExactly("appsec", "platform", "engineering");
        assertThat(said(verification, Locale.ENGLISH).get(0))
                .isEqualTo("This record is intact, and nobody has signed it.");
    }

    @Test
    void itSaysWhoSaidWhat() {
        Verification verification = Verifying.verify(THREE, TrustList.NONE, DAY);
        assertThat(verification.isGood()).isTrue();
        assertThat(said(verification, Locale.ENGLISH))
                .contains("“AI-assisted PR repair”: Approved with conditions.", "The decision holds until 2027-02-22.")
                .anyMatch(
                        sentence -> sentence.startsWith(
                                "appsec lead signed as AppSec on 2026-11-22 12:00 UTC: Object. Comment: “the token is too broad”"));
        assertThat(said(verification, Locale.GERMAN).get(0))
                .isEqualTo(
                        "Dieser Entscheid ist unversehrt, und alle, die unterschreiben müssen, haben unterschrieben.");
    }

    @Test
    void onlyTheLastSignatureCoversTheWholeFile() {
        Verification verification = Verifying.verify(THREE, TrustList.NONE, DAY);
        assertThat(verification.signatures())
                .extracting(Verification.Signature::coversWholeFile)
                .containsExactly(false, false, true);
        assertThat(verification.signatures())
                .extracting(Verification.Signature::revision)
                .containsExactly(2, 3, 4);
    }

    private static List<String> said(Verification verification, Locale language) {
        return new Explanation(Texts.in(language)).of(verification);
    }
}
