package dev.countersign.compare;

import dev.countersign.compare.Difference.What;
import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.TriggerId;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Row;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares one row with what it was: its facts, its proof, the verdict in force and who stands behind it. */
final class RowComparing {
    private final AgentActionBom was;
    private final AgentActionBom now;
    private final Row before;
    private final Row after;
    private final LocalDate asOf;
    private final Address on;
    private final List<Difference> changes;

    RowComparing(
            AgentActionBom was, AgentActionBom now, Row before, Row after, LocalDate asOf, List<Difference> changes) {
        this.was = was;
        this.now = now;
        this.before = before;
        this.after = after;
        this.on = Address.action(after.id());
        this.asOf = asOf;
        this.changes = changes;
    }

    void compare() {
        fact(Fact.ENVIRONMENT);
        fact(Fact.TARGET_SCOPE);
        if (before.action().attendance().isPresent()
                || after.action().attendance().isPresent()) {
            fact(Fact.ATTENDANCE);
        }
        credentialScope();
        proof();
        verdict();
        gone("approver_role", Decision::approverRole);
        gone("control", Decision::control);
        expired();
    }

    private void add(String field, What what, String from, String to, Set<TriggerId> triggers) {
        Address at = field.isEmpty() ? on : on.at(field);
        changes.add(new Difference(at, what, Places.label(was, on), from, to, triggers));
    }

    private void fact(Fact fact) {
        String from = before.facts().get(fact);
        String to = after.facts().get(fact);
        if (!from.equals(to)) {
            Set<TriggerId> triggers = EnumSet.noneOf(TriggerId.class);
            triggers.addAll(FieldTriggers.of("action", fact.word(), from, to));
            if (fact == Fact.TARGET_SCOPE && othersReached(from, to)) {
                triggers.add(TriggerId.REPOSITORY_SCOPE_BROADENED);
            }
            add(fact.word(), What.CHANGED, from, to, triggers);
        }
    }

    private boolean othersReached(String from, String to) {
        return FieldTriggers.reachesOtherRepositories(after.action().actionClass(), from, to);
    }

    private void credentialScope() {
        String from = before.facts().get(Fact.CREDENTIAL_SCOPE);
        String to = after.facts().get(Fact.CREDENTIAL_SCOPE);
        if (othersReached(from, to)) {
            add(Fact.CREDENTIAL_SCOPE.word(), What.CHANGED, from, to, Set.of(TriggerId.REPOSITORY_SCOPE_BROADENED));
        }
    }

    private void proof() {
        String from = before.proof().grade().word();
        String to = after.proof().grade().word();
        if (!from.equals(to)) {
            add(
                    "proof",
                    What.PROOF,
                    from,
                    to,
                    Ranks.PROOF.falls(from, to) ? Set.of(TriggerId.PROOF_REDUCED) : Set.of());
        }
    }

    private void verdict() {
        String from = before.inForce().word();
        String to = after.inForce().word();
        if (!from.equals(to)) {
            boolean laxer = Ranks.VERDICT.falls(from, to);
            add("", What.VERDICT, from, to, laxer ? Set.of(TriggerId.HUMAN_REVIEW_REDUCED) : Set.of());
        }
    }

    private void gone(String field, Function<Decision, String> of) {
        String from = text(was, of);
        if (!from.isBlank() && text(now, of).isBlank()) {
            add(field, What.GONE, from, "", Set.of(TriggerId.HUMAN_REVIEW_REDUCED));
        }
    }

    private String text(AgentActionBom document, Function<Decision, String> of) {
        Optional<Decision> decision = document.review().decisions().stream()
                .filter(each -> each.action().equals(after.id()))
                .findFirst();
        return decision.map(of).orElse("");
    }

    private void expired() {
        before.decision()
                .filter(decision -> before.loosened())
                .flatMap(Decision::until)
                .filter(until -> until.isBefore(asOf))
                .ifPresent(until -> add(
                        "until", What.EXPIRED, until.toString(), asOf.toString(), Set.of(TriggerId.DECISION_EXPIRED)));
    }
}
