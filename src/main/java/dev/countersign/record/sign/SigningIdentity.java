package dev.countersign.record.sign;

import dev.countersign.record.Sha256;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** A key to sign with and the certificate that names it. Prints as the certificate's digest, never as more. */
public final class SigningIdentity {
    private static final int SMALLEST_RSA = 2048;

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Optional<Provider> provider;
    private final String algorithm;

    /**
     * Joins a key and its certificate.
     *
     * @param provider who computes with the key, where that is a token
     * @throws KeyRefused when signatures of this kind would not be accepted
     */
    SigningIdentity(PrivateKey key, X509Certificate certificate, Optional<Provider> provider) throws KeyRefused {
        this.key = key;
        this.certificate = certificate;
        this.provider = provider;
        this.algorithm = algorithm(certificate.getPublicKey())
                .orElseThrow(() -> KeyRefused.kind(certificate.getPublicKey().getAlgorithm()));
    }

    /** How a key signs, as Java calls it; empty when signatures by such keys are not accepted. */
    public static Optional<String> algorithm(PublicKey key) {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_RSA) {
            return Optional.of("SHA256withRSA");
        }
        int bits = key instanceof ECPublicKey ec ? ec.getParams().getOrder().bitLength() : 0;
        return switch (bits) {
            case 256 -> Optional.of("SHA256withECDSA");
            case 384 -> Optional.of("SHA384withECDSA");
            case 521 -> Optional.of("SHA512withECDSA");
            default -> Optional.empty();
        };
    }

    PrivateKey key() {
        return key;
    }

    Optional<Provider> provider() {
        return provider;
    }

    String algorithm() {
        return algorithm;
    }

    /**
     * Signs bytes: ECDSA with the digest as long as the curve, or RSA (PKCS #1) with SHA-256.
     *
     * @throws KeyRefused when the key refuses, as a token does that was pulled out
     */
    public byte[] sign(byte[] content) throws KeyRefused {
        try {
            Signature signature = provider.isPresent()
                    ? Signature.getInstance(algorithm, provider.get())
                    : Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeyRefused("use");
        }
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate's digest, by which others know the key: lower-case hex. */
    public String certificateSha256() {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "key " + certificateSha256();
    }
}
