package dev.countersign.record.content;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Review;
import dev.countersign.model.Tool;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Matrix;
import dev.countersign.record.RecordInput;
import dev.countersign.record.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the sections are made of, with names at hand. */
final class Material {
    private final RecordInput input;
    private final boolean redacted;
    private final Say say;
    private final Map<Id, Action> actions = new HashMap<>();
    private final Map<Id, Credential> credentials = new HashMap<>();
    private final Map<Id, Tool> tools = new HashMap<>();

    /**
     * Material for a record.
     *
     * @param input what it is made of
     * @param redacted whether it is for a copy that carries neither files nor fields to sign in
     */
    Material(RecordInput input, boolean redacted) {
        this.input = input;
        this.redacted = redacted;
        this.say = new Say(input.options().texts());
        document().actions().forEach(a -> actions.put(a.id(), a));
        document().credentials().forEach(c -> credentials.put(c.id(), c));
        document().tools().forEach(t -> tools.put(t.id(), t));
    }

    RecordInput input() {
        return input;
    }

    boolean isRedacted() {
        return redacted;
    }

    Say say() {
        return say;
    }

    AgentActionBom document() {
        return input.document();
    }

    Workflow workflow() {
        return document().workflow();
    }

    Review review() {
        return document().review();
    }

    Matrix matrix() {
        return input.matrix();
    }

    boolean has(Section section) {
        return input.options().has(section);
    }

    /** The name of the workflow, or that it has none. */
    String title() {
        return named(workflow().name()).orElse(say.text("unnamed"));
    }

    /** Where what is open stands. */
    Section openItems() {
        return has(Section.OPEN) ? Section.OPEN : Section.SIGN_OFF;
    }

    /** The heading of a section, with its number. */
    String heading(Section section) {
        return section.number() + "  " + say.text("section." + section.word());
    }

    String name(Action action) {
        return named(action.name()).orElse(action.id().value());
    }

    String name(Credential credential) {
        return named(credential.name()).orElse(credential.id().value());
    }

    String name(Tool tool) {
        return named(tool.name()).orElse(tool.id().value());
    }

    Optional<Action> action(Id id) {
        return Optional.ofNullable(actions.get(id));
    }

    Optional<Credential> credential(Id id) {
        return Optional.ofNullable(credentials.get(id));
    }

    Optional<Tool> tool(Id id) {
        return Optional.ofNullable(tools.get(id));
    }

    /** What an address leads to, in words; the address itself where it leads nowhere. */
    String place(Address address) {
        Optional<Id> id = address.id();
        Optional<String> name = switch (address.kind()) {
            case "document", "workflow", "review" -> Optional.of(say.text("place." + address.kind()));
            case "action" -> id.flatMap(this::action).map(this::name);
            case "credential" -> id.flatMap(this::credential).map(c -> say.text("place.credential", name(c)));
            case "tool" -> id.flatMap(this::tool).map(t -> say.text("place.tool", name(t)));
            case "control" -> id.flatMap(this::control).map(c -> say.text("place.control", c));
            case "question" -> id.map(q -> say.text("place.question", q.value()));
            case "annotation" -> id.map(a -> say.text("place.annotation", a.value()));
            default -> Optional.empty();
        };
        return name.orElse(address.text());
    }

    private Optional<String> control(Id id) {
        return document().controls().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .map(c -> named(c.name()).orElse(id.value()));
    }

    /** A text that says something. */
    static Optional<String> named(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
