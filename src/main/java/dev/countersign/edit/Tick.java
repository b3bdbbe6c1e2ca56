package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.ChecklistTick;
import dev.countersign.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ticks a checklist item, or takes the tick back.
 *
 * @param item the item
 * @param done whether it is done
 * @param stamp who ticks, and when
 */
public record Tick(Id item, boolean done, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        List<ChecklistTick> ticks = new ArrayList<>(document.review().checklist());
        ticks.removeIf(tick -> tick.id().equals(item));
        if (done) {
            ticks.add(new ChecklistTick(item, true, stamp.by(), Optional.of(stamp.at())));
        }
        return Places.set(document, Address.REVIEW.at("checklist"), ticks);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("tick", "checklist." + item + ".short");
    }
}
