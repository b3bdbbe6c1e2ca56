package dev.countersign.compare;

import dev.countersign.model.Address;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Worded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that is another in the newer of two documents.
 *
 * @param on what it is about: an entry or one field of it, by the ids of the older document where it has the entry
 * @param what in which way it is another
 * @param label a name for the entry
 * @param from what it was; empty for nothing
 * @param to what it is; empty for nothing
 * @param triggers the re-review triggers it fires
 */
public record Difference(Address on, What what, String label, String from, String to, Set<TriggerId> triggers) {
    /** In which way something is another. */
    public enum What implements Worded {
        /** It was not there. */
        ADDED,
        /** It is not there any more. */
        GONE,
        /** It has another id. */
        RENAMED,
        /** It says something else. */
        CHANGED,
        /** Another verdict is in force. */
        VERDICT,
        /** Another verdict is in force, because other rules apply. */
        VERDICT_BY_POSTURE,
        /** Another kind of proof remains. */
        PROOF,
        /** What was decided has ended. */
        EXPIRED,
        /** Other rules apply. */
        POSTURE
    }

    /** Copies the set. */
    public Difference {
        Set<TriggerId> copy = EnumSet.noneOf(TriggerId.class);
        copy.addAll(triggers);
        triggers = Collections.unmodifiableSet(copy);
    }
}
