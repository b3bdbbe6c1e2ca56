package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Participant;
import dev.countersign.model.Signer;
import dev.countersign.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Names, owners, paths and targets that do not read as what they are. */
final class DeceptiveNames {
    private final List<Remark> found = new ArrayList<>();

    private DeceptiveNames() {}

    static List<Remark> in(AgentActionBom document) {
        DeceptiveNames check = new DeceptiveNames();
        check.workflow(document.workflow());
        document.credentials().forEach(c -> {
            check.text(Address.credential(c.id()).at("name"), c.name());
            check.text(Address.credential(c.id()).at("owner"), c.owner());
        });
        document.tools().forEach(t -> check.text(Address.tool(t.id()).at("name"), t.name()));
        document.actions().forEach(check::action);
        document.controls().forEach(c -> check.text(Address.control(c.id()).at("name"), c.name()));
        check.people(document);
        return check.found;
    }

    private void workflow(Workflow workflow) {
        text(Address.WORKFLOW.at("name"), workflow.name());
        text(Address.WORKFLOW.at("owner"), workflow.owner());
        text(Address.WORKFLOW.at("review_owner"), workflow.reviewOwner());
        workflow.configurationEditors().forEach(e -> text(Address.WORKFLOW.at("configuration_editors"), e));
        text(Address.WORKFLOW.at("agent"), workflow.agent());
        workflow.agents().forEach(a -> text(Address.WORKFLOW.at("agents"), a));
        text(Address.WORKFLOW.at("repository"), workflow.repository());
        text(Address.WORKFLOW.at("path"), workflow.path());
        text(Address.WORKFLOW.at("rollback.owner"), workflow.rollback().owner());
        text(Address.WORKFLOW.at("rollback.path"), workflow.rollback().path());
    }

    private void action(Action action) {
        Address row = Address.action(action.id());
        text(row.at("name"), action.name());
        text(row.at("target"), action.target());
        action.evidence().forEach(e -> text(row.at("evidence"), e.file()));
    }

    private void people(AgentActionBom document) {
        for (Participant participant : document.review().meeting().participants()) {
            text(Address.REVIEW.at("meeting.participants"), participant.name());
        }
        for (Signer signer : document.review().signers()) {
            text(Address.REVIEW.at("signers"), signer.name());
        }
    }

    private void text(Address at, String text) {
        if (Deceptive.is(text)) {
            Remark remark = Remark.of("name.deceptive", at, text);
            if (!found.contains(remark)) {
                found.add(remark);
            }
        }
    }
}
