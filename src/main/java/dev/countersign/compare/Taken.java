package dev.countersign.compare;

import dev.countersign.model.Address;

/**
 * A change that one side made and the other did not touch: a merge takes it over without asking.
 *
 * @param side who made it
 * @param kind what it does
 * @param at an entry, or a field
 * @param label a name for the entry
 */
public record Taken(Side side, Kind kind, Address at, String label) {
    /** What a change does. */
    public enum Kind {
        /** An entry more. */
        ADDED,
        /** An entry less. */
        GONE,
        /** A field is another. */
        CHANGED
    }
}
