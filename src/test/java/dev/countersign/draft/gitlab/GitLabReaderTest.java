package dev.countersign.draft.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.draft.github.Given;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Environment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitLabReaderTest {
    @TempDir
    private Path root;

    private Given pipeline(String text) {
        return new Given(root).file(".gitlab-ci.yml", text);
    }

    @Test
    void templatesReferencesAnchorsAndIncludesAreResolved() {
        Given given = pipeline("""
                        include:
                          - local: /ci/base.yml
                          - project: team/templates
                            file: x.yml
                        .publish: &publish
                          script:
                            - !reference [.login, script]
                            - npm publish
                        .login:
                          script: [docker login -p "$NPM_TOKEN"]
                        release:
                          extends: [.base, .publish]
                        anchored:
                          <<: *publish
                        """).file("ci/base.yml", ".base:\n  before_script:\n    - cargo publish\n");

        assertThat(given.rows("release"))
                .containsExactly(
                        "package-publish-crates.io observed",
                        "package-publish-npm observed",
                        "read observed",
                        "secret-access-npm_token observed");
        assertThat(given.rows("anchored")).contains("package-publish-npm observed");
        AgentActionBom document = given.job("release");
        assertThat(document.actions())
                .anyMatch(a -> a.evidence().get(0).file().equals("ci/base.yml")
                        && a.evidence().get(0).line() == 3);
        assertThat(document.findings()).anyMatch(f -> f.text().startsWith("team/templates"));
        assertThat(given.drafts().skipped()).anyMatch(s -> s.line() == 3);
    }

    @Test
    void aManualJobInAnEnvironmentIsHeldByWhatIsNotVisible() {
        AgentActionBom document = pipeline("""
                        deploy:
                          environment: {name: eu, deployment_tier: production}
                          when: manual
                          script: [kubectl apply -f x]
                        """).job("deploy");

        assertThat(document.controls()).hasSize(2);
        assertThat(document.actions())
                .anyMatch(a -> a.id().value().equals("deploy-kubernetes")
                        && a.environment().equals(java.util.Optional.of(Environment.PRODUCTION)));
    }

    @Test
    void defaultsAndOtherKeysCount() {
        Given given = pipeline("""
                default: {before_script: [twine upload x]}
                stages: [a]
                variables: {A_TOKEN: plain}
                build: {script: ['echo $A_TOKEN $OTHER_KEY']}
                child: {trigger: {project: team/other}}
                tag: {script: ['true'], release: {tag_name: v1}}
                pages: {script: ['true']}
                """);

        assertThat(given.rows("build"))
                .containsExactly("package-publish-pypi observed", "read observed", "secret-access-other_key observed");
        assertThat(given.rows("child")).contains("execute-other-pipeline not_visible");
        assertThat(given.rows("tag")).contains("package-publish-gitlab-release observed");
        assertThat(given.rows("pages")).contains("deploy-gitlab-pages observed");
    }

    @Test
    void otherSystemsAreSeenAndNotRead() {
        Given given = pipeline("a: {script: [ls]}")
                .file(".circleci/config.yml", "version: 2.1\n")
                .file("Jenkinsfile", "pipeline {}")
                .file("azure-pipelines.yml", "steps: []\n")
                .file("bitbucket-pipelines.yml", "x: y\n")
                .file(".buildkite/pipeline.yml", "steps: []\n")
                .file("sub/Makefile", "a:\n");

        assertThat(given.drafts().seenNotRead().stream().map(s -> s.kind()))
                .containsExactly(
                        "Buildkite", "CircleCI", "Jenkins", "Azure Pipelines", "Bitbucket Pipelines", "Makefile");
    }
}
