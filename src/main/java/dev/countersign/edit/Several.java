package dev.countersign.edit;

import dev.countersign.model.AgentActionBom;
import java.util.List;

/**
 * Several changes that are done and undone as one.
 *
 * @param called what they are called together
 * @param edits the changes, in order
 */
public record Several(EditName called, List<Edit> edits) implements Edit {
    /** Copies the list. */
    public Several {
        edits = List.copyOf(edits);
    }

    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        AgentActionBom changed = document;
        for (Edit edit : edits) {
            changed = edit.apply(changed);
        }
        return changed;
    }

    @Override
    public EditName name(AgentActionBom before) {
        return called;
    }
}
