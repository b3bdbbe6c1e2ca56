package dev.countersign.ui.explain;

import dev.countersign.edit.AdoptPosture;
import dev.countersign.edit.Decide;
import dev.countersign.edit.Edit;
import dev.countersign.edit.EditName;
import dev.countersign.edit.Several;
import dev.countersign.edit.Stamp;
import dev.countersign.edit.Withdraw;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.PostureRef;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Loosening;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Row;
import dev.countersign.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Deciding rows. Tightening counts at once; a loosening is written down at once but counts only when rationale, compensating
 * control, approver and end date are there.
 */
public final class Deciding {
    private final Session session;
    private final Locale language;

    /** What became of a keystroke. */
    public enum Result {
        /** Decided. */
        DONE,
        /** Decided, but it does not count until four things are said. */
        NEEDS_REASONS,
        /** Several rows are selected and at least one would be loosened. */
        LOOSENS_SEVERAL,
        /** Nothing is selected, or there is nothing to do. */
        NOTHING
    }

    /**
     * Deciding in a session.
     *
     * @param language the language in which conditions are proposed
     */
    public Deciding(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    /** Decides the selected rows. */
    public Result decide(Verdict verdict) {
        List<Row> rows = selectedRows();
        if (rows.isEmpty()) {
            return Result.NOTHING;
        }
        boolean loosens = rows.stream().anyMatch(row -> loosens(row, verdict));
        if (loosens && rows.size() > 1) {
            return Result.LOOSENS_SEVERAL;
        }
        submit(
                "decide.several",
                "verdict." + verdict.word(),
                rows.stream().map(row -> (Edit) decision(row, verdict)).toList());
        return loosens ? Result.NEEDS_REASONS : Result.DONE;
    }

    /** Accepts the computed verdict of every row that is computed as allow and that nobody has decided. */
    public Result acceptAllowed() {
        List<Edit> edits = session.matrix().rows().stream()
                .filter(row -> row.computed().verdict() == Verdict.ALLOW)
                .filter(row -> row.decision().isEmpty() || row.stale())
                .map(row -> (Edit) decision(row, Verdict.ALLOW))
                .toList();
        submit("accept.allowed", "", edits);
        return edits.isEmpty() ? Result.NOTHING : Result.DONE;
    }

    /** Accepts the computed verdict of the selected row; an undecided one has none to accept. */
    public Result acceptComputed() {
        Optional<Verdict> computed = session.selectedRow()
                .map(row -> row.computed().verdict())
                .filter(verdict -> verdict != Verdict.UNDECIDED);
        return computed.map(this::decide).orElse(Result.NOTHING);
    }

    /** Confirms the decision of the selected row on the facts as they are now. */
    public void confirm() {
        session.selectedRow()
                .ifPresent(row -> row.decision().ifPresent(d -> session.submit(decision(row, d.verdict()))));
    }

    /** Of some rows, those whose decision is to be confirmed and allows no more than the rules. */
    public List<Id> unconfirmed(List<Id> ids) {
        return decided(ids)
                .filter(row -> row.decision().filter(d -> !d.confirmed()).isPresent())
                .filter(row ->
                        row.decision().filter(d -> loosens(row, d.verdict())).isEmpty())
                .map(Row::id)
                .toList();
    }

    /** Of some rows, how many have a confirmed decision. */
    public int confirmed(List<Id> ids) {
        return (int) decided(ids)
                .filter(row -> row.decision().filter(Decision::confirmed).isPresent())
                .count();
    }

    /** Confirms decisions as they stand, each logged by itself. */
    public void carryOver(List<Id> ids) {
        submit(
                "carry.over",
                "",
                decided(ids)
                        .map(row -> (Edit)
                                decision(row, row.decision().orElseThrow().verdict()))
                        .toList());
    }

    private Stream<Row> decided(List<Id> ids) {
        return session.matrix().rows().stream()
                .filter(row -> ids.contains(row.id()) && row.decision().isPresent());
    }

    /** Takes the decisions of the selected rows back. */
    public Result withdraw() {
        List<Edit> edits = selectedRows().stream()
                .filter(row -> row.decision().isPresent())
                .map(row -> (Edit) new Withdraw(row.id(), session.speaker().stamp()))
                .toList();
        submit("withdraw.several", "", edits);
        return edits.isEmpty() ? Result.NOTHING : Result.DONE;
    }

    /**
     * Changes what stands beside the verdict of a row's decision: approver, control, reasons. Where the row is one of several
     * that are selected, the others with the same verdict get the same; each is logged by itself.
     */
    public void amend(Id id, UnaryOperator<Decision> change) {
        submit(
                "amend.several",
                "",
                amended(id).stream().flatMap(row -> amendment(row, change)).toList());
    }

    /** The rows that a change beside a row's verdict goes to: that row, and those selected with it and decided alike. */
    public List<Row> amended(Id id) {
        Optional<Row> row = session.matrix().row(id).filter(r -> r.decision().isPresent());
        List<Row> selected = selectedRows();
        return row.map(one -> selected.contains(one)
                        ? selected.stream().filter(other -> isAlike(one, other)).toList()
                        : List.of(one))
                .orElse(List.of());
    }

    private static boolean isAlike(Row one, Row other) {
        Optional<Verdict> verdict = one.decision().map(Decision::verdict);
        return other.decision().map(Decision::verdict).equals(verdict) && one.loosened() == other.loosened();
    }

    private Stream<Edit> amendment(Row row, UnaryOperator<Decision> change) {
        Decision before = row.decision().orElseThrow();
        Decision after = change.apply(before);
        return after.equals(before)
                ? Stream.empty()
                : Stream.of(new Decide(
                        after,
                        posture(),
                        loosens(row, after.verdict()),
                        List.of(),
                        session.speaker().stamp()));
    }

    /** Makes the review stand on the posture in use. */
    public void adoptPosture() {
        session.submit(new AdoptPosture(posture(), session.speaker().stamp()));
    }

    private void submit(String code, String argument, List<Edit> edits) {
        if (edits.size() == 1) {
            session.submit(edits.get(0));
        } else if (!edits.isEmpty()) {
            session.submit(new Several(EditName.of(code, argument, String.valueOf(edits.size())), edits));
        }
    }

    private Decide decision(Row row, Verdict verdict) {
        Stamp stamp = session.speaker().stamp();
        Decision kept = row.decision().orElseGet(() -> fresh(row.id()));
        Decision decided = new Decision(
                row.id(),
                verdict,
                kept.rationale(),
                kept.approverRole(),
                kept.control(),
                kept.controlStrength(),
                kept.compensatingControl(),
                kept.until(),
                row.factsSha256(),
                true,
                stamp.by(),
                Optional.of(stamp.at()));
        // a condition on what is blocked would say that it may be done after all
        List<String> conditions = verdict == Verdict.BLOCK ? List.of() : conditions(row);
        return new Decide(decided, posture(), loosens(row, verdict), conditions, stamp);
    }

    private static Decision fresh(Id id) {
        return new Decision(
                id,
                Verdict.BLOCK,
                "",
                "",
                "",
                ControlStrength.UNKNOWN,
                "",
                Optional.empty(),
                "",
                true,
                "",
                Optional.empty());
    }

    private List<String> conditions(Row row) {
        return row.computed().rules().stream()
                .flatMap(fired -> fired.rule().condition().stream())
                .map(condition -> condition.in(language))
                .toList();
    }

    private static boolean loosens(Row row, Verdict verdict) {
        return Loosening.is(verdict, row.computed().verdict());
    }

    private PostureRef posture() {
        Posture used = session.matrix().posture();
        return new PostureRef(used.name(), used.sha256());
    }

    private List<Row> selectedRows() {
        Set<Id> also = session.alsoSelectedProperty().get();
        if (also.isEmpty()) {
            return session.selectedRow().stream().toList();
        }
        return session.matrix().rows().stream()
                .filter(row -> also.contains(row.id()))
                .toList();
    }

    /** The session. */
    public Session session() {
        return session;
    }
}
