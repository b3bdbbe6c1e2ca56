package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogWhat;
import dev.countersign.model.Parked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts something off, or takes it up again.
 *
 * @param on what
 * @param parked how it is put off; empty takes it up again
 * @param stamp who does it, and when
 */
public record Park(Address on, Optional<Parked> parked, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        List<Parked> all = new ArrayList<>(document.review().parked());
        boolean before = all.removeIf(p -> p.on().equals(on));
        parked.ifPresent(all::add);
        return Logged.append(
                Places.set(document, Address.REVIEW.at("parked"), all),
                stamp,
                LogWhat.PARKED,
                on,
                before ? "parked" : "",
                parked.isPresent() ? "parked" : "");
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of(parked.isPresent() ? "park" : "unpark", Places.label(before, on));
    }
}
