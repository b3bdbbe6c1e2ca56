package dev.countersign.source.plain;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Credential;
import dev.countersign.model.Declared;
import dev.countersign.model.Id;
import dev.countersign.model.Proof;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Words;
import dev.countersign.model.Workflow;
import dev.countersign.source.plain.lexicon.Lexicon;
import dev.countersign.source.plain.lexicon.ProofReader;
import dev.countersign.source.plain.lexicon.ToolReader;
import dev.countersign.source.plain.lexicon.TriggerReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A document as labels and what stands under them, before it is laid out. Each part reads back as what it came from. */
final class Form {
    /**
     * A label and what stands under it.
     *
     * @param label the label
     * @param items its items, or its one text
     */
    record Part(Label label, List<String> items) {}

    private final AgentActionBom bom;
    private final Lexicon lexicon = Lexicon.english();
    private final Map<Id, String> toolNames;
    private final Set<Id> stated = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();

    private Form(AgentActionBom bom) {
        this.bom = bom;
        this.toolNames = bom.tools().stream().collect(Collectors.toMap(Tool::id, Tool::name));
    }

    static List<Part> of(AgentActionBom bom) {
        Form form = new Form(bom);
        form.workflow();
        form.credentials();
        form.rows();
        form.list(Label.PROOF, bom.proof().stream().map(form::proof).toList());
        form.ending();
        return form.parts.stream()
                .map(p -> new Part(
                        p.label(), p.items().stream().map(Markup::escaped).toList()))
                .toList();
    }

    private void workflow() {
        Workflow workflow = bom.workflow();
        text(Label.WORKFLOW, workflow.name());
        text(Label.AGENT, workflow.agent());
        text(Label.MODEL, workflow.model());
        text(Label.PURPOSE, workflow.purpose());
        text(Label.OWNER, workflow.owner());
        text(Label.REVIEW_OWNER, workflow.reviewOwner());
        list(
                Label.CONFIGURATION_EDITORS,
                workflow.configurationEditors().stream().map(Quoting::item).toList());
        place(workflow.repository(), workflow.path());
        text(Label.TRIGGER, workflow.trigger());
        text(
                Label.ATTENDANCE,
                workflow.attendance() == Attendance.UNKNOWN
                        ? ""
                        : workflow.attendance().word());
    }

    private void place(String repository, String path) {
        String both = repository + "/" + path;
        boolean splits = RepositoryPath.of(both).equals(new RepositoryPath(repository, path));
        if (splits && !repository.isEmpty() && !path.isEmpty()) {
            text(Label.PLACE, both);
        } else {
            text(Label.PLACE, repository);
            text(Label.PATH, path);
        }
    }

    private void credentials() {
        boolean none = bom.credentials().isEmpty()
                && bom.actions().stream()
                        .anyMatch(a -> a.credential().equals(Ref.NONE) && a.actionClass() != ActionClass.SUGGEST);
        if (none) {
            parts.add(new Part(Label.CREDENTIAL, List.of("none")));
        }
        for (Credential credential : bom.credentials()) {
            parts.add(new Part(Label.CREDENTIAL, List.of(Quoting.credential(credential.name()))));
        }
    }

    private void rows() {
        Predicate<Action> throughTool = a -> a.tool().isPresent();
        Predicate<Action> unlisted = a -> a.reach() != Reach.UNKNOWN || a.declared() == Declared.NONE;
        List<String> own = new ArrayList<>();
        bom.actions().stream().filter(throughTool.negate().and(unlisted)).forEach(a -> own.add(action(a)));
        List<String> tools = new ArrayList<>();
        bom.actions().stream().filter(throughTool).forEach(a -> tools.add(toolAction(a)));
        bom.statements().stream().map(Form::oneLine).forEach(tools::add);
        list(Label.ACTIONS, own);
        list(Label.TOOLS, tools);
        declared(Label.ALLOWED, Declared.ALLOW);
        declared(Label.APPROVAL_REQUIRED, Declared.APPROVE);
        declared(Label.BLOCKED, Declared.BLOCK);
    }

