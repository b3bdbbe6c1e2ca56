package dev.countersign.ui.record;

import dev.countersign.record.verify.Verification;
import dev.countersign.ui.session.Session;

/** What can be done with records from anywhere in the window. */
public interface RecordActions {
    /** Signs the document as it is, or adds a signature to the record that is open. */
    void sign(Session session);

    /** Starts a review anew from the record that is open. */
    void review(Session session);

    /** Puts the key of a signature on the list of known ones. */
    void pin(Session session, Verification.Signature signature);
}
