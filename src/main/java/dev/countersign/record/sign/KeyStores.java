package dev.countersign.record.sign;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes the one key out of a store that is meant. */
final class KeyStores {
    private KeyStores() {}

    static SigningIdentity identity(KeyStore store, String wanted, char[] password, Optional<Provider> provider)
            throws KeyRefused {
        try {
            String alias = alias(store, wanted);
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new SigningIdentity(key, certificate, provider);
            }
            throw new KeyRefused("none");
        } catch (GeneralSecurityException e) {
            throw new KeyRefused("password");
        }
    }

    private static String alias(KeyStore store, String wanted) throws GeneralSecurityException, KeyRefused {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (wanted.isEmpty() && keys.size() == 1) {
            return keys.get(0);
        }
        if (keys.isEmpty()) {
            throw new KeyRefused("none");
        }
        if (wanted.isEmpty() || !keys.contains(wanted)) {
            throw new KeyRefused("several", String.join(", ", keys));
        }
        return wanted;
    }
}
