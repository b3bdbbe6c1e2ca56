package dev.countersign.record.verify;

import dev.countersign.source.Refused;
import dev.countersign.source.yaml.TrustYaml;
import dev.countersign.source.yaml.TrustedSigner;
import java.util.List;
import java.util.Optional;

/**
 * The certificates somebody trusts, each for some roles.
 *
 * @param signers whose they are
 * @param isAsked whether somebody asked for signatures to be on the list
 */
public record TrustList(List<TrustedSigner> signers, boolean isAsked) {
    /** Nobody asked. */
    public static final TrustList NONE = new TrustList(List.of(), false);

    /** Copies the list. */
    public TrustList {
        signers = List.copyOf(signers);
    }

    /** A list that every signature has to be on. */
    public static TrustList of(List<TrustedSigner> signers) {
        return new TrustList(signers, true);
    }

    /**
     * A list as a file holds it: {@code trust/1}.
     *
     * @throws Refused when the bytes hold none
     */
    public static TrustList read(byte[] bytes) throws Refused {
        return of(TrustYaml.read(bytes));
    }

    /** What is known about a certificate that signed in a role. */
    public Trust of(String certificateSha256, String role) {
        List<TrustedSigner> known = signers.stream()
                .filter(signer -> signer.certificateSha256().equals(certificateSha256))
                .toList();
        if (known.isEmpty()) {
            return Trust.NOT_KNOWN;
        }
        return known.stream().anyMatch(signer -> signer.roles().contains(role)) ? Trust.PINNED : Trust.WRONG_ROLE;
    }

    /** The name under which a certificate is on the list; empty when it is not, or without a name. */
    public Optional<String> name(String certificateSha256) {
        return signers.stream()
                .filter(signer -> signer.certificateSha256().equals(certificateSha256))
                .map(TrustedSigner::name)
                .filter(name -> !name.isBlank())
                .findFirst();
    }
}
