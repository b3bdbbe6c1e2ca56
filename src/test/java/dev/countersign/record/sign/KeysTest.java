package dev.countersign.record.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @Test
    void aMadeIdentityIsAP256KeyThatSignsForThreeYears() throws Exception {
        byte[] file = KeyMaker.pkcs12("Ada, (AppSec)", PASSWORD.clone(), Signed.NOON);
        X509Certificate certificate =
                new Pkcs12File(file, "").open(PASSWORD.clone()).certificate();

        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
        assertThat(certificate.getSubjectX500Principal().getName()).contains("Ada");
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getExtensionValue("2.5.29.14")).isNotNull();
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(Signed.NOON);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(Instant.parse("2029-11-22T12:00:00Z"));
        certificate.verify(certificate.getPublicKey());
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("correct horse");
    }

    @Test
    void nothingPrintsAKey() throws Exception {
        SigningIdentity identity =
                new Pkcs12File(KeyMaker.pkcs12("Ada", PASSWORD.clone(), Signed.NOON), "").open(PASSWORD.clone());
        assertThat(identity.toString()).isEqualTo("key " + identity.certificateSha256());
    }

    @Test
    void aPasswordThatIsTooShortOrWrongIsRefused() throws Exception {
        byte[] file = KeyMaker.pkcs12("Ada", PASSWORD.clone(), Signed.NOON);
        assertThatThrownBy(() -> new Pkcs12File(file, "").open("wrong".toCharArray()))
                .isInstanceOf(KeyRefused.class)
                .hasMessage("password")
                .hasNoCause();
        assertThatThrownBy(() -> KeyMaker.pkcs12("Ada", "1234567".toCharArray(), Signed.NOON))
                .isInstanceOf(KeyRefused.class)
                .hasMessage("short");
        assertThatThrownBy(() -> new Pkcs12File(new byte[] {1, 2, 3}, "").open(PASSWORD.clone()))
                .isInstanceOf(KeyRefused.class)
                .hasMessage("file");
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 3072})
    void anRsaKeySigns(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        byte[] signed = Signing.sign(
                Signed.ready(),
                stored(generator.generateKeyPair()),
                Signed.says("appsec", SignatureOutcome.APPROVE, ""));
        assertThat(dev.countersign.record.verify.Verifying.verify(
                                signed,
                                dev.countersign.record.verify.TrustList.NONE,
                                java.time.LocalDate.of(2026, 11, 22))
                        .intact())
                .isTrue();
    }

    @Test
    void aShortRsaKeyIsNotUsed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair pair = generator.generateKeyPair();
        assertThatThrownBy(() -> stored(pair)).isInstanceOf(KeyRefused.class).hasMessage("kind");
    }

    private static SigningIdentity stored(KeyPair... pairs) throws Exception {
        return new Pkcs12File(file(pairs), "").open(PASSWORD.clone());
    }

    private static byte[] file(KeyPair... pairs) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (KeyPair pair : pairs) {
            store.setKeyEntry("key" + ++number, pair.getPrivate(), PASSWORD, new X509Certificate[] {
                KeyMaker.certificate("Ada", pair, Signed.NOON)
            });
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }

    @Test
    void ofSeveralKeysOneHasToBeNamed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        byte[] file = file(generator.generateKeyPair(), generator.generateKeyPair());
        assertThatThrownBy(() -> new Pkcs12File(file, "").open(PASSWORD.clone()))
                .isInstanceOfSatisfying(
                        KeyRefused.class,
                        refused -> assertThat(refused.arguments()).isEqualTo(List.of("key1, key2")));
        assertThat(new Pkcs12File(file, "key2").open(PASSWORD.clone()).certificate())
                .isNotNull();
    }
}
