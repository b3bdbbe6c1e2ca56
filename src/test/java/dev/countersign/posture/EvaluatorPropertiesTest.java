package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.Verdict;
import dev.countersign.model.Words;
import dev.countersign.model.YesNo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every document and every posture, tried on generated ones. */
class EvaluatorPropertiesTest {
    private static final int CASES = 100;

    /** Runs a check on generated documents, under generated postures and the built-in one. */
    private static void onGenerated(BiConsumer<AgentActionBom, Posture> check) {
        onGenerated(CASES, check);
    }

    private static void onGenerated(int cases, BiConsumer<AgentActionBom, Posture> check) {
        for (int seed = 0; seed < cases; seed++) {
            Generated generated = new Generated(seed);
            check.accept(generated.document(), seed % 3 == 0 ? FirstRollout.POSTURE : generated.posture());
        }
    }

    private static Matrix matrix(AgentActionBom document, Posture posture) {
        return Evaluator.evaluate(document, posture, Made.TODAY, Made.SAYS_NOTHING);
    }

    private static Map<Id, Verdict> computed(Matrix matrix) {
        return matrix.rows().stream()
                .collect(Collectors.toMap(Row::id, row -> row.computed().verdict()));
    }

    @Test
    void verdictsReasonsAndChangesAreThoseOfTryingEverything() {
        onGenerated(CASES / 2, (document, posture) -> {
            Naive naive = new Naive(posture);
            for (Row row : matrix(document, posture).rows()) {
                Facts facts = row.facts();
                Verdict verdict = row.computed().verdict();
                assertThat(verdict).isEqualTo(naive.verdict(facts));
                assertThat(row.wouldChange()).isEqualTo(naive.changes(facts));
                if (verdict != Verdict.UNDECIDED) {
                    assertThat(row.computed().rules())
                            .extracting(FiredRule::rule)
                            .isEqualTo(naive.rules(facts, verdict));
                } else if (!facts.get(Fact.CLASS).equals("unclassified")) {
                    assertThat(row.computed().undecidedBecause()).isEqualTo(naive.undecidedBecause(facts));
                }
            }
        });
    }

    @Test
    void knowingMoreNeverMakesAVerdictStricter() {
        onGenerated((document, posture) -> {
            Evaluator evaluator = new Evaluator(posture);
            for (Row row :
                    evaluator.evaluate(document, Made.TODAY, Made.SAYS_NOTHING).rows()) {
                for (Fact fact : Fact.values()) {
                    if (row.facts().isUnknown(fact)) {
                        assertThat(fact.words())
                                .noneMatch(word -> evaluator
                                        .verdict(row.facts().with(fact, word))
                                        .isStricterThan(row.computed().verdict()));
                    }
                }
            }
        });
    }

    @Test
    void aBlockRuleMoreNeverLaxensAndChangesUndecidedToBlockOnly() {
        for (int seed = 0; seed < CASES; seed++) {
            Generated generated = new Generated(seed);
            AgentActionBom document = generated.document();
            Posture posture = generated.posture();
            Rule added = generated.rule("added", Verdict.BLOCK);
            Map<Id, Verdict> before = computed(matrix(document, posture));
            Map<Id, Verdict> after = computed(matrix(document, with(posture, added)));
            after.forEach((row, verdict) -> {
                if (verdict != before.get(row)) {
                    assertThat(verdict)
                            .as("%s in case %s", row, before.get(row))
                            .isEqualTo(Verdict.BLOCK);
                }
            });
        }
    }

    @Test
    void anApproveRuleMoreNeverTurnsABlockIntoAnythingElse() {
        for (int seed = 0; seed < CASES; seed++) {
            Generated generated = new Generated(seed);
            AgentActionBom document = generated.document();
            Posture posture = generated.posture();
            Rule added = generated.rule("added", Verdict.APPROVE);
            Map<Id, Verdict> before = computed(matrix(document, posture));
            Map<Id, Verdict> after = computed(matrix(document, with(posture, added)));
            before.forEach((row, verdict) -> {
                if (verdict == Verdict.BLOCK) {
                    assertThat(after.get(row)).isEqualTo(Verdict.BLOCK);
                }
            });
        }
    }

    private static Posture with(Posture posture, Rule added) {
        List<Rule> rules = new ArrayList<>(posture.rules());
        rules.add(added);
        return new Posture(posture.name(), posture.sha256(), rules);
    }

    @Test
    void theOrderOfRulesAndRowsDoesNotMatter() {
        onGenerated((document, posture) -> {
            List<Rule> rules = new ArrayList<>(posture.rules());
            List<Action> rows = new ArrayList<>(document.actions());
            Collections.shuffle(rules, new Random(7));
            Collections.shuffle(rows, new Random(8));
            Posture shuffled = new Posture(posture.name(), posture.sha256(), rules);
            assertThat(computed(matrix(Made.put(document, "actions", rows), shuffled)))
                    .isEqualTo(computed(matrix(document, posture)));
        });
    }

