package dev.countersign.record.sign;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;

/** Puts a key and its certificate onto a token: the library, the PIN, P-256 or RSA. */
public final class FillToken {
    private FillToken() {}

    public static void main(String[] args) throws Exception {
        Provider token = Security.getProvider("SunPKCS11")
                .configure("--name=fill\nlibrary=\"" + args[0] + "\"\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, args[1].toCharArray());
        KeyPairGenerator generator = KeyPairGenerator.getInstance(args[2]);
        if (args[2].equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(3072);
        }
        KeyPair pair = generator.generateKeyPair();
        store.setKeyEntry("signing", pair.getPrivate(), null, new X509Certificate[] {
            KeyMaker.certificate("Token holder", pair, Signed.NOON)
        });
    }
}
