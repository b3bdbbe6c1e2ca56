package dev.countersign.compare;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Rename;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds which entries of two documents are the same thing: those of one id; then credentials by kind and name, tools by
 * name, actions by class, target and environment, then by name.
 */
final class Pairing {
    private Pairing() {}

    private static boolean sameCredential(Credential one, Credential other) {
        return one.kind().equals(other.kind()) && one.name().equalsIgnoreCase(other.name());
    }

    private static boolean sameTool(Tool one, Tool other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    private static boolean sameFacts(Action one, Action other) {
        return one.actionClass() == other.actionClass()
                && one.target().equals(other.target())
                && one.effectiveEnvironment() == other.effectiveEnvironment();
    }

    private static boolean sameName(Action one, Action other) {
        return !one.name().isBlank() && one.name().equalsIgnoreCase(other.name());
    }

    /** The second document with the ids of the first for everything that is the same. */
    static AgentActionBom aligned(AgentActionBom first, AgentActionBom second) {
        AgentActionBom aligned = second;
        aligned = renamed(
                first,
                aligned,
                AgentActionBom::credentials,
                Credential::id,
                Address::credential,
                Pairing::sameCredential);
        aligned = renamed(first, aligned, AgentActionBom::tools, Tool::id, Address::tool, Pairing::sameTool);
        aligned = renamed(first, aligned, AgentActionBom::actions, Action::id, Address::action, Pairing::sameFacts);
        return renamed(first, aligned, AgentActionBom::actions, Action::id, Address::action, Pairing::sameName);
    }

    private static <T> AgentActionBom renamed(
            AgentActionBom first,
            AgentActionBom second,
            Function<AgentActionBom, List<T>> entries,
            Function<T, Id> id,
            Function<Id, Address> address,
            BiPredicate<T, T> same) {
        AgentActionBom result = second;
        Set<Id> taken = new HashSet<>();
        entries.apply(second).forEach(entry -> taken.add(id.apply(entry)));
        Set<Id> known = new HashSet<>();
        entries.apply(first).forEach(entry -> known.add(id.apply(entry)));
        for (T entry : entries.apply(second)) {
            if (known.contains(id.apply(entry))) {
                continue;
            }
            Optional<Id> pair = entries.apply(first).stream()
                    .filter(candidate -> same.test(candidate, entry))
                    .map(id)
                    .filter(candidate -> !taken.contains(candidate))
                    .findFirst();
            if (pair.isPresent()) {
                taken.add(pair.get());
                try {
                    result = new Rename(address.apply(id.apply(entry)), pair.get(), Map.of()).apply(result);
                } catch (EditRefused e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return result;
    }
}
