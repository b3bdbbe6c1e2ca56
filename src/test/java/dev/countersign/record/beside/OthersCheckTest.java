package dev.countersign.record.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.cli.Tools;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signed;
import dev.countersign.record.sign.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures beside a record, read by programs that are not ours, and theirs by us. */
class OthersCheckTest {
    private static final byte[] PDF = "%PDF-1.7 whatever it holds".getBytes(UTF_8);
    private static final byte[] CHANGED = "%PDF-1.7 whatever it hold5".getBytes(UTF_8);
    private static final String ROLE = "Prüfung 2*";

    @TempDir
    private Path folder;

    private static SignedFile file() {
        return new SignedFile(
                "record.pdf",
                PDF,
                "0123456789abcdef",
                new Statement(ROLE, "AppSec lead", SignatureOutcome.APPROVE, "", Signed.NOON));
    }

    private static Path program(String name, String debian) {
        Optional<Path> found = Tools.find(name);
        assumeTrue(found.isPresent(), name + " is not installed (package " + debian + "): its opinion is not asked");
        return found.get();
    }

    @ParameterizedTest
    @EnumSource
    void sshKeygenSaysGoodToTheFileAndNoToAChangedOne(BesideKeys keys) throws Exception {
        Path keygen = program("ssh-keygen", "openssh-client");
        Path signature = Files.write(folder.resolve("sig"), BesideKind.SSH.write(file(), keys.key()));
        String line = SshKey.of(keys.key().certificate()).allowedSigner(ROLE, "AppSec lead");
        Path allowed = Files.writeString(folder.resolve("allowed_signers"), line + "\n");

        Tools.Run good = verify(keygen, PDF, signature, allowed, SshSignature.NAMESPACE);
        assertThat(good.said()).startsWith("Good \"countersign-record\" signature for " + principal());
        assertThat(good.exit()).isZero();
        assertThat(verify(keygen, CHANGED, signature, allowed, SshSignature.NAMESPACE))
                .satisfies(run -> assertThat(run.exit()).isNotZero())
                .satisfies(run -> assertThat(run.said()).doesNotContain("Good"));
        assertThat(verify(keygen, PDF, signature, allowed, "file").exit()).isNotZero();
        Files.writeString(allowed, SshKey.of(keys.other().certificate()).allowedSigner(ROLE, "AppSec lead") + "\n");
        assertThat(verify(keygen, PDF, signature, allowed, SshSignature.NAMESPACE)
                        .exit())
                .isNotZero();
    }

    private static String principal() {
        return RoleName.of(ROLE);
    }

    /** A shell hands the file in: the program reads it from standard input. */
    private Tools.Run verify(Path keygen, byte[] pdf, Path signature, Path allowed, String namespace) throws Exception {
        Path file = Files.write(folder.resolve("record.pdf"), pdf);
        return Tools.run(
                Map.of(),
                "sh",
                "-c",
                "exec \"$0\" -Y verify -f \"$1\" -I \"$2\" -n \"$3\" -s \"$4\" < \"$5\"",
                keygen,
                allowed,
                principal(),
                namespace,
                signature,
                file);
    }

    @ParameterizedTest
    @EnumSource
    void opensslVerifiesTheEnvelopeWithTheCertificatesKey(BesideKeys keys) throws Exception {
        Path openssl = program("openssl", "openssl");
        JsonNode envelope = new ObjectMapper().readTree(BesideKind.DSSE.write(file(), keys.key()));
        byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asText());
        String type = envelope.path("payloadType").asText();
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(
                                        keys.key().certificate().getPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Path signature = Files.write(
                folder.resolve("sig"),
                Base64.getDecoder()
                        .decode(envelope.path("signatures").path(0).path("sig").asText()));
        Path signed = Files.writeString(
                folder.resolve("signed"),
                "DSSEv1 " + type.length() + " " + type + " " + payload.length + " " + new String(payload, UTF_8));
        String digest = keys == BesideKeys.P384 ? "-sha384" : keys == BesideKeys.P521 ? "-sha512" : "-sha256";

        Tools.Run good = Tools.run(Map.of(), openssl, "dgst", digest, "-verify", key, "-signature", signature, signed);
        assertThat(good.said()).contains("Verified OK");
        assertThat(good.exit()).isZero();
        Files.writeString(signed, Files.readString(signed).replace("approve", "abstain"));
        assertThat(Tools.run(Map.of(), openssl, "dgst", digest, "-verify", key, "-signature", signature, signed)
                        .exit())
                .isNotZero();
    }
}
