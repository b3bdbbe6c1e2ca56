package dev.countersign.record.sign;

import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verifying;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long signing and checking take. Run with {@code -Dtest.tags.excluded= -Dtest=SigningBenchmark}; says, asserts nothing. */
@Tag("benchmark")
class SigningBenchmark {
    public static void main(String[] args) {
        new SigningBenchmark().signAndVerify();
    }

    @Test
    void signAndVerify() {
        byte[] pdf = Signed.ready();
        Signed.key("appsec lead");
        Signed.key("platform lead");
        Signed.key("engineering lead");
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            byte[] one = Signed.by(pdf, "appsec");
            long first = System.nanoTime();
            byte[] three = Signed.by(Signed.by(one, "platform"), "engineering");
            long others = System.nanoTime();
            Verifying.verify(three, TrustList.NONE, LocalDate.of(2026, 11, 22));
            long verified = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: first signature %d ms, two more %d ms, checking three %d ms, %d KB%n",
                    round,
                    (first - start) / 1_000_000,
                    (others - first) / 1_000_000,
                    (verified - others) / 1_000_000,
                    three.length / 1024);
        }
    }
}
