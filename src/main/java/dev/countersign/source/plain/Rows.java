package dev.countersign.source.plain;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Basis;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Finding;
import dev.countersign.model.Id;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import dev.countersign.source.plain.lexicon.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a document in the making. Items of the same words become one row. */
final class Rows {
    /** A row in the making. */
    static final class Row {
        private final Id id;
        final String name;
        final Reading reading;
        ActionClass actionClass;
        boolean fromActions;
        Optional<Id> tool = Optional.empty();
        Optional<Environment> environment;
        Optional<TargetScope> targetScope;
        Ref credential = Ref.UNKNOWN;
        String target = "";
        private boolean stated;
        private Reach reach = Reach.UNKNOWN;
        private final Set<Declared> declared = EnumSet.noneOf(Declared.class);

        Row(Id id, String name, Reading reading, ActionClass actionClass) {
            this.id = id;
            this.name = name;
            this.reading = reading;
            this.actionClass = actionClass;
            this.environment = reading.environment();
            this.targetScope = reading.targetScope();
        }

        void reach(Reach said) {
            boolean stronger = said == Reach.REACHABLE || reach == Reach.UNKNOWN;
            reach = stronger ? said : reach;
        }

        void declare(Declared said) {
            declared.add(said);
        }

        private Declared strictest() {
            return declared.stream().max(Declared::compareTo).orElse(Declared.NONE);
        }

        Environment effectiveEnvironment() {
            return environment.orElse(actionClass.naturalEnvironment());
        }

        private Action action() {
            return new Action(
                    id,
                    name,
                    actionClass,
                    reach,
                    strictest(),
                    target,
                    targetScope,
                    environment,
                    reading.attendance(),
                    credential,
                    tool,
                    reading.approvedPath(),
                    reading.recovery(),
                    ToolContext.UNKNOWN,
                    Basis.DECLARED,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    private final Map<String, Row> byWords = new LinkedHashMap<>();
    private final Names ids = new Names("row");

    /**
     * The row of an item: a new one, or the one that has these words already. A class that is stated counts; of two
     * readings the one that understood something, and of two that did the heavier one.
     */
    Row row(Item item, Reading reading) {
        Row row = byWords.computeIfAbsent(
                Names.key(item.name()), k -> new Row(ids.id(item.name()), item.name(), reading, reading.actionClass()));
        if (item.actionClass().isPresent()) {
            row.actionClass = item.actionClass().get();
            row.stated = true;
        } else if (!row.stated && isBetter(reading.actionClass(), row.actionClass)) {
            row.actionClass = reading.actionClass();
        }
        return row;
    }

    private static boolean isBetter(ActionClass read, ActionClass known) {
        return read != ActionClass.UNCLASSIFIED && (known == ActionClass.UNCLASSIFIED || read.compareTo(known) > 0);
    }

    List<Row> all() {
        return new ArrayList<>(byWords.values());
    }

    List<Action> actions() {
        return byWords.values().stream().map(Row::action).toList();
    }

    /** Where the text says two different things about a row; the stricter was kept. */
    List<Finding> findings() {
        return byWords.values().stream()
                .filter(r -> r.declared.size() > 1)
                .map(r -> new Finding(
                        "row.declared_twice",
                        Address.action(r.id),
                        r.declared.stream().map(Declared::word).collect(Collectors.joining(", ")),
                        List.of()))
                .toList();
    }
}
