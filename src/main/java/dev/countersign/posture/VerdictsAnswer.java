package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** What a matrix says about which actions may happen. Complete when nothing rests on a fact that was only assumed. */
final class VerdictsAnswer {
    private VerdictsAnswer() {}

    static Prefilled of(Matrix matrix, Id question) {
        List<Row> rows = matrix.rows();
        AnswerLines answer = new AnswerLines();
        answer.sayAll("verdicts.allow", names(rows, row -> row.inForce() == Verdict.ALLOW));
        answer.sayAll("verdicts.approve", names(rows, row -> row.inForce() == Verdict.APPROVE));
        answer.sayAll("verdicts.block", names(rows, row -> row.inForce() == Verdict.BLOCK));
        answer.sayAll("verdicts.loosened", names(rows, row -> row.loosened() && row.complete() && !row.stale()));
        if (rows.isEmpty()) {
            answer.miss("actions.none");
        }
        answer.missFor("verdicts.undecided", names(rows, row -> row.inForce() == Verdict.UNDECIDED));
        answer.missFor("verdicts.assumed", names(rows, VerdictsAnswer::isAssumed));
        answer.missFor("verdicts.stale", names(rows, Row::stale));
        rows.stream()
                .filter(row -> row.inForce() == Verdict.UNDECIDED || isAssumed(row) || row.stale())
                .forEach(row -> answer.lacking(Address.action(row.id())));
        answer.from(Address.REVIEW.at("decisions"));
        return answer.to(question);
    }

    private static boolean isAssumed(Row row) {
        return row.decision().isEmpty() && !row.computed().assumed().isEmpty();
    }

    private static List<String> names(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::action).map(Arguments::name).toList();
    }
}
