package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.model.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        answer.missField("credential", t -> answer.credential(t).isEmpty());
        if (document.tools().isEmpty()) {
            answer.answer.miss("tools.none");
        }
        return answer.answer.to(question);
    }

    private void tool(Tool tool) {
        List<String> parts = new ArrayList<>();
        if (!tool.kind().word().isEmpty() && !tool.kind().is(ToolKind.UNKNOWN)) {
            parts.add(Arguments.word(tool.kind()));
        }
        addKnown(parts, tool.context());
        addKnown(parts, tool.access());
        credential(tool).ifPresent(parts::add);
        answer.sayLists(
                parts.isEmpty() ? "tools.named" : "tools.one",
                List.of(List.of(Named.or(tool.name(), tool.id())), parts));
        answer.from(Address.tool(tool.id()));
    }

    private static void addKnown(List<String> parts, Worded word) {
        if (!word.isUnknown()) {
            parts.add(Arguments.word(word));
        }
    }

    /** What a tool is called with, in words; empty when nobody knows. */
    private Optional<String> credential(Tool tool) {
        return tool.credential().equals(Ref.NONE)
                ? Optional.of("word.credential.none")
                : facts.credential(tool.credential()).map(c -> Named.or(c.name(), c.id()));
    }

    private void missField(String key, Predicate<Tool> unknown) {
        List<Tool> missing = document.tools().stream().filter(unknown).toList();
        answer.missFor(
                "tools." + key + "_unknown",
                missing.stream().map(t -> Named.or(t.name(), t.id())).toList());
        missing.forEach(t -> answer.lacking(Address.tool(t.id()).at(key)));
    }
}
