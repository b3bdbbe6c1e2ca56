package dev.countersign.record.beside;

import dev.countersign.record.sign.Signed;
import dev.countersign.record.sign.SigningIdentity;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** Keys of every kind that signs. */
enum BesideKeys {
    P256("EC", 256),
    P384("EC", 384),
    P521("EC", 521),
    RSA("RSA", 2048);

    private final SigningIdentity key;
    private final SigningIdentity other;

    BesideKeys(String algorithm, int bits) {
        this.key = make(algorithm, bits);
        this.other = make(algorithm, bits);
    }

    private static SigningIdentity make(String algorithm, int bits) {
        return Signed.fresh(
                "AppSec lead",
                algorithm,
                algorithm.equals("RSA")
                        ? new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4)
                        : new ECGenParameterSpec("secp" + bits + "r1"));
    }

    SigningIdentity key() {
        return key;
    }

    SigningIdentity other() {
        return other;
    }
}
