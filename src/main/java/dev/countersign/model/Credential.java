package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.util.List;

/**
 * What the workflow acts with.
 *
 * @param id its id
 * @param name its name; never its value
 * @param kind what it is
 * @param scope how far it reaches
 * @param lifetime how long it lives
 * @param owner who answers for it
 * @param revocation how it is taken back
 * @param evidence where it was seen
 * @param notes what else is known
 */
public record Credential(
        @Required Id id,
        String name,
        Open<CredentialKind> kind,
        CredentialScope scope,
        CredentialLifetime lifetime,
        String owner,
        String revocation,
        List<Evidence> evidence,
        String notes) {
    /** Copies the lists. */
    public Credential {
        evidence = List.copyOf(evidence);
    }
}
