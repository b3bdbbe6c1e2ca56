package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import java.util.List;

/**
 * Sets a list that has no ids: texts, proof, evidence, participants, signers.
 *
 * @param at the field: {@code document#proof}, {@code review#triggers}
 * @param values its entries
 */
public record SetList(Address at, List<?> values) implements Edit {
    /** Copies the list. */
    public SetList {
        values = List.copyOf(values);
    }

    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        return Places.set(document, at, values);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("set", "field." + at.kind() + "." + at.key().orElse(""), Places.label(before, at.whole()));
    }
}
