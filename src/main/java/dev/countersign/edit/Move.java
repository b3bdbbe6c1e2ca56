package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves an entry within its list; at the ends it stays.
 *
 * @param at the entry
 * @param by places down, negative for up
 */
public record Move(Address at, int by) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Id id = at.id().orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        List<Record> entries = new ArrayList<>(Places.entries(document, at.kind()));
        int from = IntStream.range(0, entries.size())
                .filter(i -> Places.idOf(entries.get(i)).equals(id))
                .findFirst()
                .orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        int to = Math.max(0, Math.min(entries.size() - 1, from + by));
        Collections.rotate(entries.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        return Places.withEntries(document, at.kind(), entries);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("move", Places.label(before, at));
    }
}
