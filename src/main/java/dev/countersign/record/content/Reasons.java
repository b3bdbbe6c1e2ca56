package dev.countersign.record.content;

import dev.countersign.model.Decision;
import dev.countersign.posture.Fact;
import dev.countersign.posture.FiredRule;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.List;

/** Why a row has its verdict: the rules, what was assumed, and what people decided. */
final class Reasons {
    private final Row row;
    private final Say say;
    private final List<Line> lines = new ArrayList<>();

    Reasons(Row row, Say say) {
        this.row = row;
        this.say = say;
    }

    List<Line> lines() {
        row.computed().rules().forEach(this::rule);
        undecided();
        assumed();
        row.decision().ifPresent(this::decision);
        return lines;
    }

    private void rule(FiredRule fired) {
        String because = fired.rule().because().in(say.language());
        lines.add(Line.of(because).and(" ").and(fired.rule().id().value(), Style.QUIET_CODE));
        fired.rule()
                .condition()
                .ifPresent(condition ->
                        lines.add(Line.of(say.text("why.condition", condition.in(say.language())), Style.QUIET)));
    }

    private void undecided() {
        if (!row.computed().rules().isEmpty()) {
            return;
        }
        boolean unclassified = row.action().actionClass().isLeftOut();
        List<String> facts =
                row.computed().undecidedBecause().stream().map(this::fact).toList();
        String why = unclassified || facts.isEmpty()
                ? say.text(unclassified ? "why.unclassified" : "why.no_rule")
                : say.text("why.no_rule_while", say.and(facts));
        lines.add(Line.of(why, Style.UNSURE));
    }

    private void assumed() {
        List<String> assumed = row.computed().assumed().stream().map(this::fact).toList();
        if (!assumed.isEmpty()) {
            lines.add(Line.of(say.text("why.assumed", String.join(", ", assumed)), Style.UNSURE));
        }
    }

    private String fact(Fact fact) {
        return say.fact(fact);
    }

    private void decision(Decision decision) {
        lines.add(Line.GAP);
        said("why.rationale", decision.rationale());
        said("why.approver", decision.approverRole());
        if (!decision.control().isBlank()) {
            said("why.control", Rows.control(decision, say));
        }
        said("why.compensating", decision.compensatingControl());
        if (row.loosened()) {
            decision.until().ifPresent(day -> lines.add(Line.of(say.text("why.until", say.date(day)), Style.LOOSENED)));
        }
    }

    private void said(String key, String text) {
        Material.named(text).ifPresent(t -> lines.add(Line.of(say.text(key, t))));
    }
}
