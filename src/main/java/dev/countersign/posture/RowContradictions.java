package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Declared;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows whose parts do not fit together, or that do not fit to each other. */
final class RowContradictions {
    private final List<Row> rows;

    private RowContradictions(List<Row> rows) {
        this.rows = rows;
    }

    static List<Remark> in(List<Row> rows) {
        RowContradictions check = new RowContradictions(rows);
        List<Remark> found = new ArrayList<>();
        found.addAll(check.where("row.reachable_blocked", RowContradictions::isReachableButBlocked));
        found.addAll(check.where("row.declared_laxer", RowContradictions::isDeclaredLaxer));
        found.addAll(check.undeclared());
        found.addAll(check.where("row.declared_unreachable", RowContradictions::isDeclaredThoughUnreachable));
        found.addAll(check.duplicates());
        return found;
    }

    private List<Remark> where(String code, Predicate<Row> holds) {
        return rows.stream().filter(holds).map(row -> remark(code, row)).toList();
    }

    private static Remark remark(String code, Row row) {
        return Remark.of(
                code,
                Address.action(row.id()),
                Arguments.name(row.action()),
                Arguments.word(row.action().declared()),
                Arguments.word(row.computed().verdict()));
    }

    private static boolean isReachableButBlocked(Row row) {
        return row.action().reach() == Reach.REACHABLE && row.action().declared() == Declared.BLOCK;
    }

    private static boolean isDeclaredLaxer(Row row) {
        Declared declared = row.action().declared();
        return (declared == Declared.ALLOW || declared == Declared.APPROVE)
                && row.computed().verdict().isStricterThan(declared.verdict());
    }

    /** A document that declares nothing at all is not missing a declaration. */
    private List<Remark> undeclared() {
        boolean declares = rows.stream().anyMatch(row -> row.action().declared() != Declared.NONE);
        return declares ? where("row.undeclared", RowContradictions::isUndeclared) : List.of();
    }

    private static boolean isUndeclared(Row row) {
        return row.action().reach() == Reach.REACHABLE
                && row.action().declared() == Declared.NONE
                && row.computed().verdict().isStricterThan(Verdict.ALLOW);
    }

    private static boolean isDeclaredThoughUnreachable(Row row) {
        Declared declared = row.action().declared();
        return (declared == Declared.APPROVE || declared == Declared.BLOCK)
                && row.action().reach() == Reach.NOT_REACHABLE;
    }

    private List<Remark> duplicates() {
        Map<Deed, Action> seen = new HashMap<>();
        List<Remark> found = new ArrayList<>();
        for (Row row : rows) {
            Action action = row.action();
            if (!action.target().isBlank()) {
                Action earlier = seen.putIfAbsent(Deed.of(action), action);
                if (earlier != null) {
                    found.add(Remark.of(
                            "row.duplicate",
                            Address.action(action.id()),
                            Arguments.name(action),
                            Arguments.name(earlier)));
                }
            }
        }
        return found;
    }

    /** What two rows for one action have in common. */
    private record Deed(
            ActionClass actionClass, Environment environment, Optional<Id> tool, Ref credential, String target) {
        static Deed of(Action action) {
            return new Deed(
                    action.actionClass(),
                    action.effectiveEnvironment(),
                    action.tool(),
                    action.credential(),
                    action.target().strip());
        }
    }
}
