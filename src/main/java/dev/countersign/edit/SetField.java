package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import java.util.List;

/**
 * Sets one field.
 *
 * @param at the field: {@code action/deploy#recovery}, {@code workflow#rollback.owner}
 * @param value its value as a file holds it; empty leaves the field out
 */
public record SetField(Address at, String value) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Part part = Places.part(document, at).orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        if (!(part instanceof Part.Scalar scalar)) {
            throw new EditRefused("address.nowhere", List.of(at.text()));
        }
        if (scalar.required() && value.isBlank()) {
            throw new EditRefused("field.required", List.of(scalar.key()));
        }
        try {
            return Places.set(document, at, scalar.codec().read(value));
        } catch (NotAWord e) {
            throw new EditRefused(e.code(), e.arguments());
        }
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("set", "field." + at.kind() + "." + at.key().orElse(""), Places.label(before, at.whole()));
    }
}
