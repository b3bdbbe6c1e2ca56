package dev.countersign.record.sign;

import dev.countersign.model.Worded;

/** What a signer says about a record. */
public enum SignatureOutcome implements Worded {
    /** Stands by the record's outcome, a rejecting one included. */
    APPROVE,
    /** Stands by it as long as the comment holds. */
    APPROVE_WITH_CONDITIONS,
    /** Does not stand by it. */
    OBJECT,
    /** Has read it and takes no side. */
    ABSTAIN;

    /** Whether it stands by the record, which needs a ready document. */
    public boolean isApproving() {
        return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
    }
}
