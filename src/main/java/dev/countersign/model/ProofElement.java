package dev.countersign.model;

/** What a reviewer must be able to reconstruct after a run. */
public enum ProofElement implements Worded {
    /** Who or what acted. */
    ACTOR,
    /** Who answers for it. */
    OWNER,
    /** With which credential. */
    CREDENTIAL,
    /** What was done. */
    ACTION,
    /** To what. */
    TARGET,
    /** Who or what let it pass. */
    APPROVAL,
    /** How it was checked. */
    VALIDATION,
    /** What came of it. */
    OUTCOME
}
