package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import java.util.List;
import java.util.function.Predicate;

/** What a document knows about the tools a workflow can call. */
final class ToolReachAnswer {
    private final AgentActionBom document;
    private final RowFacts facts;
    private final AnswerLines answer = new AnswerLines();

    private ToolReachAnswer(AgentActionBom document) {
        this.document = document;
        this.facts = new RowFacts(document);
    }

    static Prefilled of(AgentActionBom document, Id question) {
        ToolReachAnswer answer = new ToolReachAnswer(document);
        document.tools().forEach(answer::tool);
        answer.answer.sayAll("tools.statements", document.statements());
        answer.missField("context", t -> t.context() == ToolContext.UNKNOWN);
        answer.missField("access", t -> t.access() == ToolAccess.UNKNOWN);
        answer.missField("credential", t -> answer.credential(t).equals(Arguments.word(ToolKind.UNKNOWN)));
        if (document.tools().isEmpty()) {
            answer.answer.miss("tools.none");
        }
        return answer.answer.to(question);
    }

    private void tool(Tool tool) {
        answer.say(
                "tools.one",
                Named.or(tool.name(), tool.id()),
                Arguments.word(kind(tool)),
                Arguments.word(tool.context()),
                Arguments.word(tool.access()),
                credential(tool));
        answer.from(Address.tool(tool.id()));
    }

    private static Open<ToolKind> kind(Tool tool) {
        return tool.kind().word().isEmpty() ? Open.of(ToolKind.UNKNOWN) : tool.kind();
    }

    private String credential(Tool tool) {
        if (tool.credential().equals(Ref.NONE)) {
            return "word.credential.none";
        }
        return facts.credential(tool.credential())
                .map((Credential c) -> Named.or(c.name(), c.id()))
                .orElse(Arguments.word(ToolKind.UNKNOWN));
    }

    private void missField(String key, Predicate<Tool> unknown) {
        List<Tool> missing = document.tools().stream().filter(unknown).toList();
        answer.missFor(
                "tools." + key + "_unknown",
                missing.stream().map(t -> Named.or(t.name(), t.id())).toList());
        missing.forEach(t -> answer.from(Address.tool(t.id()).at(key)));
    }
}
