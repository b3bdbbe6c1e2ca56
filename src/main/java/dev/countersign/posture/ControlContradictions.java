package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Decisions that rest on nothing, or on a request, to keep an action from happening. */
final class ControlContradictions {
    private ControlContradictions() {}

    static List<Remark> in(List<Row> rows) {
        List<Remark> found =
                new ArrayList<>(where(rows, "control.none", d -> d.control().isBlank()));
        found.addAll(where(rows, "control.advisory", d -> d.controlStrength() == ControlStrength.ADVISORY));
        return found;
    }

    private static List<Remark> where(List<Row> rows, String code, Predicate<Decision> holds) {
        List<Remark> found = new ArrayList<>();
        for (Row row : rows) {
            row.decision()
                    .filter(d -> d.verdict() != Verdict.ALLOW)
                    .filter(holds)
                    .map(d -> Remark.of(
                            code,
                            Address.action(row.id()),
                            Arguments.name(row.action()),
                            Arguments.word(d.verdict()),
                            d.control()))
                    .ifPresent(found::add);
        }
        return found;
    }
}
