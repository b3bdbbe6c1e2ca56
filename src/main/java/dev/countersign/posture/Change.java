package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The smallest change to known or unknown facts that gives a laxer verdict.
 *
 * @param set the facts to change and the values they take, in the order of facts
 * @param to the verdict it gives
 */
public record Change(Map<Fact, String> set, Verdict to) {
    /** Copies what it is given. */
    public Change {
        set = Collections.unmodifiableMap(new EnumMap<>(set));
    }
}
