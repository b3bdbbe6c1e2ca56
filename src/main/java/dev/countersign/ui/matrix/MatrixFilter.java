package dev.countersign.ui.matrix;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Declared;
import dev.countersign.model.Id;
import dev.countersign.model.Reach;
import dev.countersign.model.Verdict;
import dev.countersign.model.Worded;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which rows the matrix shows. */
public enum MatrixFilter implements Worded {
    /** All of them. */
    ALL,
    /** Those allowed. */
    ALLOW,
    /** Those that need approval. */
    APPROVE,
    /** Those blocked. */
    BLOCK,
    /** Those without a verdict. */
    UNDECIDED,
    /** Those reachable and not declared, stricter than allow. */
    NOT_DECLARED,
    /** Those nobody has decided. */
    UNCONFIRMED,
    /** Those an open question could relax. */
    QUESTIONS,
    /** Those with an annotation or put off. */
    REMARKS;

    /** The rows of a matrix this filter shows, as a test. */
    public Predicate<Row> of(Matrix matrix, AgentActionBom document) {
        return switch (this) {
            case ALL -> row -> true;
            case ALLOW -> row -> row.inForce() == Verdict.ALLOW;
            case APPROVE -> row -> row.inForce() == Verdict.APPROVE;
            case BLOCK -> row -> row.inForce() == Verdict.BLOCK;
            case UNDECIDED -> row -> row.inForce() == Verdict.UNDECIDED;
            case NOT_DECLARED ->
                row -> row.action().declared() == Declared.NONE
                        && row.action().reach() == Reach.REACHABLE
                        && row.computed().verdict() != Verdict.ALLOW;
            case UNCONFIRMED -> row -> row.decision().isEmpty() || row.stale();
            case QUESTIONS -> {
                Set<Id> questioned = questioned(matrix);
                yield row -> questioned.contains(row.id());
            }
            case REMARKS -> {
                Set<Address> remarked = remarked(document);
                yield row -> remarked.contains(Address.action(row.id()));
            }
        };
    }

    private static Set<Id> questioned(Matrix matrix) {
        Set<Id> rows = new HashSet<>();
        matrix.questions().forEach(question -> {
            rows.addAll(question.rows());
            rows.addAll(question.withOthers());
        });
        return rows;
    }

    private static Set<Address> remarked(AgentActionBom document) {
        Set<Address> places = new HashSet<>();
        Stream.concat(
                        document.review().annotations().stream().map(a -> a.on().whole()),
                        document.review().parked().stream().map(p -> p.on().whole()))
                .forEach(places::add);
        return places;
    }
}
