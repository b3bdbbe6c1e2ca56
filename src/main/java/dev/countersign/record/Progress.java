package dev.countersign.record;

import java.util.concurrent.CancellationException;

/** Whoever waits for a record: told how far it is, asked whether it is still wanted. Called on the writing thread. */
public interface Progress {
    /** Nobody waits. */
    Progress NONE = fraction -> {};

    /**
     * Told from time to time.
     *
     * @param fraction how much is done, from 0 to 1, never falling
     */
    void done(double fraction);

    /** Whether the record is no longer wanted. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Tells how far it is and goes on only when still wanted.
     *
     * @param fraction how much is done, from 0 to 1
     * @throws CancellationException when it is not
     */
    default void step(double fraction) {
        if (isCancelled()) {
            throw new CancellationException();
        }
        done(fraction);
    }

    /** The same waiter, for a part of the work that runs from one fraction to another. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void done(double fraction) {
                whole.done(from + (to - from) * fraction);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
