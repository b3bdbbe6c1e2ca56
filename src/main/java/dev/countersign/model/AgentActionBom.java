package dev.countersign.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One AI-assisted workflow: what it can touch, and the review of it.
 *
 * @param workflow who and what acts
 * @param credentials what it acts with
 * @param tools what it can call
 * @param actions what it can do
 * @param proof what exists after each run
 * @param statements claims of the source that are no action
 * @param notes lines of an import that were not understood
 * @param sources files a draft was made of
 * @param controls what keeps actions from happening
 * @param findings what a draft or import says about its source
 * @param review what people said and decided
 */
public record AgentActionBom(
        Workflow workflow,
        List<Credential> credentials,
        List<Tool> tools,
        List<Action> actions,
        List<Proof> proof,
        List<String> statements,
        List<Note> notes,
        List<Source> sources,
        List<Control> controls,
        List<Finding> findings,
        Review review) {
    /** Copies the lists; refuses what cannot be with an {@link IllegalArgumentException}. */
    public AgentActionBom {
        credentials = List.copyOf(credentials);
        tools = List.copyOf(tools);
        actions = List.copyOf(actions);
        proof = List.copyOf(proof);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        controls = List.copyOf(controls);
        findings = List.copyOf(findings);
        Unique.check("credential", credentials.stream().map(Credential::id).toList());
        Unique.check("tool", tools.stream().map(Tool::id).toList());
        Unique.check("action", actions.stream().map(Action::id).toList());
        Unique.check("control", controls.stream().map(Control::id).toList());
        Set<Id> rows = actions.stream().map(Action::id).collect(Collectors.toSet());
        review.decisions().stream()
                .map(Decision::action)
                .filter(id -> !rows.contains(id))
                .forEach(id -> {
                    throw new IllegalArgumentException("a decision for no action: " + id);
                });
    }

    /** A document in which nothing has been written. */
    public static final AgentActionBom EMPTY = new AgentActionBom(
            Workflow.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Review.NONE);

    /** A row by its id. */
    public Optional<Action> action(Id id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** A credential by its id. */
    public Optional<Credential> credential(Id id) {
        return credentials.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** A tool by its id. */
    public Optional<Tool> tool(Id id) {
        return tools.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
