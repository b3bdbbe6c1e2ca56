package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.LogWhat;
import java.util.List;

/**
 * Takes a row's decision back, so that the computed verdict counts again.
 *
 * @param action the row
 * @param stamp who does it, and when
 */
public record Withdraw(Id action, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Decision before = document.review()
                .decision(action)
                .orElseThrow(() -> new EditRefused("decision.none", List.of(action.value())));
        List<Decision> decisions = document.review().decisions().stream()
                .filter(d -> !d.action().equals(action))
                .toList();
        AgentActionBom changed = Places.set(document, Address.REVIEW.at("decisions"), decisions);
        return Logged.append(
                changed,
                stamp,
                LogWhat.DECISION,
                Address.action(action),
                before.verdict().word(),
                "");
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("withdraw", Places.label(before, Address.action(action)));
    }
}
