package dev.countersign.record.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

/**
 * A key in a PKCS#12 file, protected by a password.
 *
 * @param bytes the file; not copied, not to be changed
 * @param alias which key, where there are several; empty for the only one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pkcs12File(byte[] bytes, String alias) implements KeySource {
    @Override
    public SigningIdentity open(char[] password) throws KeyRefused {
        KeyStore store;
        try {
            store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
        } catch (IOException e) {
            throw new KeyRefused(e.getCause() instanceof GeneralSecurityException ? "password" : "file");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyRefused("file");
        }
        return KeyStores.identity(store, alias, password, Optional.empty());
    }
}
