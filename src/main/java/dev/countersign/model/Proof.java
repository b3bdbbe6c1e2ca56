package dev.countersign.model;

import dev.countersign.model.shape.Required;

/**
 * Something that exists after a run.
 *
 * @param kind what it is
 * @param location where it is found
 */
public record Proof(@Required Open<ProofKind> kind, String location) {
    /** A proof of a kind we know, anywhere. */
    public static Proof of(ProofKind kind) {
        return new Proof(Open.of(kind), "");
    }
}
