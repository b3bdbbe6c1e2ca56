package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes verdicts under one posture. Pure: the same document and day give the same matrix.
 *
 * <p>An evaluator keeps what it has worked out about facts, so one that is kept answers faster. Safe for use by several
 * threads.
 */
public final class Evaluator {
    private final Posture posture;
    private final Judge judge;

    /** An evaluator for a posture. */
    public Evaluator(Posture posture) {
        this.posture = posture;
        this.judge = new Judge(posture);
    }

    /** The matrix of a document under a posture on a day. */
    public static Matrix evaluate(AgentActionBom document, Posture posture, LocalDate asOf, DenialReader denials) {
        return new Evaluator(posture).evaluate(document, asOf, denials);
    }

    /** The posture. */
    public Posture posture() {
        return posture;
    }

    /**
     * The matrix of a document on a day.
     *
     * @param document the document
     * @param asOf the day, on which decisions and the review may have ended
     * @param denials reads the document's statements
     */
    public Matrix evaluate(AgentActionBom document, LocalDate asOf, DenialReader denials) {
        RowFacts facts = new RowFacts(document);
        Map<Id, Decision> decisions = new HashMap<>();
        document.review().decisions().forEach(d -> decisions.put(d.action(), d));
        List<Row> rows = document.actions().stream()
                .map(action -> row(action, facts, Optional.ofNullable(decisions.get(action.id())), asOf))
                .toList();
        return new Matrix(
                posture,
                asOf,
                rows,
                QuestionsThatMatter.in(document, rows),
                Contradictions.in(document, rows, denials),
                Readiness.of(document, rows, posture, asOf));
    }

    /** The verdict some facts would get; what a form says about a choice before it is made. */
    public Verdict verdict(Facts facts) {
        return explain(facts).verdict();
    }

    /** Why some facts would get their verdict. */
    public Explanation explain(Facts facts) {
        return judge.judge(facts).explanation();
    }

    private Row row(Action action, RowFacts rowFacts, Optional<Decision> decision, LocalDate asOf) {
        Facts facts = rowFacts.of(action);
        Judge.Judgement judgement = judge.judge(facts);
        Verdict computed = judgement.explanation().verdict();
        String digest = FactsDigest.of(facts, action);
        boolean stale = decision.filter(d -> !d.confirmed() || !d.factsSha256().equals(digest))
                .isPresent();
        boolean loosened =
                decision.filter(d -> Loosening.is(d.verdict(), computed)).isPresent();
        boolean complete = !loosened
                || decision.filter(d -> Loosening.lacks(d, asOf).isEmpty()).isPresent();
        Verdict inForce =
                decision.filter(d -> !stale && complete).map(Decision::verdict).orElse(computed);
        return new Row(
                action,
                facts,
                digest,
                judgement.explanation(),
                judgement.wouldChange(),
                rowFacts.proof(action),
                decision,
                stale,
                loosened,
                complete,
                inForce);
    }
}
