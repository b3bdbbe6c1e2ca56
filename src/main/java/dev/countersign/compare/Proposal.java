package dev.countersign.compare;

import dev.countersign.edit.Edit;
import dev.countersign.model.Address;

/**
 * One thing a new draft knows and the document does not, to be taken over or left.
 *
 * @param kind what it is about
 * @param on what it is about: an entry, or one field of it
 * @param label a name for the entry
 * @param from what the document holds now; empty for nothing
 * @param to what the checkout shows; empty for nothing
 * @param suggested whether nothing that a person entered is lost by it
 * @param edit takes it over
 */
public record Proposal(Kind kind, Address on, String label, String from, String to, boolean suggested, Edit edit) {
    /** What a proposal is about. */
    public enum Kind {
        /** An entry the document does not have. */
        ADDED,
        /** A fact that is another now. */
        CHANGED,
        /** The lines that show it are others now. */
        EVIDENCE,
        /** An action the checkout does not show any more. */
        GONE
    }
}
