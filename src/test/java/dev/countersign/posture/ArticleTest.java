package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published example under the built-in posture, row by row. */
class ArticleTest {
    private static final Matrix MATRIX = Evaluator.evaluate(
            Article.DOCUMENT, FirstRollout.POSTURE, Made.TODAY, ArticleTest::readsProductionDataAccess);

    /** Any production row the workflow reaches would contradict the example's statement. */
    private static Denial readsProductionDataAccess(String statement) {
        return new Denial(Optional.empty(), Optional.of(Environment.PRODUCTION), Optional.empty(), Optional.empty());
    }

    @Test
    void everyRowHasTheVerdictTheRulesAndTheChangesExpected() {
        assertThat(MATRIX.rows().stream().map(ArticleTest::line).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        write-branch approve [unattended-branch-write assuming attendance] change {attendance=attended} to allow
                        run-tests allow [run-tests]
                        comment-on-pr allow [narrow-comment]
                        issue-tracker-comment approve [broad-comment-credential assuming credential_scope, \
                        broad-comment-target assuming target_scope] change {target_scope=narrow, credential_scope=narrow} to allow
                        workflow-file-changes approve [workflow-file-change]
                        package-publish approve [package-publish]
                        deploy approve [deploy]
                        production-secrets block [production-secret-without-approved-path assuming approved_path] \
                        change {environment=production_adjacent} to approve change {approved_path=yes} to approve
                        delete-branch block [destructive-without-recovery assuming recovery] change {recovery=yes} to approve
                        bypass-required-checks block [bypass-required-checks]""");
    }

    private static String line(Row row) {
        StringBuilder line =
                new StringBuilder(row.id() + " " + row.computed().verdict().word() + " ");
        line.append(
                row.computed().rules().stream().map(ArticleTest::fired).collect(Collectors.joining(", ", "[", "]")));
        for (Change change : row.wouldChange()) {
            line.append(" change ")
                    .append(words(change.set()))
                    .append(" to ")
                    .append(change.to().word());
        }
        return line.toString();
    }

    private static String fired(FiredRule fired) {
        return fired.rule().id()
                + (fired.assumed().isEmpty()
                        ? ""
                        : " assuming "
                                + fired.assumed().stream().map(Fact::word).collect(Collectors.joining(", ")));
    }

    private static String words(Map<Fact, String> set) {
        return set.entrySet().stream()
                .map(e -> e.getKey().word() + "=" + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void countsAreTwoFiveAndThree() {
        assertThat(MATRIX.counts())
                .isEqualTo(Map.of(Verdict.ALLOW, 2, Verdict.APPROVE, 5, Verdict.BLOCK, 3, Verdict.UNDECIDED, 0));
    }

    @Test
    void factsAreThoseOfTheExample() {
        Facts issueTracker =
                MATRIX.row(new Id("issue-tracker-comment")).orElseThrow().facts();
        assertThat(issueTracker.get(Fact.ENVIRONMENT)).isEqualTo("none");
        assertThat(issueTracker.isUnknown(Fact.TARGET_SCOPE)).isTrue();
        Facts branch = MATRIX.row(new Id("write-branch")).orElseThrow().facts();
        assertThat(branch.get(Fact.CREDENTIAL_SCOPE)).isEqualTo("narrow");
        assertThat(branch.isUnknown(Fact.CREDENTIAL_LIFETIME)).isTrue();
        assertThat(MATRIX.rows()).allMatch(row -> row.proof().grade() == ProofPacket.Grade.REVIEWABLE);
    }

    @Test
    void fiveQuestionsMatter() {
        Address issueTracker = Address.action(new Id("issue-tracker-comment"));
        assertThat(MATRIX.questions())
                .containsExactly(
                        new Question(Fact.ATTENDANCE, Address.WORKFLOW, Made.ids("write-branch"), Made.ids()),
                        new Question(
                                Fact.APPROVED_PATH,
                                Address.action(new Id("production-secrets")),
                                Made.ids("production-secrets"),
                                Made.ids()),
                        new Question(
                                Fact.RECOVERY,
                                Address.action(new Id("delete-branch")),
                                Made.ids("delete-branch"),
                                Made.ids()),
                        new Question(Fact.TARGET_SCOPE, issueTracker, Made.ids(), Made.ids("issue-tracker-comment")),
                        new Question(
                                Fact.CREDENTIAL_SCOPE, issueTracker, Made.ids(), Made.ids("issue-tracker-comment")));
    }

    @Test
    void twoRowsAreReachableAndUndeclaredAndNothingElseIsPointedOut() {
        assertThat(MATRIX.contradictions())
                .extracting(remark -> remark.code() + " " + remark.on())
                .containsExactly("row.undeclared action/write-branch", "row.undeclared action/issue-tracker-comment");
    }

    @Test
    void aBareSecretAccessIsBlockedUntilItsEnvironmentOrPathIsKnown() {
        Row row = Made.evaluated(Made.put(
                        Made.document(Made.row("secret", ActionClass.SECRET_ACCESS)), "proof", Made.REVIEWABLE))
                .rows()
                .get(0);
        assertThat(line(row))
                .isEqualTo("secret block [production-secret-without-approved-path assuming environment, approved_path]"
                        + " change {environment=production_adjacent} to approve change {approved_path=yes} to approve");
    }
}
