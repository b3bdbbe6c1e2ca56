package dev.countersign.record.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.cli.Exported;
import dev.countersign.model.Signer;
import dev.countersign.record.pdf.ConformanceTest;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** A record stays archival (PDF/A-3a) and accessible (PDF/UA-1) when people sign it. */
class SignedConformanceTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleConformsUnsignedAndAfterOneAndThreeSignatures(Path sample) throws Exception {
        byte[] unsigned = Exported.of(sample);
        Verification before = Verifying.verify(unsigned, TrustList.NONE, LocalDate.of(2026, 11, 22));
        assertThat(before.intact()).isTrue();
        List<String> roles = before.requiredRoles().isEmpty() ? List.of("legal") : before.requiredRoles();
        byte[] one = signed(unsigned, roles.get(0), SignatureOutcome.OBJECT, "not before it is understood: שלום 中");
        byte[] three = one;
        for (String role : Stream.concat(roles.stream().skip(1), Stream.of("works council", "purchasing"))
                // a document that names nobody has two fields, for others who object or abstain
                .limit(before.requiredRoles().isEmpty() ? 1 : 2)
                .toList()) {
            three = signed(three, role, SignatureOutcome.ABSTAIN, "");
        }
        Verification after = Verifying.verify(three, TrustList.NONE, LocalDate.of(2026, 11, 22));
        assertThat(after.intact()).isTrue();
        assertThat(after.signatures()).hasSizeGreaterThanOrEqualTo(2).allMatch(Verification.Signature::isValid);
        for (byte[] file : List.of(unsigned, one, three)) {
            assertThat(ConformanceTest.violations(file, "3a")).isEmpty();
            assertThat(ConformanceTest.violations(file, "ua1")).isEmpty();
        }
    }

    /** Signed by whoever is named for a role. */
    private static byte[] signed(byte[] pdf, String role, SignatureOutcome outcome, String comment) throws Exception {
        String name = Reopening.open(pdf).document().review().signers().stream()
                .filter(signer -> signer.role().word().equals(role))
                .map(Signer::name)
                .filter(named -> !named.isBlank())
                .findFirst()
                .orElse(role + " lead");
        return Signing.sign(pdf, Signed.key(role), new Statement(role, name, outcome, comment, Signed.NOON));
    }
}
