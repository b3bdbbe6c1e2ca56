package dev.countersign.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signed;
import dev.countersign.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VerifyingTest {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void scratch() throws Exception {
        byte[] pdf = Signed.ready();
        Verification v = Verifying.verify(pdf, TrustList.NONE, DAY);
        System.out.println(v.changes() + String.join("\n", new Explanation(Texts.english()).of(v)));
        byte[] one = Signed.by(
                pdf,
                "appsec",
                SignatureOutcome.APPROVE_WITH_CONDITIONS,
                "Replace the credential before widening the write authority, and tell us. ".repeat(3));
        Files.write(Path.of("target/one.pdf"), one);
        v = Verifying.verify(one, TrustList.NONE, DAY);
        System.out.println(v.changes() + String.join("\n", new Explanation(Texts.english()).of(v)));
        byte[] two = Signed.by(one, "platform");
        byte[] three = Signed.by(two, "engineering");
        Files.write(Path.of("target/three.pdf"), three);
        long t = System.nanoTime();
        v = Verifying.verify(three, TrustList.NONE, DAY);
        System.out.println(
                (System.nanoTime() - t) / 1000000 + "ms " + String.join("\n", new Explanation(Texts.english()).of(v)));
        System.out.println(new VerificationJson().of(v, "x.pdf").toPrettyString());
        assertThat(v.isGood()).isTrue();
    }
}
