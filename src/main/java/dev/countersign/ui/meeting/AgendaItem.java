package dev.countersign.ui.meeting;

import dev.countersign.model.Address;

/**
 * Something the meeting has to get through.
 *
 * @param on the row or the question
 * @param state where it stands
 */
public record AgendaItem(Address on, State state) {
    /** Where an item stands. */
    public enum State {
        /** Nobody has settled it. */
        OPEN,
        /** Put off, with what has to be settled. */
        PARKED,
        /** Decided or answered. */
        SETTLED
    }

    /** Whether it is a row of the matrix; else it is a question. */
    public boolean isRow() {
        return on.kind().equals("action");
    }

    /** Whether it is still to be settled here. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
