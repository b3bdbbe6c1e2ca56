package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.Id;
import dev.countersign.model.Parked;
import dev.countersign.model.Ref;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes an entry. References to a credential become unknown, references to a tool become none, a row's decision goes
 * with it.
 *
 * @param at the entry
 * @param withRemarks whether annotations and parked points that hang on it go too; else they stay and lead nowhere
 */
public record Remove(Address at, boolean withRemarks) implements Edit {
    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Id id = at.id().orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        AgentActionBom changed = withoutReferences(document, id);
        if (withRemarks) {
            changed = withoutRemarks(changed);
        }
        List<Record> entries = new ArrayList<>(Places.entries(changed, at.kind()));
        entries.removeIf(entry -> Places.idOf(entry).equals(id));
        return Places.withEntries(changed, at.kind(), entries);
    }

    private AgentActionBom withoutReferences(AgentActionBom document, Id id) throws EditRefused {
        return switch (at.kind()) {
            case "action" ->
                Places.set(
                        document,
                        Address.REVIEW.at("decisions"),
                        document.review().decisions().stream()
                                .filter(d -> !d.action().equals(id))
                                .toList());
            case "credential" ->
                referring(
                        referring(document, "action", "credential", Ref.to(id), Ref.UNKNOWN),
                        "tool",
                        "credential",
                        Ref.to(id),
                        Ref.UNKNOWN);
            case "tool" -> referring(document, "action", "tool", Optional.of(id), Optional.empty());
            default -> document;
        };
    }

    /** The document with every reference {@code from} in a list of entries changed. */
    static AgentActionBom referring(AgentActionBom document, String kind, String key, Object from, Object to)
            throws EditRefused {
        List<Record> entries = new ArrayList<>(Places.entries(document, kind));
        entries.replaceAll(entry -> {
            Part part = Shape.of(entry).part(key).orElseThrow();
            return Shape.of(entry).get(entry, part).equals(from)
                    ? Shape.of(entry).with(entry, part, to)
                    : entry;
        });
        return Places.withEntries(document, kind, entries);
    }

    private AgentActionBom withoutRemarks(AgentActionBom document) throws EditRefused {
        List<Annotation> annotations = document.review().annotations().stream()
                .filter(a -> !a.on().whole().equals(at))
                .toList();
        List<Parked> parked = document.review().parked().stream()
                .filter(p -> !p.on().whole().equals(at))
                .toList();
        AgentActionBom changed = Places.set(document, Address.REVIEW.at("annotations"), annotations);
        return Places.set(changed, Address.REVIEW.at("parked"), parked);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("remove." + at.kind(), Places.label(before, at));
    }
}
