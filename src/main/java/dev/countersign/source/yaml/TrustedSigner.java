package dev.countersign.source.yaml;

import java.util.List;

/**
 * Somebody whose signature a team trusts.
 *
 * @param name who; empty when the file does not say
 * @param roles the roles they may sign in
 * @param certificateSha256 the digest of their certificate, lower-case hex
 */
public record TrustedSigner(String name, List<String> roles, String certificateSha256) {
    /** Copies the list. */
    public TrustedSigner {
        roles = List.copyOf(roles);
    }
}
