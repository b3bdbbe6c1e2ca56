package dev.countersign.compare;

import dev.countersign.model.Address;

/**
 * A place that both sides changed, each in its own way. Somebody has to choose.
 *
 * @param kind how they differ
 * @param at the place: one field, a whole entry, or {@code action/ID#decision}; one conflict a place
 * @param label a name for the entry
 * @param ours what the field holds here, as a file holds it; empty for left out and for whole entries
 * @param theirs what it holds there
 */
public record Conflict(Kind kind, Address at, String label, String ours, String theirs) {
    /** How two sides differ. */
    public enum Kind {
        /** A field has two values. */
        FIELD,
        /** A row was decided in two ways; what each said is in the documents. */
        DECISION,
        /** Taken out here, changed or newly used there. */
        GONE_HERE,
        /** Changed or newly used here, taken out there. */
        GONE_THERE
    }
}
