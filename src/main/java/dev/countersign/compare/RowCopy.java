package dev.countersign.compare;

import dev.countersign.edit.Add;
import dev.countersign.edit.Edit;
import dev.countersign.edit.EditName;
import dev.countersign.edit.Several;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.Review;
import dev.countersign.model.Tool;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows on their way from one document to another, with the credentials and tools they name. Decisions, remarks and parked
 * points stay behind: they were made by people about another document, and nobody has decided this one.
 */
public final class RowCopy {
    private static final int LONGEST_STEM = 70;

    private final AgentActionBom into;
    private final Map<Id, Id> credentials = new HashMap<>();
    private final Map<Id, Id> tools = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Id> rows = new ArrayList<>();

    private RowCopy(AgentActionBom into) {
        this.into = into;
    }

    /**
     * Rows as they arrive.
     *
     * @param edit adds them, and what they name and the document does not have, as one step
     * @param rows their ids in the document
     */
    public record Arrival(Edit edit, List<Id> rows) {
        /** Copies the list. */
        public Arrival {
            rows = List.copyOf(rows);
        }
    }

    /** A document of nothing but some rows and what they name, in the document's order. */
    public static AgentActionBom of(AgentActionBom document, Set<Id> rows) {
        List<Action> actions =
                document.actions().stream().filter(a -> rows.contains(a.id())).toList();
        Set<Id> called = actions.stream().flatMap(a -> a.tool().stream()).collect(Collectors.toSet());
        List<Tool> tools =
                document.tools().stream().filter(t -> called.contains(t.id())).toList();
        Set<Id> used = new HashSet<>();
        actions.forEach(a -> a.credential().id().ifPresent(used::add));
        tools.forEach(t -> t.credential().id().ifPresent(used::add));
        return new AgentActionBom(
                Workflow.UNKNOWN,
                document.credentials().stream()
                        .filter(c -> used.contains(c.id()))
                        .toList(),
                tools,
                actions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Review.NONE);
    }

    /**
     * Puts the rows of one document into another. A credential or tool of the same kind and name is the one that is there;
     * ids that are taken give way.
     */
    public static Arrival into(AgentActionBom document, AgentActionBom copied) {
        RowCopy copy = new RowCopy(document);
        AgentActionBom rows =
                of(copied, copied.actions().stream().map(Action::id).collect(Collectors.toSet()));
        copy.credentials(rows);
        copy.tools(rows);
        copy.actions(rows);
        EditName name = EditName.of("paste_rows", String.valueOf(copy.rows.size()));
        return new Arrival(new Several(name, copy.edits), copy.rows);
    }

    private void credentials(AgentActionBom copied) {
        Set<Id> taken = ids(into.credentials(), Credential::id);
        for (Credential credential : copied.credentials()) {
            Optional<Id> there = into.credentials().stream()
                    .filter(each ->
                            same(each.name(), credential.name()) && each.kind().equals(credential.kind()))
                    .map(Credential::id)
                    .findFirst();
            credentials.put(credential.id(), there.orElseGet(() -> {
                Id id = fresh(credential.id(), taken);
                edits.add(new Add(with(credential, "id", id)));
                return id;
            }));
        }
    }

    private void tools(AgentActionBom copied) {
        Set<Id> taken = ids(into.tools(), Tool::id);
        for (Tool tool : copied.tools()) {
            Optional<Id> there = into.tools().stream()
                    .filter(each ->
                            same(each.name(), tool.name()) && each.kind().equals(tool.kind()))
                    .map(Tool::id)
                    .findFirst();
            tools.put(tool.id(), there.orElseGet(() -> {
                Id id = fresh(tool.id(), taken);
                edits.add(new Add(with(with(tool, "id", id), "credential", credential(tool.credential()))));
                return id;
            }));
        }
    }

    private void actions(AgentActionBom copied) {
        Set<Id> taken = ids(into.actions(), Action::id);
        for (Action action : copied.actions()) {
            Id id = fresh(action.id(), taken);
            Action arriving = with(action, "id", id);
            arriving = with(arriving, "credential", credential(action.credential()));
            arriving = with(arriving, "tool", action.tool().map(tools::get));
            edits.add(new Add(arriving));
            rows.add(id);
        }
    }

    /** A reference that led nowhere must not lead to something else here. */
    private Ref credential(Ref from) {
        return from.id()
                .map(id -> Optional.ofNullable(credentials.get(id)).map(Ref::to).orElse(Ref.UNKNOWN))
                .orElse(from);
    }

    private static boolean same(String one, String other) {
        return !one.isBlank() && one.equalsIgnoreCase(other);
    }

    private static <T> Set<Id> ids(List<T> entries, Function<T, Id> id) {
        return entries.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Id fresh(Id wanted, Set<Id> taken) {
        Id id = wanted;
        String stem = wanted.value()
                .substring(0, Math.min(LONGEST_STEM, wanted.value().length()));
        for (int number = 2; !taken.add(id); number++) {
            id = new Id(stem + "-" + number);
        }
        return id;
    }

    private static <R extends Record> R with(R entry, String key, Object value) {
        Shape<R> shape = Shape.of(entry);
        return shape.with(entry, shape.part(key).orElseThrow(), value);
    }
}
