package dev.countersign.draft.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.Environment;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Reach;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowReaderTest {
    @TempDir
    private Path root;

    private Given given() {
        return new Given(root);
    }

    /** One job {@code a} with a permissions block and steps. */
    private static String job(String permissions, String... steps) {
        StringBuilder text = new StringBuilder("on: push\njobs:\n  a:\n    runs-on: x\n");
        text.append("    permissions: ").append(permissions).append("\n    steps:\n");
        for (String step : steps) {
            text.append("      - ").append(step.replace("\n", "\n        ")).append('\n');
        }
        return text.toString();
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("{contents: read}", "uses: actions/checkout@v4", "read observed"),
                Arguments.of("{contents: write}", "run: git push", "read granted, write-branch observed"),
                Arguments.of("{contents: write}", "run: 'true'", "read granted, write-branch granted"),
                Arguments.of("{}", "run: npm test", "run-tests observed"),
                Arguments.of(
                        "{}",
                        "run: npm test\nenv: {K: '${{ secrets.K }}'}",
                        "execute observed, secret-access-k observed"),
                Arguments.of("{}", "run: |\n  # npm publish\n  echo npm publish", ""),
                Arguments.of("{}", "run: npm publish --dry-run", ""),
                Arguments.of("{}", "run: npm publish", "package-publish-npm observed"),
                Arguments.of("{packages: write}", "run: 'true'", "package-publish granted"),
                Arguments.of("{issues: write}", "run: gh issue comment 1 -b x", "comment observed"),
                Arguments.of("{issues: write}", "run: 'true'", "comment granted"),
                Arguments.of("{pages: write}", "uses: actions/deploy-pages@v4", "deploy-github-pages observed"),
                Arguments.of("{actions: write}", "run: gh workflow run x.yml", "execute observed"),
                Arguments.of("{id-token: write}", "run: 'true'", ""),
                Arguments.of("{security-events: write}", "uses: github/codeql-action/analyze@v3", ""),
                Arguments.of(
                        "{}",
                        "uses: docker/build-push-action@v5\nwith: {push: true, tags: 'ghcr.io/a/b:1'}",
                        "package-publish-ghcr.io observed"),
                Arguments.of("{}", "uses: docker/build-push-action@v5\nwith: {push: false}", "run-tests observed"),
                Arguments.of(
                        "{}",
                        "uses: docker/build-push-action@v5\nwith: {outputs: 'type=image,push=true'}",
                        "package-publish-images observed"),
                Arguments.of("{}", "uses: actions/upload-artifact@v4\nwith: {name: x}", ""),
                Arguments.of("{}", "uses: some/unknown-thing@v1", "execute-external-action not_visible"),
                Arguments.of(
                        "{contents: write}",
                        "run: gh pr merge --auto 1",
                        "merge observed, read granted, write-branch granted"),
                Arguments.of("{}", "run: gh pr merge --admin 1", "bypass-check-required-checks observed"),
                Arguments.of("{pull-requests: write}", "run: gh pr review --approve 1", "merge observed"),
                Arguments.of("{}", "run: gh api repos/a/b/pulls", ""),
                Arguments.of(
                        "{issues: write}", "run: gh api repos/a/b/issues/1/comments -f body=x", "comment observed"),
                Arguments.of(
                        "{contents: write}",
                        "run: gh api -X PUT repos/a/b/contents/x.txt -f a=b",
                        "read granted, write-branch observed"),
                Arguments.of(
                        "{}",
                        "run: gh api -X PUT repos/a/b/branches/main/protection --input x",
                        "bypass-check-branch-protection observed"),
                Arguments.of(
                        "{}",
                        "run: |\n  gh api graphql -f query='mutation { mergePullRequest(input: {}) { x } }'",
                        "merge observed"),
                Arguments.of("{}", "run: gh api graphql -f query='query { viewer { login } }'", ""),
                Arguments.of(
                        "{}",
                        "run: \"curl -X POST -d @x ${{ secrets.HOOK }}\"",
                        "egress-web observed, secret-access-hook observed"),
                Arguments.of("{}", "run: curl -fsS http://localhost:3000 -d x", ""),
                Arguments.of("{}", "run: echo '${{ toJSON(secrets) }}'", "secret-access-all-secrets observed"),
                Arguments.of("{}", "run: echo ${{ secrets['A_B'] }}", "secret-access-a_b observed"),
                Arguments.of("{contents: read}", "run: echo ${{ secrets.GITHUB_TOKEN }}", "read granted"),
                Arguments.of("{}", "run: echo '${{ github.event.issue.title }}'", "execute observed"),
                Arguments.of("{}", "run: echo \"$T\"\nenv: {T: '${{ github.event.issue.title }}'}", ""),
                Arguments.of(
                        "{issues: write}",
                        "uses: actions/github-script@v7\nwith:\n  script: |\n    // github.rest.git.createRef()\n    await github.rest.issues.createComment({})",
                        "comment observed"),
                Arguments.of(
                        "{}",
                        "uses: actions/github-script@v7\nwith: {script: 'await github.rest.pulls.createReview({event: \"APPROVE\"})'}",
                        "merge observed"),
                Arguments.of(
                        "{}",
                        "uses: actions/github-script@v7\nwith: {script: 'await github.rest.issues.listComments({})'}",
                        ""),
                Arguments.of("{}", "run: terraform apply -auto-approve", "infra-change-infrastructure observed"),
                Arguments.of("{}", "run: |\n  kind create cluster\n  kubectl apply -f x", "run-tests observed"),
                Arguments.of("{}", "run: alembic upgrade head", "data-write-database observed"),
                Arguments.of("{}", "run: ./deploy.sh", "execute observed"),
                Arguments.of("{}", "run: git commit -m x --no-verify", "bypass-check-hooks observed"),
                Arguments.of(
                        "{}",
                        "run: claude -p 'x' --dangerously-skip-permissions",
                        "bypass-check-agent-permissions observed, execute observed, read observed"),
                Arguments.of(
                        "{}",
                        "run: codex exec --full-auto 'x'",
                        "bypass-check-agent-permissions observed, execute observed, read observed"),
                Arguments.of("{}", "run: codex exec --sandbox read-only 'x'", "read observed"),
                Arguments.of(
                        "{}",
                        "uses: google-github-actions/run-gemini-cli@v0\nwith: {prompt: x}",
                        "bypass-check-agent-permissions observed, execute observed, read observed"),
                Arguments.of(
                        "{}",
                        "uses: google-github-actions/run-gemini-cli@v0\nwith: {settings: '{\"tools\": {\"core\": [\"read_file\"]}}'}",
                        "read observed"),
                Arguments.of(
                        "{}",
                        "uses: openai/codex-action@v1\nwith: {sandbox: danger-full-access, allow-users: '*'}",
                        "bypass-check-actor-check observed, bypass-check-agent-permissions observed, execute observed, read observed"),
                Arguments.of(
                        "{id-token: write}",
                        "uses: anthropics/claude-code-action@v1",
                        "comment observed, read observed, write-branch observed"),
                Arguments.of(
                        "{id-token: write}",
                        "uses: anthropics/claude-code-action@v1\nwith: {prompt: x}",
                        "comment granted, read observed"),
                Arguments.of(
                        "{contents: read}",
                        "uses: anthropics/claude-code-action@v1\nwith: {prompt: x, github_token: '${{ secrets.GITHUB_TOKEN }}'}",
                        "read observed"),
                Arguments.of(
                        "{}",
                        "uses: anthropics/claude-code-base-action@beta\nwith: {allowed_tools: 'Bash(npm:*),Read'}",
                        "delete-npm granted, package-publish-npm granted, read observed, run-tests granted"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepGivesTheseRows(String permissions, String step, String expected) {
        List<String> rows = given().workflow(job(permissions, step)).rows("a");

        assertThat(String.join(", ", rows)).isEqualTo(expected);
    }

    static Stream<Arguments> permissions() {
        return Stream.of(
                Arguments.of("permissions: {contents: write}", "", "read granted, write-branch granted"),
                Arguments.of("permissions: {contents: write}", "permissions: {}", ""),
                Arguments.of("permissions: {contents: write}", "permissions: {contents: read}", "read granted"),
                Arguments.of("permissions: {}", "permissions: {issues: write}", "comment granted"),
                Arguments.of("permissions: read-all", "", "read granted"),
                Arguments.of(
                        "permissions: write-all",
                        "",
                        "comment granted, deploy granted, execute granted, package-publish granted,"
                                + " read granted, write-branch granted"),
                Arguments.of("", "", "write-branch not_visible"));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void aJobsBlockReplacesTheWorkflows(String workflow, String job, String expected) {
        String text = "on: push\n" + workflow + "\njobs:\n  a:\n    " + job + "\n    steps: [{run: 'true'}]\n";

        assertThat(String.join(", ", given().workflow(text).rows("a"))).isEqualTo(expected);
    }

    @Test
    void aCalledWorkflowGetsTheLowerOfBoth() {
        given().file(
                        ".github/workflows/c.yml",
                        "on: workflow_call\njobs:\n  c:\n    permissions: {contents: write, issues: write}\n    steps: [{run: 'true'}]\n")
                .workflow(
                        "on: push\npermissions: {contents: read, issues: write}\njobs:\n  a: {uses: ./.github/workflows/c.yml}\n");

        assertThat(given().rows("a")).containsExactly("comment granted", "read granted");
        assertThat(given().job("a").sources()).hasSize(2);
    }

    @Test
    void anExternalWorkflowIsARowThatSaysSo() {
        given().workflow(
                        "on: push\npermissions: {contents: read}\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n    secrets: inherit\n");
        AgentActionBom document = given().job("a");

        assertThat(given().rows("a"))
                .containsExactly(
                        "execute-external-workflow not_visible", "read granted", "secret-access-all-secrets granted");
        assertThat(document.actions().get(1).reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(document.findings())
                .anyMatch(f -> f.code().equals("ci.external") && f.text().contains("o/r"));
    }

    @Test
    void anEnvironmentIsAControlOfUnknownStrengthAndSaysHowNearProductionIs() {
        given().workflow(
                        "on: push\njobs:\n  a:\n    environment: {name: production, url: x}\n    permissions: {}\n    steps:\n"
                                + "      - {run: npm publish, env: {NODE_AUTH_TOKEN: '${{ secrets.NPM }}'}}\n");
        AgentActionBom document = given().job("a");

        assertThat(document.controls()).singleElement().satisfies(c -> {
            assertThat(c.strength()).isEqualTo(ControlStrength.UNKNOWN);
            assertThat(c.actions()).hasSize(2);
        });
        assertThat(document.actions())
                .allSatisfy(a -> assertThat(a.environment()).contains(Environment.PRODUCTION));
        assertThat(document.workflow().attendance()).isEqualTo(Attendance.UNATTENDED);
        assertThat(document.proof()).anyMatch(p -> p.kind().is(ProofKind.WORKFLOW_RUN));
    }

    @Test
    void aWordWithinAWordIsNoProduction() {
        given().workflow(job("{}", "run: npm publish\nenv: {A: '${{ secrets.DELIVERY_PRODUCT_TOKEN }}'}"));

        assertThat(given().job("a").actions())
                .allSatisfy(
                        a -> assertThat(a.environment()).isNotEqualTo(java.util.Optional.of(Environment.PRODUCTION)));
    }

    @Test
    void theCredentialIsTheOneTheStepIsGiven() {
        given().workflow(job(
                "{contents: write}",
                "uses: actions/create-github-app-token@v1\nid: app\nwith: {app-id: 1, private-key: '${{ secrets.KEY }}'}",
                "run: gh pr create --fill\nenv: {GH_TOKEN: '${{ steps.app.outputs.token }}'}",
                "run: gh release create v1\nenv: {GH_TOKEN: '${{ secrets.MY_PAT }}'}"));
        AgentActionBom document = given().job("a");

        assertThat(credential(document, "write-branch")).isEqualTo("GitHub App token");
        assertThat(credential(document, "package-publish-github-release")).isEqualTo("MY_PAT");
        assertThat(document.credentials())
                .anyMatch(c -> c.name().equals("MY_PAT") && c.kind().is(CredentialKind.PAT));
        assertThat(document.credentials())
                .anyMatch(c -> c.name().equals("GITHUB_TOKEN") && c.lifetime() == CredentialLifetime.SINGLE_RUN);
    }

    private static String credential(AgentActionBom document, String row) {
        Action action = document.actions().stream()
                .filter(a -> a.id().value().equals(row))
                .findFirst()
                .orElseThrow();
        return document.credential(action.credential().id().orElseThrow())
                .orElseThrow()
                .name();
    }

    @Test
    void codeOfAPullRequestThatRunsWithFullRightsIsABypass() {
        String text = "on: pull_request_target\npermissions: {contents: read}\njobs:\n  a:\n    steps:\n"
                + "      - {uses: actions/checkout@v4, with: {ref: '${{ github.event.pull_request.head.sha }}'}}\n";

        assertThat(given().workflow(text).rows("a")).containsExactly("read observed");
        assertThat(given().workflow(text + "      - run: npm ci\n").rows("a"))
                .containsExactly(
                        "bypass-check-untrusted-head observed",
                        "execute observed",
                        "read observed",
                        "secret-access-job-token granted");
    }

    @Test
    void whatAScriptOfTheCheckoutDoesIsCitedThere() {
        given().file("scripts/release.sh", "#!/bin/bash\nset -e\ncargo publish\n")
                .file("Makefile", "ship: build\n\tnpm publish\n\nbuild:\n\ttrue\n")
                .file("package.json", "{\n  \"scripts\": {\n    \"deploy:all\": \"wrangler deploy\"\n  }\n}\n")
                .workflow(job("{}", "run: ./scripts/release.sh", "run: make ship", "run: npm run deploy:all"));
        AgentActionBom document = given().job("a");

        assertThat(document.actions().stream()
                        .filter(a -> a.actionClass().acts() == dev.countersign.model.ActionClass.Weight.HEAVY)
                        .map(a -> a.id() + " " + a.evidence().get(0).file() + ":"
                                + a.evidence().get(0).line()))
                .contains(
                        "package-publish-crates.io scripts/release.sh:3",
                        "package-publish-npm Makefile:2",
                        "deploy-cloudflare package.json:3");
    }

    @Test
    void aWorkflowFileThatIsPushedWithAnotherTokenIsAWorkflowChange() {
        given().workflow(job(
                "{contents: read}",
                "uses: actions/checkout@v4\nwith: {token: '${{ secrets.BOT_PAT }}'}",
                "run: |\n  sed -i s/a/b/ .github/workflows/ci.yml\n  git add .github/workflows\n  git push"));

        assertThat(given().rows("a")).contains("workflow-change observed", "write-branch observed");
    }

    @Test
    void aLiteralSecretIsAFindingWithoutItsValue() {
        String token = "ghp_" + "Zq8fK2mN5pR7sT9vW1xY3bC4dE5f";
        given().workflow(job("{}", "run: npm publish\nenv:\n  NODE_AUTH_TOKEN: " + token));
        AgentActionBom document = given().job("a");

        assertThat(document.findings()).anyMatch(f -> f.code().equals("secret.literal"));
        assertThat(document.toString()).doesNotContain(token);
    }

    @Test
    void aConditionHoldsOnlyWhereAllPlacesHaveIt() {
        given().workflow(job("{}", "run: npm publish\nif: github.ref == 'refs/heads/main'", "run: cargo publish"));
        AgentActionBom document = given().job("a");

        assertThat(document.actions().get(0).conditions()).containsExactly("github.ref == 'refs/heads/main'");
        assertThat(document.actions().get(1).conditions()).isEmpty();
    }
}
