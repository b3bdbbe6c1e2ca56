package dev.countersign.draft.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns of commands let through. */
class CommandReachTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | delete execute write_branch",
                "* | delete execute write_branch",
                "ls:* | read",
                "git status:* | read",
                "git diff * | read",
                "git stash list:* | read",
                "git stash:* | execute",
                "git commit:* | execute",
                "git add . | execute",
                "git push:* | write_branch",
                "git push origin main | write_branch",
                "git push --force:* | delete write_branch",
                "git:* | delete execute write_branch",
                "gh pr view:* | read",
                "gh pr comment:* | comment",
                "gh pr merge:* | merge",
                "gh issue edit:* | comment",
                "gh api:* | comment execute read write_branch",
                "gh workflow:* | execute read",
                "gh run view * | read",
                "npm run test:* | run_tests",
                "npm run lint | run_tests",
                "npm run:* | execute",
                "npm test | run_tests",
                "pnpm -w run:* | execute",
                "yarn install | run_tests",
                "npx nx build:* | run_tests",
                "npx nx run:* | execute",
                "npx:* | execute",
                "node:* | execute",
                "python --version:* | read",
                "docker --version:* | read",
                "docker ps:* | read",
                "docker push:* | package_publish",
                "kubectl get:* | read",
                "kubectl delete:* | delete",
                "terraform plan:* | read",
                "terraform apply:* | infra_change",
                "npm publish | package_publish",
                "aws s3 ls:* | read",
                "python3 -m py_compile:* | execute",
                "./scripts/deploy.sh:* | deploy execute",
                "npm publish --dry-run | read",
                "pnpx wrangler delete:* | delete",
                "rm:* | delete",
                "rm -rf:* | delete",
                "curl:* | egress",
                "printenv | secret_access",
                "env:* | execute",
                "bash:* | execute",
                "timeout:* | execute",
                "find:* | execute",
                "scripts/* | execute",
                "./scripts/edit-issue-labels.sh:* | comment execute",
                "xcodebuild* | run_tests",
                "cargo test:* | run_tests",
                "make:* | execute run_tests",
                "frobnicate:* | execute",
                "cd src && npm test | read run_tests",
                "mkdir:* | execute"
            })
    void patternsLetThrough(String pattern, String classes) {
        List<String> found = CommandReach.of(pattern).lets().stream()
                .map(let -> let.actionClass().word())
                .distinct()
                .sorted()
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(classes);
    }

    @ParameterizedTest
    @CsvSource({"npm:*, package_publish", "cargo:*, package_publish", "docker:*, package_publish", "gh:*, merge"})
    void whatIsLeftOpenCounts(String pattern, String possible) {
        assertThat(CommandReach.of(pattern).lets())
                .extracting(let -> let.actionClass().word())
                .contains(possible, "execute")
                .doesNotContain("bypass_check");
    }
}
