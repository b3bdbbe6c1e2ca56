package dev.countersign.posture;

import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What it takes to decide a row laxer than it computes. */
public final class Loosening {
    private Loosening() {}

    /** Whether a decided verdict loosens a computed one. Blocking never does. */
    public static boolean is(Verdict decided, Verdict computed) {
        return decided != Verdict.BLOCK && decided.isLaxerThan(computed);
    }

    /**
     * The keys of the fields a loosening decision still lacks, in the order of the form: {@code rationale},
     * {@code compensating_control}, {@code approver_role}, {@code until}. An end before {@code asOf} lacks as well.
     */
    public static List<String> lacks(Decision decision, LocalDate asOf) {
        List<String> lacks = new ArrayList<>();
        if (decision.rationale().isBlank()) {
            lacks.add("rationale");
        }
        if (decision.compensatingControl().isBlank()) {
            lacks.add("compensating_control");
        }
        if (decision.approverRole().isBlank()) {
            lacks.add("approver_role");
        }
        if (decision.until().filter(until -> !until.isBefore(asOf)).isEmpty()) {
            lacks.add("until");
        }
        return lacks;
    }
}
