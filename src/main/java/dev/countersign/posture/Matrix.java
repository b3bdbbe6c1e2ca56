package dev.countersign.posture;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts of a document under a posture on a day, with everything that explains them.
 *
 * @param posture the posture used
 * @param asOf the day decisions are looked at
 * @param rows a row an action, in the order of the document
 * @param questions the questions that matter, most useful first
 * @param contradictions what does not fit together
 * @param readiness what stands before sign-off; empty when ready
 */
public record Matrix(
        Posture posture,
        LocalDate asOf,
        List<Row> rows,
        List<Question> questions,
        List<Remark> contradictions,
        List<Remark> readiness) {
    /** Copies what it is given. */
    public Matrix {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
        contradictions = List.copyOf(contradictions);
        readiness = List.copyOf(readiness);
    }

    /** A row by its id. */
    public Optional<Row> row(Id id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** How many rows have each verdict in force; every verdict is there. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        rows.forEach(row -> counts.merge(row.inForce(), 1, Integer::sum));
        return counts;
    }

    /** Whether nothing stands before sign-off. */
    public boolean isReady() {
        return readiness.isEmpty();
    }
}
