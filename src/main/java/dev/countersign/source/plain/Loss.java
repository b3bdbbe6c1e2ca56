package dev.countersign.source.plain;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a document loses on the way through a text: found by reading the text back. */
final class Loss {
    private final AgentActionBom meant;
    private final AgentActionBom read;
    private final List<Address> lost = new ArrayList<>();

    private Loss(AgentActionBom meant, AgentActionBom read) {
        this.meant = meant;
        this.read = read;
    }

    static List<Address> of(AgentActionBom meant, String text) {
        List<AgentActionBom> documents = PlainText.read(text);
        AgentActionBom read = documents.isEmpty() ? AgentActionBom.EMPTY : documents.get(0);
        Loss loss = new Loss(meant, read);
        loss.fields(Address.WORKFLOW, meant.workflow(), read.workflow(), Set.of());
        loss.entries(meant.credentials(), read.credentials(), Credential::name, Credential::id, Address::credential);
        loss.entries(meant.tools(), read.tools(), Tool::name, Tool::id, Address::tool);
        meant.actions().forEach(loss::action);
        loss.fields(Address.DOCUMENT, meant, read, Set.of("workflow", "credentials", "tools", "actions", "review"));
        loss.fields(Address.REVIEW, meant.review(), read.review(), Set.of());
        return loss.lost;
    }

    private <R extends Record> void entries(
            List<R> meant, List<R> read, Function<R, String> name, Function<R, Id> id, Function<Id, Address> address) {
        for (R entry : meant) {
            Address at = address.apply(id.apply(entry));
            Optional<R> found = read.stream()
                    .filter(r -> name.apply(r).equals(name.apply(entry)))
                    .findFirst();
            if (found.isEmpty()) {
                lost.add(at);
            } else {
                fields(at, entry, found.get(), Set.of());
            }
        }
    }

    private void action(Action action) {
        Address at = Address.action(action.id());
        Optional<Action> found = read.actions().stream()
                .filter(a -> a.name().equals(action.name()))
                .findFirst();
        if (found.isEmpty()) {
            lost.add(at);
            return;
        }
        Action other = found.get();
        fields(at, action, other, Set.of("environment", "target_scope", "attendance", "credential", "tool"));
        check(at, "environment", action.effectiveEnvironment().equals(other.effectiveEnvironment()));
        check(at, "target_scope", action.effectiveTargetScope().equals(other.effectiveTargetScope()));
        check(
                at,
                "attendance",
                action.effectiveAttendance(meant.workflow()).equals(other.effectiveAttendance(read.workflow())));
        check(at, "credential", named(meant, action.credential()).equals(named(read, other.credential())));
        check(at, "tool", tool(meant, action).equals(tool(read, other)));
    }

    private static String named(AgentActionBom bom, Ref ref) {
        return ref.id().flatMap(bom::credential).map(Credential::name).orElse(ref.word());
    }

    private static String tool(AgentActionBom bom, Action action) {
        return action.tool()
                .map(id -> bom.tool(id).map(Tool::name).orElse(id.value()))
                .orElse("");
    }

    private void check(Address at, String key, boolean same) {
        if (!same) {
            lost.add(at.at(key));
        }
    }

    private <R extends Record> void fields(Address at, R meant, R read, Set<String> except) {
        Shape<R> shape = Shape.of(meant);
        for (Part part : shape.parts()) {
            if (!except.contains(part.key())) {
                check(at, part.key(), shape.get(meant, part).equals(shape.get(read, part)));
            }
        }
    }
}
