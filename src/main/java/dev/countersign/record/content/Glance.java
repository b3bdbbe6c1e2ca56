package dev.countersign.record.content;

import dev.countersign.model.Decision;
import dev.countersign.model.Reach;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows at a glance: by the verdict in force, those together of which the same is said. */
final class Glance {
    private final Say say;
    private final Map<Verdict, Map<Line, List<String>>> rows = new EnumMap<>(Verdict.class);

    Glance(Material material) {
        this.say = material.say();
        for (Row row : material.matrix().rows()) {
            rows.computeIfAbsent(row.inForce(), verdict -> new LinkedHashMap<>())
                    .computeIfAbsent(tail(row), tail -> new ArrayList<>())
                    .add(material.name(row.action()));
        }
    }

    /** The names of the rows with a verdict, by what stands behind them. */
    Map<Line, List<String>> rows(Verdict verdict) {
        return rows.getOrDefault(verdict, Map.of());
    }

    /** What stands behind the name of a row: who approves, what blocks, and what to be careful about. */
    private Line tail(Row row) {
        Line tail = new Line(List.of());
        Optional<Decision> decision = Rows.holding(row);
        if (decision.isPresent()) {
            tail = decided(tail, decision.get());
        }
        for (Line mark : Rows.marks(row, say)) {
            tail = tail.and(" · ", Style.QUIET).and(mark);
        }
        return row.action().reach() == Reach.NOT_REACHABLE
                ? tail.and(" · " + say.text("not_reachable"), Style.QUIET)
                : tail;
    }

    private Line decided(Line tail, Decision decision) {
        return switch (decision.verdict()) {
            case APPROVE ->
                Material.named(decision.approverRole())
                        .map(who -> tail.and(": ").and(who))
                        .orElse(tail.and(": " + say.text("glance.no_approver"), Style.UNSURE));
            case BLOCK ->
                Material.named(decision.control())
                        .map(control -> tail.and(": ").and(Rows.control(decision, say)))
                        .orElse(tail.and(": " + say.text("glance.no_control"), Style.UNSURE));
            case ALLOW, UNDECIDED -> tail;
        };
    }
}
