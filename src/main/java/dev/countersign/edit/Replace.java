package dev.countersign.edit;

import dev.countersign.model.AgentActionBom;

/**
 * Puts another document in the place of this one: an import, a draft, a recovered text.
 *
 * @param called what that is called
 * @param document the document
 */
public record Replace(EditName called, AgentActionBom document) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom before) {
        return document;
    }

    @Override
    public EditName name(AgentActionBom before) {
        return called;
    }
}
