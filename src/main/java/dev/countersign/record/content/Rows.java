package dev.countersign.record.content;

import dev.countersign.model.ControlStrength;
import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about a row in more than one place. */
final class Rows {
    private Rows() {}

    /** How many rows have each verdict in force. */
    static Line counts(Matrix matrix, Say say) {
        Line line = new Line(List.of());
        for (Verdict verdict : Verdict.values()) {
            int count = matrix.counts().getOrDefault(verdict, 0);
            if (count > 0 || verdict != Verdict.UNDECIDED) {
                Line before = line.parts().isEmpty() ? line : line.and("     ");
                line = before.and(new Line.Chip(verdict, say.text("count." + verdict.word(), count)));
            }
        }
        return line;
    }

    /** The decision that is in force; empty when the computed verdict is. */
    static Optional<Decision> holding(Row row) {
        return row.decision().filter(d -> !row.stale() && row.complete());
    }

    /** Why a row deserves a second look: nobody decided, it no longer holds, it is loosened. */
    static List<Line> marks(Row row, Say say) {
        List<Line> marks = new ArrayList<>();
        if (row.decision().isEmpty()) {
            marks.add(Line.of(say.text("mark.not_decided"), Style.UNSURE));
        } else if (row.stale()) {
            marks.add(Line.of(say.text("mark.stale"), Style.UNSURE));
        } else if (!row.complete()) {
            marks.add(Line.of(say.text("mark.loosening_incomplete"), Style.UNSURE));
        } else if (row.loosened()) {
            marks.add(Line.of(loosened(row, say), Style.LOOSENED));
        }
        return marks;
    }

    private static String loosened(Row row, Say say) {
        String computed = say.verdict(row.computed().verdict());
        return row.decision()
                .flatMap(Decision::until)
                .map(day -> say.text("mark.loosened", computed, say.date(day)))
                .orElse("");
    }

    /** How a row of a table is marked. */
    static Block.Mark mark(Row row) {
        if (row.decision().isEmpty() || row.stale()) {
            return Block.Mark.UNSURE;
        }
        return row.loosened() ? Block.Mark.LOOSENED : Block.Mark.NONE;
    }

    /** A control and how well it holds. */
    static String control(Decision decision, Say say) {
        boolean unknown = decision.controlStrength() == ControlStrength.UNKNOWN;
        String strength = unknown ? say.text("strength_unknown") : say.word(decision.controlStrength());
        return decision.control() + " (" + strength + ")";
    }
}
