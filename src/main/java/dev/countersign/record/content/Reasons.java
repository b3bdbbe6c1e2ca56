package dev.countersign.record.content;

import dev.countersign.model.Decision;
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
        if (row.computed().rules().isEmpty()) {
            lines.add(Line.of(say.sentences().reason(row), Style.UNSURE));
        }
        say.sentences().assumptions(row).forEach(assumed -> lines.add(Line.of(assumed, Style.UNSURE)));
        say.sentences()
                .conditions(row)
                .forEach(condition -> lines.add(Line.of(say.text("why.condition", condition), Style.QUIET)));
        row.decision().ifPresent(this::decision);
        return lines;
    }

    private void rule(FiredRule fired) {
        String because = fired.rule().because().in(say.language());
        lines.add(Line.of(because).and(" ").and(fired.rule().id().value(), Style.QUIET_CODE));
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
