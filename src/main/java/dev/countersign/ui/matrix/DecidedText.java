package dev.countersign.ui.matrix;

import dev.countersign.model.Decision;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the column "decided": who and when, or what is still missing. */
final class DecidedText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT);

    private final Texts texts;

    /**
     * What stands in the column.
     *
     * @param text in words
     * @param style the style class that says it in colour; empty for none
     */
    record Line(String text, String style) {}

    DecidedText(Texts texts) {
        this.texts = texts;
    }

    Line of(Row row) {
        Optional<Decision> decision = row.decision();
        if (decision.isPresent() && row.stale()) {
            return new Line(texts.get("matrix.decided.stale"), "stale");
        }
        if (row.loosened()) {
            String key = row.complete() ? "matrix.decided.loosened" : "matrix.decided.incomplete";
            return new Line(texts.get(key), "loosened");
        }
        if (decision.isPresent()) {
            return new Line(who(decision.get()), "decided");
        }
        int assumed = row.computed().assumed().size();
        if (assumed > 0) {
            return new Line(texts.get("matrix.decided.assumed", assumed), "assumed");
        }
        return new Line("\u2014", "");
    }

    private static String who(Decision decision) {
        String approver = decision.approverRole();
        if (!approver.isBlank()) {
            return approver;
        }
        String at = decision.at()
                .map(time -> CLOCK.format(time.atZone(ZoneId.systemDefault())))
                .orElse("");
        String name = decision.by().replaceFirst(",.*", "");
        return String.join(" ", Stream.of(name, at).filter(s -> !s.isBlank()).toList());
    }
}
