package dev.countersign.record.beside;

import dev.countersign.posture.Deceptive;
import dev.countersign.record.sign.KeyRefused;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * A public key as SSH knows it.
 *
 * @param kind the kind of key
 * @param blob the key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hand
public record SshKey(String kind, byte[] blob) {
    /** What SSH calls the signatures of a kind of key. */
    private static final Map<String, String> SCHEMES = Map.of(
            "ssh-rsa", "rsa-sha2-256",
            "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521", "ecdsa-sha2-nistp521");

    /**
     * The key of a certificate.
     *
     * @throws KeyRefused when SSH has no such keys
     */
    public static SshKey of(X509Certificate certificate) throws KeyRefused {
        return find(certificate.getPublicKey())
                .orElseThrow(() -> KeyRefused.kind(certificate.getPublicKey().getAlgorithm()));
    }

    /** A key; empty when SSH has none of this kind. */
    static Optional<SshKey> find(PublicKey key) {
        try {
            AsymmetricKeyParameter parameters = PublicKeyFactory.createKey(key.getEncoded());
            byte[] blob = OpenSSHPublicKeyUtil.encodePublicKey(parameters);
            String kind = new SshWire.Reader(blob).text();
            return SCHEMES.containsKey(kind) ? Optional.of(new SshKey(kind, blob)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // a curve of another family
            return Optional.empty();
        }
    }

    /** What SSH calls signatures by this key. */
    String scheme() {
        return SCHEMES.getOrDefault(kind, "");
    }

    /** Whether its signatures are bytes, not a pair of numbers. */
    boolean isRsa() {
        return kind.equals("ssh-rsa");
    }

    /**
     * The line for a file of allowed signers. Its first word, the identity that {@code ssh-keygen -I} asks for, is the role:
     * a signature by this key counts for that role, and for records alone.
     *
     * @param role in which role the key signs
     * @param name whose it is
     */
    public String allowedSigner(String role, String name) {
        return RoleName.of(role) + " namespaces=\"" + SshSignature.NAMESPACE + "\" " + kind + " "
                + Base64.getEncoder().encodeToString(blob) + " " + Deceptive.shown(name);
    }
}
