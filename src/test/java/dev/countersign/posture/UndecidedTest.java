package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Postures that leave gaps, and how explanations say so. */
class UndecidedTest {
    private static final Posture GAPS = FirstRollout.posture("gaps", """
            allow   watched      class=deploy attendance=attended
            approve test         class=deploy attendance=unattended environment=none,non_production
            block   production   class=deploy attendance=unattended environment=production
            allow   either       class=merge attendance=attended
            allow   or           class=merge attendance=unattended
            """);

    private static Row row(ActionClass actionClass, String... fields) {
        AgentActionBom document = Made.document(Made.row("row", actionClass, fields));
        return Evaluator.evaluate(document, GAPS, Made.TODAY, Made.SAYS_NOTHING)
                .rows()
                .get(0);
    }

    @Test
    void aRowThatNoRuleCoversForSomeUnknownValueIsUndecidedBecauseOfThoseFacts() {
        Row row = row(ActionClass.DEPLOY);
        assertThat(row.computed().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(row.computed().rules()).isEmpty();
        assertThat(row.computed().undecidedBecause()).containsExactly(Fact.ATTENDANCE, Fact.ENVIRONMENT);
        assertThat(row.wouldChange())
                .containsExactly(
                        change(Verdict.ALLOW, Fact.ATTENDANCE, "attended"),
                        change(Verdict.APPROVE, Fact.ENVIRONMENT, "non_production"));
    }

    @Test
    void aRowThatNoRuleCoversWhateverIsUnknownNamesNoFact() {
        Row row = row(ActionClass.DEPLOY, "attendance: unattended", "environment: production_adjacent");
        assertThat(row.computed().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(row.computed().undecidedBecause()).isEmpty();
        assertThat(row.wouldChange())
                .containsExactly(
                        change(Verdict.ALLOW, Fact.ATTENDANCE, "attended"),
                        change(Verdict.APPROVE, Fact.ENVIRONMENT, "non_production"));
    }

    @Test
    void anUnclassifiedRowIsUndecidedEvenWhereARuleAsksForNoClass() {
        AgentActionBom document = Made.document(Made.row("row", ActionClass.UNCLASSIFIED));
        Posture any = FirstRollout.posture("any", "allow anything acts=light,heavy");
        Row row = Evaluator.evaluate(document, any, Made.TODAY, Made.SAYS_NOTHING)
                .rows()
                .get(0);
        assertThat(row.computed())
                .isEqualTo(new Explanation(Verdict.UNDECIDED, java.util.List.of(), java.util.List.of(Fact.CLASS)));
        assertThat(row.wouldChange()).isEmpty();
    }

    @Test
    void rulesThatOnlyTogetherCoverAnUnknownFactAreAllListedAndAssumeIt() {
        Row row = row(ActionClass.MERGE);
        assertThat(row.computed().verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(row.computed().rules())
                .extracting(fired -> fired.rule().id().value() + " " + fired.assumed())
                .containsExactly("either [ATTENDANCE]", "or [ATTENDANCE]");
    }

    private static Change change(Verdict to, Fact fact, String word) {
        Map<Fact, String> set = new EnumMap<>(Fact.class);
        set.put(fact, word);
        return new Change(set, to);
    }
}
