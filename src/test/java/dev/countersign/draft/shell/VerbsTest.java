package dev.countersign.draft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
    private static String deeds(String script) {
        List<String> said = ShellReader.read(script).stream()
                .flatMap(c -> Verbs.table().deeds(c).stream())
                .map(d -> d.actionClass().word() + (d.object().isEmpty() ? "" : ":" + d.object()))
                .distinct()
                .toList();
        return String.join(" ", said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "npm publish --access public                         | package_publish:npm",
                "npm publish --dry-run                               |",
                "npm install ./x.tgz                                 | run_tests",
                "pnpm --dir packages/x pack                          | run_tests",
                "pnpm --filter ./a publish                           | package_publish:npm",
                "twine upload dist/*                                 | package_publish:pypi",
                "python -m twine upload dist/*                       | package_publish:pypi",
                "uv publish --trusted-publishing=always w/*          | package_publish:pypi",
                "cargo publish --workspace                           | package_publish:crates.io",
                "cargo publish --dry-run                             | run_tests",
                "./gradlew :lib:publishToMavenCentral                | package_publish:maven",
                "./gradlew publishToMavenLocal                       | run_tests",
                "mvn -B -s x.xml deploy                              | package_publish:maven",
                "mvn -B verify                                       | run_tests",
                "docker push ghcr.io/a/b:1                           | package_publish:ghcr.io",
                "docker push a/b:1                                   | package_publish:docker.io",
                "docker buildx build --push -t a .                   | package_publish:images",
                "docker build -t a .                                 | run_tests",
                "git push                                            | write_branch",
                "git push --dry-run origin main                      |",
                "git push origin main --force                        | delete:branch write_branch",
                "git push -uf origin x                               | delete:branch write_branch",
                "git push --force-with-lease                         | write_branch",
                "git push origin +main                               | delete:branch write_branch",
                "git push origin :old                                | delete:branch write_branch",
                "git tag -fa v1 -m x                                 | delete:tag",
                "git commit -m 'x' --no-verify                       | bypass_check:hooks",
                "git -C repo push origin HEAD                        | write_branch",
                "gh pr merge --auto --squash 1                       | merge",
                "gh pr merge --admin 1                               | bypass_check:required-checks",
                "gh pr review --approve 1                            | merge",
                "gh pr review --comment -b x                         | comment",
                "gh release create v1 --notes x                      | package_publish:github-release",
                "gh issue edit 1 --add-label x                       | comment",
                "gh workflow run deploy.yml                          | execute",
                "terraform -chdir=infra apply -auto-approve          | infra_change:infrastructure",
                "terraform plan                                      |",
                "terraform destroy                                   | delete:infrastructure infra_change:infrastructure",
                "kubectl -n prod apply -f k8s                        | deploy:kubernetes",
                "kubectl apply --dry-run=client -f k8s               |",
                "kubectl delete ns x                                 | delete:kubernetes",
                "helm upgrade --install a b                          | deploy:kubernetes",
                "wrangler dev --local                                |",
                "npx wrangler deploy --env production                | deploy:cloudflare",
                "aws s3 sync a s3://b --delete                       | delete:aws",
                "aws ecs update-service --cluster a                  | deploy:aws",
                "aws sts get-caller-identity                         |",
                "gcloud --project p run deploy x                     | deploy:gcp",
                "alembic upgrade head                                | data_write:database",
                "python manage.py migrate                            | data_write:database",
                "psql -c 'DROP TABLE users'                          | delete:database",
                "rsync -avz dist/ user@host:/var/www                 | deploy:host",
                "rsync -a a/ b/                                      |",
                "ssh user@host 'systemctl restart x'                 | deploy:host",
                "goreleaser release --snapshot --clean               |",
                "goreleaser release --skip=publish,announce --clean  |",
                "goreleaser release --clean                          | package_publish:github-release",
                "echo npm publish                                    |",
                "ansible-playbook -i hosts site.yml                  | deploy:hosts",
                "firebase deploy --only hosting                      | deploy:firebase",
                "vercel --prod --token=x                             | deploy:vercel",
                "./mcp-publisher publish                             | package_publish:mcp-registry",
                "npm --help                                          |",
            })
    void aCommandDoesWhatTheTableSays(String command, String expected) {
        assertThat(deeds(command)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "claude -p 'fix it',claude",
        "npx @anthropic-ai/claude-code -p x,claude",
        "codex exec --full-auto x,codex",
        "gemini --yolo -p x,gemini",
        "aider --yes-always --message x,aider"
    })
    void anAgentIsKnownByItsCommand(String command, String agent) {
        assertThat(Verbs.table().agent(ShellReader.read(command).get(0))).contains(agent);
    }

    @Test
    void aRuleWithAnOpenEndReachesEverythingBehindIt() {
        assertThat(Verbs.table().reachableFrom(List.of("npm")).stream()
                        .map(d -> d.actionClass().word()))
                .contains("package_publish", "run_tests");
        assertThat(Verbs.table().reachableFrom(List.of("git", "push")).stream()
                        .map(d -> d.actionClass().word()))
                .contains("write_branch", "delete")
                .doesNotContain("package_publish");
    }
}
