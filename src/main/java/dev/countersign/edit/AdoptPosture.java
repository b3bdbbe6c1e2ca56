package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogWhat;
import dev.countersign.model.PostureRef;

/**
 * Makes the review stand on another posture.
 *
 * @param posture the posture
 * @param stamp who adopts it, and when
 */
public record AdoptPosture(PostureRef posture, Stamp stamp) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        return Logged.append(
                Places.set(document, Address.REVIEW.at("posture"), posture),
                stamp,
                LogWhat.POSTURE,
                Address.REVIEW.at("posture"),
                document.review().posture().name(),
                posture.name());
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("posture", posture.name());
    }
}
