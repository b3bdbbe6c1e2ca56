package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogWhat;
import dev.countersign.model.Outcome;
import dev.countersign.model.Worded;
import java.util.Optional;

/**
 * Says what the review came to.
 *
 * @param outcome the outcome; empty takes it back
 * @param stamp who says it, and when
 */
public record SetOutcome(Optional<Outcome> outcome, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        String before = document.review().outcome().map(Worded::word).orElse("");
        return Logged.append(
                Places.set(document, Address.REVIEW.at("outcome"), outcome),
                stamp,
                LogWhat.OUTCOME,
                Address.REVIEW.at("outcome"),
                before,
                outcome.map(Worded::word).orElse(""));
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("outcome");
    }
}
