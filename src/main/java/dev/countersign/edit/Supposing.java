package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that are supposed and not said: what the document would be if they were. Nothing of it is in the document before
 * it is made an edit.
 *
 * @param values the value of each field as a file holds it, in the order in which they were supposed
 */
public record Supposing(Map<Address, String> values) {
    /** Nothing is supposed. */
    public static final Supposing NOTHING = new Supposing(Map.of());

    /** Copies the map, keeping its order. */
    public Supposing {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** One field more; a value it has already supposes nothing. */
    public Supposing with(AgentActionBom document, Address at, String value) {
        Map<Address, String> more = new LinkedHashMap<>(values);
        if (Places.text(document, at).equals(value)) {
            more.remove(at);
        } else {
            more.put(at, value);
        }
        return new Supposing(more);
    }

    /** One field less. */
    public Supposing without(Address at) {
        Map<Address, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(at);
        return new Supposing(fewer);
    }

    /** Whether nothing is supposed. */
    public boolean isNothing() {
        return values.isEmpty();
    }

    /**
     * The document as it would be.
     *
     * @throws EditRefused when a field is not there any more, or does not take its value
     */
    public AgentActionBom on(AgentActionBom document) throws EditRefused {
        return edit().apply(document);
    }

    /** All of it as one edit. */
    public Edit edit() {
        List<Edit> edits = values.entrySet().stream()
                .<Edit>map(entry -> new SetField(entry.getKey(), entry.getValue()))
                .toList();
        return new Several(
                EditName.of(edits.size() == 1 ? "supposed.one" : "supposed", String.valueOf(edits.size())), edits);
    }
}