    @Test
    void theSameInputGivesTheSameMatrixAlsoFromAnEvaluatorThatHasBeenUsed() {
        onGenerated((document, posture) -> {
            Evaluator used = new Evaluator(posture);
            used.evaluate(new Generated(9).document(), Made.TODAY, Made.SAYS_NOTHING);
            Matrix first = matrix(document, posture);
            assertThat(used.evaluate(document, Made.TODAY, Made.SAYS_NOTHING)).isEqualTo(first);
            assertThat(matrix(document, posture).toString()).isEqualTo(first.toString());
        });
    }

    @Test
    void computedVerdictsDoNotDependOnTheDay() {
        onGenerated((document, posture) -> assertThat(
                        computed(Evaluator.evaluate(document, posture, Made.TODAY.plusYears(5), Made.SAYS_NOTHING)))
                .isEqualTo(computed(matrix(document, posture))));
    }

    @Test
    void everyQuestionRelaxesItsRowsWhenItIsAnswered() {
        int[] asked = {0};
        onGenerated((document, posture) -> {
            Matrix matrix = matrix(document, posture);
            for (Question question : matrix.questions()) {
                for (Id row : question.rows()) {
                    asked[0]++;
                    assertThat(question.fact().words())
                            .as("%s on %s for %s", question.fact(), question.on(), row)
                            .anyMatch(word -> isLaxer(
                                    matrix,
                                    matrix(answered(document, row, question.fact(), question.on(), word), posture),
                                    row));
                }
            }
        });
        assertThat(asked[0]).isGreaterThan(50);
    }

    @Test
    void everyChangeOfUnknownFactsGivesItsVerdictWhenTheDocumentIsChanged() {
        int[] tried = {0};
        onGenerated((document, posture) -> {
            for (Row row : matrix(document, posture).rows()) {
                for (Change change : row.wouldChange()) {
                    if (change.set().keySet().stream().allMatch(row.facts()::isUnknown)) {
                        AgentActionBom changed = document;
                        for (Map.Entry<Fact, String> set : change.set().entrySet()) {
                            changed =
                                    answered(changed, row.id(), set.getKey(), Address.action(row.id()), set.getValue());
                        }
                        tried[0]++;
                        assertThat(matrix(changed, posture)
                                        .row(row.id())
                                        .orElseThrow()
                                        .computed()
                                        .verdict())
                                .isEqualTo(change.to());
                    }
                }
            }
        });
        assertThat(tried[0]).isGreaterThan(50);
    }

    private static boolean isLaxer(Matrix before, Matrix after, Id row) {
        return after.row(row)
                .orElseThrow()
                .computed()
                .verdict()
                .isLaxerThan(before.row(row).orElseThrow().computed().verdict());
    }

    /** The document with a fact answered at the place that states it, and at no other. */
    private static AgentActionBom answered(AgentActionBom document, Id row, Fact fact, Address on, String word) {
        if (on.equals(Address.WORKFLOW)) {
            return Made.put(document, "workflow", Made.with(document.workflow(), "attendance: " + word));
        }
        if (fact == Fact.CREDENTIAL_SCOPE || fact == Fact.CREDENTIAL_LIFETIME) {
            return withCredential(document, row, fact, word);
        }
        String key = fact.word();
        Object value = word(fact, word);
        List<Action> rows = document.actions().stream()
                .map(a -> a.id().equals(row) ? Made.put(a, key, value) : a)
                .toList();
        return Made.put(document, "actions", rows);
    }

    private static Object word(Fact fact, String word) {
        return switch (fact) {
            case ATTENDANCE -> Words.find(Attendance.class, word);
            case ENVIRONMENT -> Words.find(Environment.class, word);
            case TARGET_SCOPE -> Words.find(TargetScope.class, word);
            default -> Words.find(YesNo.class, word).orElseThrow();
        };
    }

    /** Answers about the row's credential; a row without one is given one of which nothing else is known. */
    private static AgentActionBom withCredential(AgentActionBom document, Id row, Fact fact, String word) {
        Action action = document.action(row).orElseThrow();
        Optional<Credential> known = action.credential().id().flatMap(document::credential);
        Credential credential = known.orElseGet(() -> Made.credential("made-for-" + row));
        Credential answered = fact == Fact.CREDENTIAL_SCOPE
                ? Made.put(
                        credential,
                        "scope",
                        word.equals("narrow") ? CredentialScope.REPOSITORY : CredentialScope.ACCOUNT)
                : Made.put(
                        credential,
                        "lifetime",
                        word.equals("short") ? CredentialLifetime.SINGLE_RUN : CredentialLifetime.STANDING);
        List<Credential> credentials = new ArrayList<>(document.credentials());
        credentials.removeIf(c -> c.id().equals(answered.id()));
        credentials.add(answered);
        List<Action> rows = document.actions().stream()
                .map(a -> a.id().equals(row) ? Made.put(a, "credential", Ref.to(answered.id())) : a)
                .toList();
        return Made.put(Made.put(document, "credentials", credentials), "actions", rows);
    }
}
