package dev.countersign.record.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;

/**
 * A key on a token (a smart card, a security key, a hardware module), reached through the library of its maker. The key
 * never leaves the token.
 *
 * @param library the maker's library, an absolute path
 * @param slot which of the slots that hold a token, from 0
 * @param alias which key, where there are several; empty for the only one
 */
public record Pkcs11Token(String library, int slot, String alias) implements KeySource {
    @Override
    public SigningIdentity open(char[] pin) throws KeyRefused {
        Provider base = Security.getProvider("SunPKCS11");
        if (base == null || library.indexOf('"') >= 0 || library.indexOf('\n') >= 0) {
            throw new KeyRefused("token", library);
        }
        try {
            Provider token = base.configure("--name=countersign-" + slot + "\nlibrary=\""
                    + library.replace("\\", "\\\\") + "\"\nslotListIndex=" + slot + "\n");
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin);
            return KeyStores.identity(store, alias, pin, Optional.of(token));
        } catch (ProviderException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new KeyRefused("token", library);
        } catch (IOException e) {
            throw new KeyRefused(e.getCause() instanceof GeneralSecurityException ? "password" : "token", library);
        } catch (GeneralSecurityException e) {
            throw new KeyRefused("token", library);
        }
    }
}
