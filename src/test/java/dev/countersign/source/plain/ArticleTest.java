package dev.countersign.source.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.YesNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nine lines of the article, opened as they stand. */
class ArticleTest {
    private AgentActionBom bom;

    @BeforeEach
    void open() throws IOException {
        List<AgentActionBom> documents = PlainText.read(Files.readString(Path.of("samples/pr-repair.txt")));
        assertThat(documents).hasSize(1);
        bom = documents.get(0);
    }

    @Test
    void theWorkflowIsNamedOwnedAndPlaced() {
        assertThat(bom.workflow().name()).isEqualTo("AI-assisted PR repair");
        assertThat(bom.workflow().owner()).isEqualTo("Platform engineering");
        assertThat(bom.workflow().repository()).isEqualTo("customer-api");
        assertThat(bom.workflow().path()).isEqualTo(".github/workflows/pr-repair.yml");
        assertThat(bom.workflow().attendance()).isEqualTo(Attendance.UNKNOWN);
    }

    @Test
    void theCredentialIsNarrowAndOfUnknownLifetime() {
        assertThat(bom.credentials()).hasSize(1);
        Credential credential = bom.credentials().get(0);
        assertThat(credential.id().value()).isEqualTo("repo-scoped-ci-token");
        assertThat(credential.name()).isEqualTo("repo-scoped CI token");
        assertThat(credential.scope()).isEqualTo(CredentialScope.REPOSITORY);
        assertThat(credential.lifetime()).isEqualTo(CredentialLifetime.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            write-branch           | write branch           | write_branch    | reachable | none    | repo-scoped-ci-token | none       | narrow
            run-tests              | run tests              | run_tests       | reachable | none    | repo-scoped-ci-token | none       | narrow
            comment-on-pr          | comment on PR          | comment         | reachable | none    | repo-scoped-ci-token | none       | narrow
            issue-tracker-comment  | issue tracker comment  | comment         | reachable | none    | unknown              | none       | unknown
            workflow-file-changes  | workflow-file changes  | workflow_change | unknown   | approve | repo-scoped-ci-token | none       | narrow
            package-publish        | package publish        | package_publish | unknown   | approve | unknown              | unknown    | unknown
            deploy                 | deploy                 | deploy          | unknown   | approve | unknown              | unknown    | unknown
            production-secrets     | production secrets     | secret_access   | unknown   | block   | unknown              | production | unknown
            delete-branch          | delete branch          | delete          | unknown   | block   | repo-scoped-ci-token | unknown    | narrow
            bypass-required-checks | bypass required checks | bypass_check    | unknown   | block   | repo-scoped-ci-token | none       | narrow
            """)
    void eachRowIsAsThePostureExpectsIt(
            String id,
            String name,
            String actionClass,
            String reach,
            String declared,
            String credential,
            String environment,
            String targetScope) {
        Action row = bom.actions().stream()
                .filter(a -> a.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(row.name()).isEqualTo(name);
        assertThat(row.actionClass().word()).isEqualTo(actionClass);
        assertThat(row.reach().word()).isEqualTo(reach);
        assertThat(row.declared().word()).isEqualTo(declared);
        assertThat(row.credential().word()).isEqualTo(credential);
        assertThat(row.effectiveEnvironment().word()).isEqualTo(environment);
        assertThat(row.effectiveTargetScope().word()).isEqualTo(targetScope);
        assertThat(row.attendance()).isEmpty();
        assertThat(row.approvedPath()).isEqualTo(YesNo.UNKNOWN);
        assertThat(row.recovery()).isEqualTo(YesNo.UNKNOWN);
    }

    @Test
    void theRowsStandInTheOrderOfTheText() {
        assertThat(bom.actions())
                .extracting(a -> a.id().value())
                .containsExactly(
                        "write-branch",
                        "run-tests",
                        "comment-on-pr",
                        "issue-tracker-comment",
                        "workflow-file-changes",
                        "package-publish",
                        "deploy",
                        "production-secrets",
                        "delete-branch",
                        "bypass-required-checks");
    }

    @Test
    void theDenialIsAStatementThatChangesNothingHere() {
        assertThat(bom.statements()).containsExactly("no production data access");
        assertThat(bom.actions())
                .filteredOn(a -> a.environment().equals(Optional.of(Environment.NON_PRODUCTION)))
                .isEmpty();
        assertThat(PlainText.denials().read("no production data access").environment())
                .contains(Environment.PRODUCTION);
    }

    @Test
    void theToolIsTheIssueTracker() {
        assertThat(bom.tools()).singleElement().satisfies(tool -> {
            assertThat(tool.id().value()).isEqualTo("issue-tracker");
            assertThat(tool.name()).isEqualTo("issue tracker");
            assertThat(tool.access()).isEqualTo(ToolAccess.WRITE);
            assertThat(bom.actions().get(3).tool()).contains(tool.id());
        });
    }

    @Test
    void itsProofCoversWhatItNames() {
        assertThat(bom.proof())
                .extracting(p -> p.kind().word())
                .containsExactly(
                        "pr_link",
                        "workflow_run",
                        "credential_identity",
                        "policy_verdict",
                        "approver",
                        "validation_result");
    }

    @Test
    void nothingIsLeftOverAndItIsWrittenOutAsItStood() throws IOException {
        assertThat(bom.notes()).isEmpty();
        assertThat(bom.findings()).isEmpty();
        Written written = PlainText.write(bom);
        assertThat(written.text()).isEqualTo(Files.readString(Path.of("samples/pr-repair.txt")));
        assertThat(written.lost()).isEmpty();
    }

    @Test
    void onlyTheStatedFactsAreStated() {
        assertThat(bom.actions())
                .filteredOn(a -> a.environment().isPresent())
                .extracting(Action::actionClass)
                .containsExactly(ActionClass.SECRET_ACCESS);
        assertThat(bom.actions())
                .filteredOn(a -> a.targetScope().equals(Optional.of(TargetScope.NARROW)))
                .extracting(a -> a.id().value())
                .containsExactly("write-branch", "comment-on-pr", "delete-branch");
    }
}
