package dev.countersign.posture;

import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final Sentences ENGLISH = new Sentences(Texts.english());
    private static final Sentences GERMAN = new Sentences(Texts.in(Locale.GERMAN));
    private static final Matrix ARTICLE = Made.evaluated(Article.DOCUMENT);

    /** A row explained by rules with these reasons. */
    private static Row because(Verdict verdict, List<Fact> assumed, String... reasons) {
        List<FiredRule> rules = List.of(reasons).stream()
                .map(reason -> new Rule(
                        new Id("rule-1"),
                        verdict,
                        Map.of(
                                Fact.ATTENDANCE, Set.of("unattended"),
                                Fact.ENVIRONMENT, Set.of("production_adjacent", "production")),
                        Localized.of(reason),
                        Optional.empty()))
                .map(rule -> new FiredRule(rule, assumed))
                .toList();
        return explained(new Explanation(verdict, rules, List.of()));
    }

    private static Row explained(Explanation explanation) {
        Row row = Made.evaluated(Made.document(row("a", ActionClass.DEPLOY)))
                .rows()
                .get(0);
        return new Row(
                row.action(),
                row.facts(),
                row.factsSha256(),
                explanation,
                List.of(),
                row.proof(),
                Optional.empty(),
                false,
                false,
                true,
                explanation.verdict());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A job nobody watches is about to change code. | Approval, because a job nobody watches is about to change code.",
                "Nobody looks | Approval, because nobody looks.",
                "What now? | Approval, because what now?",
                "GitHub keeps the log. | Approval: GitHub keeps the log.",
                "because of it | Approval: because of it.",
                "'  ' | Approval: rule-1.",
                "The t\u200boken leaks. | Approval, because the t[U+200B]oken leaks."
            })
    void aReasonGoesOnInTheSentenceWhereItsFirstWordAllows(String reason, String sentence) {
        assertThat(ENGLISH.reason(because(Verdict.APPROVE, List.of(), reason))).isEqualTo(sentence);
    }

    @Test
    void severalReasonsFollowEachOtherAndAreSaidOnce() {
        assertThat(ENGLISH.reason(because(Verdict.BLOCK, List.of(), "This is so.", "The other too.", "This is so.")))
                .isEqualTo("Blocked, because this is so. Also because the other too.");
        assertThat(GERMAN.reason(because(Verdict.BLOCK, List.of(), "Das ist so.", "Das andere auch.")))
                .isEqualTo("Gesperrt: Das ist so. Außerdem: Das andere auch.");
    }

    @Test
    void anExplanationSaysWhatWasAssumedAtItsStrictest() {
        Row row = because(Verdict.APPROVE, List.of(Fact.ATTENDANCE, Fact.ENVIRONMENT), "A job runs.");
        assertThat(row.computed().assumedValues())
                .isEqualTo(Map.of(Fact.ATTENDANCE, "unattended", Fact.ENVIRONMENT, "production"));
        assertThat(ENGLISH.explanation(row))
                .isEqualTo("Approval, because a job runs."
                        + " Nobody has said whether a person attends; unknown counts as unattended."
                        + " Nobody has said what it touches; unknown counts as production.");
    }

    @Test
    void undecidedRowsSayWhy() {
        Posture gaps = FirstRollout.posture("gaps", "allow watched class=deploy attendance=attended");
        AgentActionBom document = Made.document(
                row("what", ActionClass.UNCLASSIFIED),
                row("deploy", ActionClass.DEPLOY),
                row("read", ActionClass.READ));
        List<Row> rows = Evaluator.evaluate(document, gaps, Made.TODAY, Made.SAYS_NOTHING)
                .rows();
        assertThat(rows.stream().map(ENGLISH::explanation))
                .containsExactly(
                        "Undecided: nobody has said what kind of action this is. Choose its class first.",
                        "Undecided: whether a rule covers it depends on what nobody has said yet: attendance.",
                        "Undecided: no rule of this posture covers it.");
    }

    @Test
    void changesAreConditionsWithTheirVerdict() {
        Change one = change("write-branch");
        Change two = change("issue-tracker-comment");
        assertThat(ENGLISH.condition(one)).isEqualTo("If a person attends each run");
        assertThat(ENGLISH.change(one)).isEqualTo("If a person attends each run, this would be allowed.");
        assertThat(ENGLISH.change(two))
                .isEqualTo("If its target is narrow and its credential reaches one repository, environment or tool at"
                        + " most, this would be allowed.");
        assertThat(GERMAN.change(two))
                .isEqualTo("Wenn das Ziel eng ist und der Zugang höchstens ein Repository, eine Umgebung oder ein"
                        + " Werkzeug erreicht, wäre das erlaubt.");
        assertThat(ENGLISH.change(change("delete-branch"))).isEqualTo("If it can be undone, this would need approval.");
    }

    private static Change change(String row) {
        return ARTICLE.row(new Id(row)).orElseThrow().wouldChange().get(0);
    }

    @Test
    void questionsAskAtThePlaceThatStatesTheFactAndSayWhatTheyCouldRelax() {
        assertThat(ARTICLE.questions().stream().map(q -> ENGLISH.question(q, Article.DOCUMENT)))
                .containsExactly(
                        "Does a person attend each run and see the change before it takes effect?",
                        "Is there an agreed way in for “production secrets”?",
                        "Can “delete branch” be undone?",
                        "Does “issue tracker comment” reach one branch, issue or repository, or many?",
                        "How far does the credential for “issue tracker comment” reach?");
        Question both = new Question(
                Fact.ATTENDANCE, Address.WORKFLOW, Made.ids("write-branch", "deploy"), Made.ids("run-tests"));
        assertThat(ENGLISH.gain(both, Article.DOCUMENT))
                .isEqualTo("Could relax 2 rows: write branch, deploy."
                        + " Together with another answer it could relax 1 row: run tests.");
    }

    @Test
    void everyQuestionThatCanBeAskedHasItsWords() {
        for (int seed = 0; seed < 60; seed++) {
            Generated generated = new Generated(seed);
            AgentActionBom document = generated.document();
            Matrix matrix = Evaluator.evaluate(document, generated.posture(), Made.TODAY, Made.SAYS_NOTHING);
            for (Sentences sentences : List.of(ENGLISH, GERMAN)) {
                matrix.questions()
                        .forEach(q -> assertThat(sentences.question(q, document) + sentences.gain(q, document))
                                .isNotBlank()
                                .doesNotContain("{"));
                matrix.rows().forEach(r -> assertThat(sentences.explanation(r)).isNotBlank());
                matrix.rows()
                        .forEach(r -> r.wouldChange()
                                .forEach(c -> assertThat(sentences.change(c)).isNotBlank()));
                matrix.contradictions()
                        .forEach(r -> assertThat(sentences.contradiction(r)).doesNotContain("{"));
                matrix.readiness()
                        .forEach(r -> assertThat(sentences.readiness(r)).doesNotContain("{"));
                ReviewQuestions.prefilled(document, matrix)
                        .forEach(p -> assertThat(sentences.prefilled(p))
                                .isNotEmpty()
                                .allSatisfy(line -> assertThat(line).doesNotContain("{", "word.")));
            }
        }
    }

    @Test
    void remarksNameWhatTheyAreAboutAndShowWhatDeceives() {
        assertThat(ENGLISH.contradiction(ARTICLE.contradictions().get(0)))
                .isEqualTo(
                        "The workflow can do “write branch”, which comes to “Approve”, but the document does not list"
                                + " it as allowed, needing approval or blocked.");
        AgentActionBom hidden = Made.document(put(row("a", ActionClass.READ), "name", "re\u202ead"));
        assertThat(ENGLISH.contradiction(Made.evaluated(hidden).contradictions().get(0)))
                .isEqualTo("“re[U+202E]ad” holds characters that are hidden or look like others.");
        assertThat(GERMAN.readiness(Remark.of("approve.approver", Address.DOCUMENT, "a{0}'b")))
                .isEqualTo("Angeben, wer „a{0}'b“ freigibt.");
        assertThat(ENGLISH.readiness(Remark.of("question.open", Address.DOCUMENT, "question.proof.text")))
                .isEqualTo("Answer or park this question: What proof is left after an action that matters?");
    }

    @Test
    void aTextOfTheDocumentThatLooksLikeAKeyStaysText() {
        assertThat(ENGLISH.readiness(Remark.of("annotation.open", Address.DOCUMENT, "readiness.actions.none")))
                .isEqualTo("Resolve this concern: readiness.actions.none");
    }

    @Test
    void factsAndValuesHaveNames() {
        assertThat(ENGLISH.fact(Fact.TARGET_SCOPE)).isEqualTo("width of the target");
        assertThat(ENGLISH.value(Fact.CLASS, "write_branch")).isEqualTo("write branch, code or pull request");
        assertThat(ENGLISH.value(Fact.ENVIRONMENT, "production_adjacent")).isEqualTo("next to production");
        assertThat(GERMAN.value(Fact.ENVIRONMENT, "unknown")).isEqualTo("unbekannt");
        assertThat(ENGLISH.value(Fact.ENVIRONMENT, "moon")).isEqualTo("moon");
    }

    @Test
    void conditionsOfTheListedRulesAreInTheLanguageOfTheTexts() {
        Rule rule = new Rule(
                new Id("r"),
                Verdict.APPROVE,
                Map.of(Fact.CLASS, Set.of("deploy")),
                Localized.of("So."),
                Optional.of(new Localized(Map.of("en", "Ask first.", "de", "Erst fragen."))));
        FiredRule fired = new FiredRule(rule, List.of());
        Row row = explained(new Explanation(Verdict.APPROVE, List.of(fired, fired), List.of()));
        assertThat(ENGLISH.conditions(row)).containsExactly("Ask first.");
        assertThat(GERMAN.conditions(row)).containsExactly("Erst fragen.");
    }
}
