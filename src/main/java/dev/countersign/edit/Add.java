package dev.countersign.edit;

import dev.countersign.model.AgentActionBom;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds an entry that has an id, at the end of its list.
 *
 * @param entry a credential, tool, action, control, question or annotation
 */
public record Add(Record entry) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        List<Record> entries = new ArrayList<>(Places.entries(document, Places.kindOf(entry)));
        entries.add(entry);
        return Places.withEntries(document, Places.kindOf(entry), entries);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("add." + Places.kindOf(entry), Places.idOf(entry).value());
    }
}
