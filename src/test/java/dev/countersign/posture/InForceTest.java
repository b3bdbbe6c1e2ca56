package dev.countersign.posture;

import static dev.countersign.posture.Made.decision;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared, computed and decided: which one counts. */
class InForceTest {
    private static final String FOUR =
            "rationale: trusted;compensating_control: alarm;approver_role: lead;until: " + Made.TODAY;
    private static final AgentActionBom DEPLOY =
            put(Made.document(row("deploy", ActionClass.DEPLOY)), "proof", Made.REVIEWABLE);
    private static final AgentActionBom UNKNOWN = Made.document(row("deploy", ActionClass.UNCLASSIFIED));

    private static Row row0(AgentActionBom document, Decision decision) {
        return Made.evaluated(Made.decided(document, decision)).rows().get(0);
    }

    @ParameterizedTest(name = "decided {0} over computed approve: in force {1}, loosened {2}, complete {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "allow   | approve | true  | false | ",
                "allow   | allow   | true  | true  | " + "FOUR",
                "approve | approve | false | true  | ",
                "block   | block   | false | true  | ",
            })
    void aDecisionCountsUnlessItLoosensWithoutItsFourFields(
            String decided, String inForce, boolean loosened, boolean complete, String fields) {
        Verdict verdict = Verdict.valueOf(decided.toUpperCase(java.util.Locale.ROOT));
        Row row = row0(DEPLOY, decision(DEPLOY, "deploy", verdict, fields == null ? new String[0] : FOUR.split(";")));
        assertThat(row.computed().verdict()).isEqualTo(Verdict.APPROVE);
        assertThat(row.inForce().word()).isEqualTo(inForce);
        assertThat(row.loosened()).isEqualTo(loosened);
        assertThat(row.complete()).isEqualTo(complete);
        assertThat(row.stale()).isFalse();
    }

    @ParameterizedTest(name = "without {0} a loosening is incomplete")
    @CsvSource({"rationale", "compensating_control", "approver_role", "until"})
    void eachOfTheFourIsNeeded(String missing) {
        String[] three = Arrays.stream(FOUR.split(";"))
                .map(field -> field.startsWith(missing) ? missing + ":  " : field)
                .toArray(String[]::new);
        Decision loosening = decision(DEPLOY, "deploy", Verdict.ALLOW, three);
        Row row = row0(DEPLOY, loosening);
        assertThat(row.complete()).isFalse();
        assertThat(row.inForce()).isEqualTo(Verdict.APPROVE);
        assertThat(Loosening.lacks(loosening, Made.TODAY)).containsExactly(missing);
    }

    @Test
    void aLooseningHoldsThroughItsLastDayAndStaysMarkedAfterIt() {
        AgentActionBom document = Made.decided(DEPLOY, decision(DEPLOY, "deploy", Verdict.ALLOW, FOUR.split(";")));
        Row last = Made.evaluated(document).rows().get(0);
        Row after = Evaluator.evaluate(document, FirstRollout.POSTURE, Made.TODAY.plusDays(1), Made.SAYS_NOTHING)
                .rows()
                .get(0);
        assertThat(last.inForce()).isEqualTo(Verdict.ALLOW);
        assertThat(after.inForce()).isEqualTo(Verdict.APPROVE);
        assertThat(after.loosened()).isTrue();
        assertThat(after.stale()).isFalse();
    }

    @Test
    void anEndDateOfADecisionThatLoosensNothingEndsNothing() {
        Row row = row0(DEPLOY, decision(DEPLOY, "deploy", Verdict.BLOCK, "until: 2020-01-01"));
        assertThat(row.inForce()).isEqualTo(Verdict.BLOCK);
    }

    @ParameterizedTest(name = "{0} makes a decision stale")
    @CsvSource({"facts_sha256: ", "facts_sha256: A123", "confirmed: no"})
    void aDecisionOnOtherFactsOrWithoutAPersonIsStale(String field) {
        Row row = row0(DEPLOY, decision(DEPLOY, "deploy", Verdict.BLOCK, field));
        assertThat(row.stale()).isTrue();
        assertThat(row.inForce()).isEqualTo(Verdict.APPROVE);
    }

    @Test
    void aChangedFactMakesTheDecisionStale() {
        Decision decided = decision(DEPLOY, "deploy", Verdict.BLOCK);
        AgentActionBom changed =
                put(DEPLOY, "actions", java.util.List.of(with(DEPLOY.actions().get(0), "environment: production")));
        assertThat(row0(changed, decided).stale()).isTrue();
        assertThat(row0(DEPLOY, decided).stale()).isFalse();
    }

    @Test
    void anotherPostureMovesLoosenedButNotStale() {
        Posture lax = FirstRollout.posture("lax", "allow anything acts=light,heavy");
        AgentActionBom document = Made.decided(DEPLOY, decision(DEPLOY, "deploy", Verdict.ALLOW));
        Row row = Evaluator.evaluate(document, lax, Made.TODAY, Made.SAYS_NOTHING)
                .rows()
                .get(0);
        assertThat(row.loosened()).isFalse();
        assertThat(row.stale()).isFalse();
        assertThat(row.inForce()).isEqualTo(Verdict.ALLOW);
    }

    @ParameterizedTest(name = "{0} over undecided: loosened {1}")
    @CsvSource({"ALLOW, true", "APPROVE, true", "BLOCK, false"})
    void onAnUndecidedRowEverythingButABlockLoosens(Verdict decided, boolean loosened) {
        Row row = row0(UNKNOWN, decision(UNKNOWN, "deploy", decided));
        assertThat(row.loosened()).isEqualTo(loosened);
        assertThat(row.inForce()).isEqualTo(loosened ? Verdict.UNDECIDED : Verdict.BLOCK);
    }
}
