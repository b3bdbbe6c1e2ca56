package dev.countersign.ui.matrix;

import dev.countersign.model.Decision;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the column "decided": who and when, or what is still missing. */
final class DecidedText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final Texts texts;

    /**
     * What stands in the column.
     *
     * @param text in words
     * @param style the style class that says it in colour; empty for none
     * @param more what there is no room for; empty for nothing
     */
    record Line(String text, String style, String more) {
        Line(String text, String style) {
            this(text, style, "");
        }
    }

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
            return new Line(decision.get().by().replaceFirst(",.*", ""), "decided", more(decision.get()));
        }
        int assumed = row.computed().assumed().size();
        if (assumed > 0) {
            return new Line(texts.get("matrix.decided.assumed", assumed), "assumed");
        }
        return new Line("\u2014", "");
    }

    private String more(Decision decision) {
        String at = decision.at()
                .map(time -> TIME.withLocale(texts.locale()).format(time.atZone(ZoneId.systemDefault())))
                .orElse("");
        String by = Stream.of(decision.by(), at).filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
        String approver = decision.approverRole();
        return Stream.of(
                        by.isBlank() ? "" : texts.get("matrix.decided.by", by),
                        approver.isBlank() ? "" : texts.get("matrix.decided.approver", approver))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