    private void declared(Label label, Declared declared) {
        list(
                label,
                bom.actions().stream()
                        .filter(a -> a.declared() == declared)
                        .map(this::action)
                        .toList());
    }

    private String action(Action action) {
        boolean first = stated.add(action.id());
        List<String> facts = new ArrayList<>();
        if (first && lexicon.read(action.name()).actionClass() != action.actionClass()) {
            facts.add("class: " + action.actionClass().word());
        }
        boolean under = action.reach() == Reach.REACHABLE
                || (action.reach() == Reach.UNKNOWN && action.declared() != Declared.NONE);
        if (first && !under) {
            facts.add("reach: " + action.reach().word());
        }
        return item(action, facts);
    }

    private String toolAction(Action action) {
        stated.add(action.id());
        ToolReader.ToolItem read = new ToolReader(lexicon).read(oneLine(action.name()));
        List<String> facts = new ArrayList<>();
        if (read.reading().actionClass() != action.actionClass()) {
            facts.add("class: " + action.actionClass().word());
        }
        if (action.reach() != Reach.REACHABLE) {
            facts.add("reach: " + action.reach().word());
        }
        String tool = action.tool().map(toolNames::get).orElse("");
        if (tool != null && !tool.isEmpty() && !tool.equals(read.tool())) {
            facts.add("tool: " + (tool.contains(";") ? Quoting.quoted(oneLine(tool)) : oneLine(tool)));
        }
        return item(action, facts);
    }

    private String item(Action action, List<String> facts) {
        String name = oneLine(action.name());
        String item = lexicon.isDenial(name) ? Quoting.quoted(name) : Quoting.item(name);
        return facts.isEmpty() ? item : item + " [" + String.join("; ", facts) + "]";
    }

    private String proof(Proof proof) {
        String words = proof.kind()
                .known()
                .map(k -> PROOF_WORDS.getOrDefault(k.word(), k.word().replace('_', ' ')))
                .orElse(oneLine(proof.kind().word()));
        String location = oneLine(proof.location());
        String item = location.isEmpty() ? words : words + " (" + location + ")";
        List<Proof> read = new ProofReader(lexicon).read(item);
        boolean readsBack = read.size() == 1 && read.get(0).kind().equals(proof.kind()) && !lexicon.isDenial(item);
        return readsBack ? Quoting.asIs(item).orElse(Quoting.quoted(words)) : Quoting.quoted(words);
    }

    private static final Map<String, String> PROOF_WORDS = Map.of("pr_link", "PR link", "ci_log", "CI log");

    private void ending() {
        text(Label.ROLLBACK_OWNER, bom.workflow().rollback().owner());
        text(Label.ROLLBACK_PATH, bom.workflow().rollback().path());
        list(
                Label.REVIEW_TRIGGERS,
                bom.review().triggers().stream().map(this::trigger).toList());
        text(Label.RESIDUAL_RISK, bom.review().residualRisk());
        text(
                Label.VALID_UNTIL,
                bom.review().validUntil().map(LocalDate::toString).orElse(""));
    }

    private String trigger(String trigger) {
        String words = Words.find(TriggerId.class, trigger).isPresent() ? trigger.replace('_', ' ') : oneLine(trigger);
        boolean readsBack = new TriggerReader(lexicon).read(words).equals(trigger);
        return readsBack ? Quoting.item(words) : Quoting.quoted(oneLine(trigger));
    }

    private void text(Label label, String value) {
        String line = oneLine(value);
        if (!line.isEmpty()) {
            parts.add(new Part(label, List.of(Quoting.text(line))));
        }
    }

    private void list(Label label, List<String> items) {
        if (!items.isEmpty()) {
            parts.add(new Part(label, items));
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Zs}\u0085\u2028\u2029]+", " ").strip();
    }
}
