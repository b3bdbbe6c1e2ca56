package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an entry another id and takes every reference along. Decisions whose facts name the id keep standing.
 *
 * @param at the entry
 * @param to its new id
 * @param digests the digest of the facts of every row a decision of which has to follow, after the change, by row
 */
public record Rename(Address at, Id to, Map<Id, String> digests) implements Edit {
    /** Copies the map. */
    public Rename {
        digests = Map.copyOf(digests);
    }

    @Override
    public AgentActionBom apply(AgentActionBom document) throws EditRefused {
        Id from = at.id().orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        Record entry =
                Places.find(document, at).orElseThrow(() -> new EditRefused("address.nowhere", List.of(at.text())));
        AgentActionBom bare = withDecisions(document, List.of());
        AgentActionBom changed = Places.put(bare, at, with(entry, "id", to));
        if (at.kind().equals("credential")) {
            changed = Remove.referring(changed, "action", "credential", Ref.to(from), Ref.to(to));
            changed = Remove.referring(changed, "tool", "credential", Ref.to(from), Ref.to(to));
        } else if (at.kind().equals("tool")) {
            changed = Remove.referring(changed, "action", "tool", Optional.of(from), Optional.of(to));
        }
        changed = followed(changed);
        return withDecisions(changed, decisions(document, from));
    }

    private List<Decision> decisions(AgentActionBom document, Id from) {
        List<Decision> decisions = new ArrayList<>();
        for (Decision decision : document.review().decisions()) {
            Id row = at.kind().equals("action") && decision.action().equals(from) ? to : decision.action();
            String digest = digests.getOrDefault(row, decision.factsSha256());
            decisions.add((Decision) with(with(decision, "action", row), "facts_sha256", digest));
        }
        return decisions;
    }

    /** Annotations and parked points keep hanging on the entry. */
    private AgentActionBom followed(AgentActionBom document) throws EditRefused {
        AgentActionBom changed = document;
        for (String list : List.of("annotations", "parked")) {
            List<Record> entries = new ArrayList<>();
            for (Object entry : Places.list(changed, Address.REVIEW.at(list))) {
                Record remark = (Record) entry;
                Address on = (Address)
                        Shape.of(remark).get(remark, Shape.of(remark).part("on").orElseThrow());
                entries.add(on.place().equals(at.place()) ? with(remark, "on", moved(on)) : remark);
            }
            changed = Places.set(changed, Address.REVIEW.at(list), entries);
        }
        return changed;
    }

    private Address moved(Address on) {
        Address place = new Address(at.kind() + "/" + to);
        return on.key().map(place::at).orElse(place);
    }

    private static AgentActionBom withDecisions(AgentActionBom document, List<Decision> decisions) throws EditRefused {
        return Places.set(document, Address.REVIEW.at("decisions"), decisions);
    }

    private static Record with(Record record, String key, Object value) {
        Part part = Shape.of(record).part(key).orElseThrow();
        return Shape.of(record).with(record, part, value);
    }

    @Override
    public EditName name(AgentActionBom before) {
        return EditName.of("rename", at.id().map(Id::value).orElse(""), to.value());
    }
}
