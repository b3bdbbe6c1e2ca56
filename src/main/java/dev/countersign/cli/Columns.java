package dev.countersign.cli;

import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import dev.countersign.model.Worded;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a matrix as a flat table. */
final class Columns {
    private static final List<Column> ALL = List.of(
            new Column("id", row -> row.id().value()),
            new Column("name", row -> row.action().name()),
            new Column("class", row -> row.action().actionClass().word()),
            new Column("reach", row -> row.action().reach().word()),
            new Column("target", row -> row.action().target()),
            new Column("environment", row -> row.facts().get(Fact.ENVIRONMENT)),
            new Column("declared", row -> row.action().declared().word()),
            new Column("computed", row -> row.computed().verdict().word()),
            new Column(
                    "decided",
                    row -> row.decision()
                            .map(Decision::verdict)
                            .map(Verdict::word)
                            .orElse("")),
            new Column("in_force", row -> row.inForce().word()),
            new Column("loosened", row -> yesNo(row.loosened())),
            new Column("stale", row -> yesNo(row.stale())),
            new Column("proof", row -> row.proof().grade().word()),
            new Column(
                    "rules",
                    row -> joined(row.computed().rules().stream()
                            .map(fired -> fired.rule().id().value()))),
            new Column(
                    "assumed", row -> joined(row.computed().assumed().stream().map(Worded::word))));

    private record Column(String name, Function<Row, String> value) {}

    private Columns() {}

    static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }

    static List<String> values(Row row) {
        return ALL.stream().map(column -> column.value.apply(row)).toList();
    }

    private static String yesNo(boolean is) {
        return is ? "yes" : "no";
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }
}
