package dev.countersign.compare;

import dev.countersign.compare.Proposal.Kind;
import dev.countersign.edit.Add;
import dev.countersign.edit.Places;
import dev.countersign.edit.SetField;
import dev.countersign.edit.SetList;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Basis;
import dev.countersign.model.Credential;
import dev.countersign.model.Evidence;
import dev.countersign.model.Reach;
import dev.countersign.model.Tool;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A new draft of a workflow held against the document that is open: what the checkout shows and the document does not say.
 * What people entered stays unless they take a proposal over it: one that only fills a gap is suggested, one that would
 * replace something said is not.
 */
public final class Redraft {
    /** What people say and a checkout cannot: never proposed. */
    private static final Set<String> ENTERED =
            Set.of("id", "name", "purpose", "notes", "approved_path", "recovery", "review_owner", "model");

    private final AgentActionBom mine;
    private final AgentActionBom fresh;
    private final List<Proposal> proposals = new ArrayList<>();

    private Redraft(AgentActionBom mine, AgentActionBom fresh) {
        this.mine = mine;
        this.fresh = fresh;
    }

    /** What a new draft would bring, in the order of the document; none when it shows what the document says. */
    public static List<Proposal> of(AgentActionBom mine, AgentActionBom draft) {
        Redraft redraft = new Redraft(mine, Pairing.aligned(mine, draft));
        redraft.compare();
        return List.copyOf(redraft.proposals);
    }

    private void compare() {
        facts(Address.WORKFLOW, Shape.of(Workflow.class));
        for (Credential credential : fresh.credentials()) {
            Address at = Address.credential(credential.id());
            if (mine.credential(credential.id()).isEmpty()) {
                added(at, credential);
            } else {
                facts(at, Shape.of(Credential.class));
                evidence(at, credential.evidence());
            }
        }
        for (Tool tool : fresh.tools()) {
            Address at = Address.tool(tool.id());
            if (mine.tool(tool.id()).isEmpty()) {
                added(at, tool);
            } else {
                facts(at, Shape.of(Tool.class));
                evidence(at, tool.evidence());
            }
        }
        actions();
        Address sources = Address.DOCUMENT.at("sources");
        if (!mine.sources().equals(fresh.sources())) {
            proposals.add(
                    new Proposal(Kind.EVIDENCE, sources, "", "", "", true, new SetList(sources, fresh.sources())));
        }
    }

    private void actions() {
        for (Action action : fresh.actions()) {
            Address at = Address.action(action.id());
            if (mine.action(action.id()).isEmpty()) {
                added(at, action);
            } else {
                facts(at, Shape.of(Action.class));
                evidence(at, action.evidence());
            }
        }
        for (Action action : mine.actions()) {
            boolean drafted = action.basis() == Basis.OBSERVED || action.basis() == Basis.GRANTED;
            if (drafted
                    && action.reach() != Reach.NOT_REACHABLE
                    && fresh.action(action.id()).isEmpty()) {
                Address reach = Address.action(action.id()).at("reach");
                proposals.add(new Proposal(
                        Kind.GONE,
                        Address.action(action.id()),
                        action.name(),
                        action.reach().word(),
                        Reach.NOT_REACHABLE.word(),
                        false,
                        new SetField(reach, Reach.NOT_REACHABLE.word())));
            }
        }
    }

    private void added(Address at, Record entry) {
        String name = Places.label(fresh, at);
        proposals.add(new Proposal(Kind.ADDED, at, name, "", name, true, new Add(entry)));
    }

    private void facts(Address at, Shape<?> shape) {
        for (Part part : shape.parts()) {
            if (part instanceof Part.Scalar scalar && !ENTERED.contains(part.key())) {
                Address field = at.at(part.key());
                String before = Places.text(mine, field);
                String now = Places.text(fresh, field);
                if (isStated(scalar, now) && !now.equals(before)) {
                    boolean gap = !isStated(scalar, before);
                    proposals.add(new Proposal(
                            Kind.CHANGED, field, Places.label(mine, at), before, now, gap, new SetField(field, now)));
                }
            }
        }
    }

    /** Whether a field says something: what is left out or unknown says nothing. */
    private static boolean isStated(Part.Scalar part, String text) {
        return !text.isEmpty()
                && !text.equals("unknown")
                && !text.equals(part.codec().leftOutWord());
    }

    private void evidence(Address at, List<Evidence> now) {
        Address field = at.at("evidence");
        if (!now.isEmpty() && !Places.list(mine, field).equals(now)) {
            proposals.add(
                    new Proposal(Kind.EVIDENCE, field, Places.label(mine, at), "", "", true, new SetList(field, now)));
        }
    }
}
