package dev.countersign.compare;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What hangs on an entry of a document: taking it out then loses more than the entry. */
final class Uses {
    private Uses() {}

    /** Whether something hangs on an entry that did not before. */
    static boolean grew(AgentActionBom before, AgentActionBom now, Address place) {
        Optional<Id> id = place.id();
        return place.key().isEmpty()
                && id.isPresent()
                && !of(before, place, id.get()).containsAll(of(now, place, id.get()));
    }

    private static Set<Object> of(AgentActionBom document, Address place, Id id) {
        Set<Object> uses = new HashSet<>();
        document.review().annotations().stream()
                .filter(annotation -> annotation.on().whole().equals(place))
                .forEach(uses::add);
        document.review().parked().stream()
                .filter(parked -> parked.on().whole().equals(place))
                .forEach(uses::add);
        switch (place.kind()) {
            case "action" -> {
                document.review().decision(id).ifPresent(uses::add);
                document.controls().stream()
                        .filter(control -> control.actions().contains(id))
                        .forEach(control -> uses.add(control.id()));
            }
            case "credential" -> {
                document.actions().stream()
                        .filter(action -> action.credential().id().equals(Optional.of(id)))
                        .forEach(action -> uses.add(Address.action(action.id())));
                document.tools().stream()
                        .filter(tool -> tool.credential().id().equals(Optional.of(id)))
                        .forEach(tool -> uses.add(Address.tool(tool.id())));
            }
            case "tool" ->
                document.actions().stream()
                        .filter(action -> action.tool().equals(Optional.of(id)))
                        .forEach(action -> uses.add(Address.action(action.id())));
            default -> {
                // nothing hangs on the others but remarks
            }
        }
        return uses;
    }
}
