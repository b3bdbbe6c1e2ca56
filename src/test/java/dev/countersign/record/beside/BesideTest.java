package dev.countersign.record.beside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.record.Sha256;
import dev.countersign.record.sign.SignatureOutcome;
import dev.countersign.record.sign.Signed;
import dev.countersign.record.sign.Statement;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures beside a record, made and read by us. */
class BesideTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF = "%PDF-1.7 whatever it holds".getBytes(UTF_8);
    private static final byte[] OTHER = "%PDF-1.7 whatever it hold5".getBytes(UTF_8);

    private static SignedFile file() {
        return new SignedFile(
                "record.pdf",
                PDF,
                "0123456789abcdef",
                new Statement("appsec", "Bérénice \"B\"", SignatureOutcome.OBJECT, "", Signed.NOON));
    }

    private static BesideAnswer check(BesideKind kind, byte[] signature, byte[] content, PublicKey key) {
        return kind == BesideKind.SSH
                ? SshSignature.check(signature, content, key)
                : Dsse.check(signature, content, key);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureHoldsForItsFileAndKeyAlone(BesideKeys keys) throws Exception {
        for (BesideKind kind : BesideKind.values()) {
            PublicKey key = keys.key().certificate().getPublicKey();
            PublicKey other = keys.other().certificate().getPublicKey();
            // ECDSA signatures differ each time, and so do the zeros before their numbers
            for (int round = 0; round < 40; round++) {
                byte[] signature = kind.write(file(), keys.key());
                assertThat(check(kind, signature, PDF, key)).isEqualTo(BesideAnswer.GOOD);
                assertThat(check(kind, signature, OTHER, key)).isEqualTo(BesideAnswer.OTHER_CONTENT);
                assertThat(check(kind, signature, PDF, other)).isEqualTo(BesideAnswer.OTHER_KEY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BesideKind.class)
    void whateverIsWrongWithASignatureThereIsAnAnswer(BesideKind kind) throws Exception {
        PublicKey key = BesideKeys.P256.key().certificate().getPublicKey();
        byte[] good = kind.write(file(), BesideKeys.P256.key());
        Random random = new Random(11);
        for (int length = 0; length < good.length - 2; length++) {
            assertThat(check(kind, Arrays.copyOf(good, length), PDF, key))
                    .as("the first %d bytes", length)
                    .isEqualTo(BesideAnswer.UNREADABLE);
        }
        for (int round = 0; round < 2_000; round++) {
            byte[] changed = good.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(check(kind, changed, PDF, key)).isNotNull();
        }
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(check(kind, noise, PDF, key)).isEqualTo(BesideAnswer.UNREADABLE);
        assertThat(check(kind, "[".repeat(60_000).getBytes(UTF_8), PDF, key)).isEqualTo(BesideAnswer.UNREADABLE);
    }

    @Test
    void anSshSignatureForAnythingElseIsNoneOfARecord() throws Exception {
        String armoured = new String(BesideKind.SSH.write(file(), BesideKeys.P256.key()), UTF_8);
        String body = armoured.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat);
        byte[] blob = Base64.getDecoder().decode(body);
        String raw = new String(blob, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] mail = raw.replace("countersign-record", "countersign-letter")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        String changed = "-----BEGIN SSH SIGNATURE-----\n" + Base64.getEncoder().encodeToString(mail)
                + "\n-----END SSH SIGNATURE-----\n";
        assertThat(SshSignature.check(
                        changed.getBytes(UTF_8),
                        PDF,
                        BesideKeys.P256.key().certificate().getPublicKey()))
                .isEqualTo(BesideAnswer.OTHER_PURPOSE);
        assertThat(armoured.lines().mapToInt(String::length).max().orElse(0)).isEqualTo(76);
    }

    @Test
    void anEnvelopeHoldsAnInTotoStatementAboutTheFile() throws Exception {
        byte[] file = BesideKind.DSSE.write(file(), BesideKeys.P256.key());
        JsonNode envelope = JSON.readTree(file);
        assertThat(envelope.path("payloadType").asText()).isEqualTo("application/vnd.in-toto+json");
        assertThat(envelope.path("signatures").path(0).path("keyid").asText())
                .isEqualTo(BesideKeys.P256.key().certificateSha256());
        byte[] payload = Base64.getDecoder().decode(envelope.path("payload").asText());
        assertThat(JSON.readTree(payload)).isEqualTo(JSON.readTree("""
                {"_type": "https://in-toto.io/Statement/v1",
                 "subject": [{"name": "record.pdf", "digest": {"sha256": "%s"}}],
                 "predicateType": "https://countersign.dev/ns/sign-off/1",
                 "predicate": {"record_id": "0123456789abcdef", "role": "appsec", "outcome": "object",
                               "name": "Bérénice \\"B\\""}}
                """.replace("%s", Sha256.of(PDF))));
        assertThat(InTotoStatement.read(payload)).contains(InTotoStatement.of(file()));
    }

    @ParameterizedTest
    @CsvSource({
        "_type, OTHER_PURPOSE",
        "predicateType, OTHER_PURPOSE",
        "subject, OTHER_PURPOSE",
        "predicate, OTHER_PURPOSE",
        "nothing, GOOD",
    })
    void aStatementOfAnotherKindIsNoneOfARecordWhoeverSigns(String key, BesideAnswer answer) throws Exception {
        ObjectNode statement =
                (ObjectNode) JSON.readTree(InTotoStatement.of(file()).json());
        if (statement.has(key)) {
            statement.put(key, "https://in-toto.io/Statement/v0.1");
        }
        byte[] signed = Dsse.write(JSON.writeValueAsBytes(statement), BesideKeys.P256.key());
        assertThat(Dsse.check(signed, PDF, BesideKeys.P256.key().certificate().getPublicKey()))
                .isEqualTo(answer);
    }

    @Test
    void whatIsSignedIsTheTypeAndThePayloadBehindTheirLengths() {
        assertThat(new String(Dsse.signed("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(new String(Dsse.signed("é", "ü€".getBytes(UTF_8)), UTF_8)).isEqualTo("DSSEv1 2 é 5 ü€");
    }

    @Test
    void noRoleLeavesTheFolderOrMeetsAnother() {
        List<String> roles = List.of(
                "appsec",
                "app sec",
                "app%20sec",
                "../../etc/passwd",
                "a/b",
                "a\\b",
                "a:b",
                "a*",
                "Prüfung",
                "",
                "审计",
                "r".repeat(200),
                "r".repeat(199),
                "é".repeat(200),
                "con.",
                "a\"b",
                "a,b",
                "!a");
        Set<String> names = new HashSet<>();
        for (String role : roles) {
            String name = BesideKind.SSH.fileName("record.pdf", role);
            assertThat(name).matches("record\\.pdf\\.[A-Za-z0-9%+_-]{0,80}\\.sshsig");
            names.add(name);
        }
        assertThat(names).hasSameSizeAs(roles).contains("record.pdf.appsec.sshsig");
        assertThat(BesideKind.DSSE.fileName("record.pdf", "appsec")).isEqualTo("record.pdf.appsec.intoto.json");
    }

    @Test
    void aNameCannotAddALineToTheAllowedSigners() throws Exception {
        String line = SshKey.of(BesideKeys.P256.key().certificate())
                .allowedSigner("app,*sec", "Eve\n* ssh-ed25519 AAAA\u2028x");
        assertThat(line.lines()).hasSize(1);
        assertThat(line).startsWith("app%2C%2Asec namespaces=\"countersign-record\" ecdsa-sha2-nistp256 AAAA");
    }
}
