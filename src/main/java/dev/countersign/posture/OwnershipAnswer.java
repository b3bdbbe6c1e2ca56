package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Workflow;

/** What a document knows about who owns the workflow and who can change it. */
final class OwnershipAnswer {
    private OwnershipAnswer() {}

    static Prefilled of(AgentActionBom document, Id question) {
        Workflow workflow = document.workflow();
        AnswerLines answer = new AnswerLines();
        if (Named.is(workflow.owner())) {
            answer.say("ownership.owner", workflow.owner());
        } else {
            answer.miss("ownership.owner_unknown");
            answer.lacking(Address.WORKFLOW.at("owner"));
        }
        if (Named.is(workflow.reviewOwner())) {
            answer.say("ownership.review_owner", workflow.reviewOwner());
        }
        answer.sayAll(
                "ownership.editors",
                workflow.configurationEditors().stream().filter(Named::is).toList());
        if (workflow.configurationEditors().stream().noneMatch(Named::is)) {
            answer.miss("ownership.editors_unknown");
            answer.lacking(Address.WORKFLOW.at("configuration_editors"));
        }
        answer.from(
                Address.WORKFLOW.at("owner"),
                Address.WORKFLOW.at("review_owner"),
                Address.WORKFLOW.at("configuration_editors"));
        return answer.to(question);
    }
}
