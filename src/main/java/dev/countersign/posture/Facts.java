package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The facts of a row, natural and inherited values filled in.
 *
 * @param values a word for every fact, {@code unknown} where nobody knows
 */
public record Facts(Map<Fact, String> values) {
    /** Copies the map; refuses one that lacks a fact with an {@link IllegalArgumentException}. */
    public Facts {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.size() != Fact.values().length) {
            throw new IllegalArgumentException("facts are missing: " + values.keySet());
        }
    }

    /** The facts of a row of a document. A credential that is not there leaves its facts unknown. */
    public static Facts of(AgentActionBom document, Action action) {
        return new RowFacts(document).of(action);
    }

    /** The word for a fact. */
    public String get(Fact fact) {
        return values.getOrDefault(fact, Fact.UNKNOWN);
    }

    /** Whether nobody knows a fact. */
    public boolean isUnknown(Fact fact) {
        return get(fact).equals(Fact.UNKNOWN);
    }

    /** The same facts with one changed. */
    public Facts with(Fact fact, String word) {
        Map<Fact, String> changed = new EnumMap<>(values);
        changed.put(fact, word);
        return new Facts(changed);
    }
}
