package dev.countersign.draft;

import java.util.concurrent.CancellationException;

/** Whoever waits for a draft: told how far it is, asked whether it is still wanted. Called on the drafting thread. */
@FunctionalInterface
public interface Progress {
    /** Nobody waits. */
    Progress NONE = (file, fraction) -> {};

    /**
     * Told before each file.
     *
     * @param file the file, relative to the checkout; empty while files are being looked for
     * @param fraction how much is done, from 0 to 1, never falling
     */
    void at(String file, double fraction);

    /** Whether the draft is no longer wanted. */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Tells how far it is and goes on only when still wanted.
     *
     * @throws CancellationException when it is not
     */
    default void step(String file, double fraction) {
        if (isCancelled()) {
            throw new CancellationException();
        }
        at(file, fraction);
    }
}
