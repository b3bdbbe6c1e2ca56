package dev.countersign.draft.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.draft.Drafts;
import dev.countersign.draft.Skipped;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codex, Cursor, Gemini, Copilot, editors, containers and hooks. */
class OtherAgentsTest {
    @TempDir
    private Path folder;

    private String rows(String path, String text) {
        return String.join(",", Draft.rows(new Draft(folder).with(path, text).document(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sandbox_mode = 'read-only' | read allow | ATTENDED",
                "sandbox_mode = 'workspace-write' | execute | UNKNOWN",
                "sandbox_mode = 'workspace-write';approval_policy = 'on-request' | execute allow | UNKNOWN",
                "sandbox_mode = 'workspace-write';approval_policy = 'untrusted' | execute approve | ATTENDED",
                "sandbox_mode = 'danger-full-access';approval_policy = 'never' | bypass-check-confirmations allow,delete allow,egress allow,execute allow,write-branch allow | UNATTENDED",
                "sandbox_mode = 'read-only';approval_policy = 'never' | read allow | ATTENDED",
                "default_permissions = ':workspace' | execute | UNKNOWN",
                "sandbox_mode = 'workspace-write';[sandbox_workspace_write];network_access = true | egress,execute | UNKNOWN",
                "[profiles.ci];sandbox_mode = 'workspace-write' | execute | UNKNOWN",
                "notify = ['bash', 'n.sh'] | execute | UNKNOWN"
            })
    void codexSandboxesAndApprovals(String config, String rows, Attendance attendance) {
        String path = ".codex/config.toml";
        AgentActionBom document =
                new Draft(folder).with(path, config.replace(";", "\n")).document(path);
        assertThat(String.join(",", Draft.rows(document))).isEqualTo(rows);
        assertThat(document.workflow().attendance()).isEqualTo(attendance);
        assertThat(document.notes()).anyMatch(n -> n.text().contains("trusted"));
    }

    @Test
    void codexKeysInTheWrongTableLimitNothing() {
        AgentActionBom document = new Draft(folder)
                .with(".codex/config.toml", "[tools.shell]\nallowlist = [\"ls\"]\nsandbox_mode = \"read-only\"\n")
                .document(".codex/config.toml");
        assertThat(document.actions()).isEmpty();
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@2", "declared.ineffective@3");
    }

    @Test
    void aLineBreakInAnInlineTableIsAProblemWithItsLine() {
        Drafts drafts = new Draft(folder)
                .with(".codex/config.toml", "model = \"x\"\n[mcp_servers]\na = { command = \"x\",\n  args = [] }\n")
                .drafts();
        assertThat(drafts.documents()).isEmpty();
        assertThat(drafts.skipped()).extracting(Skipped::line).containsExactly(3);
    }

    @Test
    void codexServersKeepTheirLines() {
        AgentActionBom document =
                new Draft(folder).with(".codex/config.toml", """
                        # servers
                        [mcp_servers.git]
                        command = "npx"
                        args = [
                          "-y",
                          "some-server",
                        ]
                        enabled_tools = ["get_file", "create_file"]

                        [mcp_servers.git.env]
                        GIT_TOKEN = "$GIT_TOKEN"

                        [mcp_servers.web]
                        url = "https://example.org/mcp"
                        bearer_token_env_var = "WEB_TOKEN"
                        """).document(".codex/config.toml");
        assertThat(document.actions())
                .extracting(a ->
                        a.id() + " " + a.evidence().stream().map(e -> e.line()).toList())
                .containsExactly(
                        "secret-access-git_token [11]",
                        "tool-read-git [2, 8]",
                        "tool-write-git [2, 8]",
                        "secret-access-web_token [15]",
                        "tool-write-web [13, 14]");
    }

    @Test
    void codexRulesAreAboutLeadingWords() {
        assertThat(rows(".codex/rules/default.rules", """
                # rules
                prefix_rule(
                    pattern = ["git", ["push", "fetch"]],
                    decision = "prompt",
                )
                prefix_rule(pattern=["gh", "pr", "merge"], decision="forbidden", justification="no (never)")
                prefix_rule(pattern=["ls"], decision="allow")
                """)).isEqualTo("merge block,read allow,write-branch approve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"allow\": [\"Shell(git)\"]' | delete-branch allow,execute allow,write-branch allow",
                "'\"allow\": [\"Shell(git:push*)\"]' | write-branch allow",
                "'\"allow\": [\"Shell(ls)\", \"Read(src/**)\"]' | read allow",
                "'\"allow\": [\"Shell(npm test)\"]' | run-tests allow",
                "'\"allow\": [\"Mcp(github:create_issue)\"]' | tool-write-github allow",
                "'\"allow\": [\"Mcp(github:get_issue)\"]' | tool-read-github allow",
                "'\"allow\": [\"Write(src/**)\"], \"deny\": [\"Shell(rm)\"]' | delete-files block,execute-edits allow",
                "'\"deny\": [\"Read(.env*)\"]' | secret-access-.env block"
            })
    void cursorsCommandLine(String lists, String rows) {
        assertThat(rows(".cursor/cli.json", "{\"permissions\": {" + lists + "}}"))
                .isEqualTo(rows);
    }

    @Test
    void cursorHasNoListThatAsks() {
        AgentActionBom document = new Draft(folder)
                .with(".cursor/cli.json", "{\"permissions\": {\n\"ask\": [\"Shell(git)\"]}}")
                .document(".cursor/cli.json");
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"tools\": {\"allowed\": [\"run_shell_command(git push)\"]}' | write-branch allow",
                "'\"tools\": {\"core\": [\"read_file\", \"run_shell_command(npm test)\"]}' | read,run-tests",
                "'\"tools\": {\"exclude\": [\"run_shell_command(rm)\"]}' | delete-files block",
                "'\"general\": {\"defaultApprovalMode\": \"yolo\"}' | bypass-check-confirmations allow",
                "'\"autoAccept\": true' | read allow"
            })
    void geminisSettings(String keys, String rows) {
        assertThat(rows(".gemini/settings.json", "{" + keys + "}")).isEqualTo(rows);
    }

    @Test
    void geminisProjectPoliciesDoNothing() {
        AgentActionBom document = new Draft(folder)
                .with(
                        ".gemini/policies/a.toml",
                        "[[rule]]\ntoolName = \"run_shell_command\"\ndecision = \"deny\"\npriority = 1\n\n[[rule]]\ntoolName = \"*\"\ndecision = \"allow\"\n")
                .document(".gemini/policies/a.toml");
        assertThat(document.actions()).isEmpty();
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@1", "declared.ineffective@6");
    }

    @Test
    void copilotsManagedSettings() {
        assertThat(rows("copilot/managed-settings.json", """
                {"permissions": {"deny": ["Shell(git push *)"], "ask": ["Shell(npm publish *)"],
                 "allow": ["Shell(npm test)", "Read(**)", "Domain(example.org)"]}}"""))
                .isEqualTo("package-publish-npm approve,read allow,run-tests allow,write-branch block");
    }

    @Test
    void editorsThatAskNobody() {
        assertThat(rows(".vscode/settings.json", "{\"chat.tools.autoApprove\": true, // all\n}"))
                .isEqualTo("bypass-check-confirmations");
        assertThat(
                        rows(
                                ".vscode/settings.json",
                                "{\"chat.tools.terminal.autoApprove\": {\"npm test\": true, \"/^git push/\": true, \"rm\": false}}"))
                .isEqualTo("delete-files approve,run-tests allow,write-branch allow");
    }

    @Test
    void containersRunCommandsAndGetSecrets() {
        AgentActionBom document = new Draft(folder)
                .with(".devcontainer/devcontainer.json", """
                        {
                          // comment
                          "initializeCommand": "docker login",
                          "postCreateCommand": {"a": "npm ci", "b": ["bash", "x.sh"]},
                          "runArgs": ["--privileged"],
                          "mounts": ["source=/var/run/docker.sock,target=/var/run/docker.sock,type=bind",
                            "source=${localEnv:HOME}/.aws,target=/root/.aws,type=bind"],
                          "remoteEnv": {"OPENAI_API_KEY": "${localEnv:OPENAI_API_KEY}", "LANG": "C"},
                        }""")
                .document(".devcontainer/devcontainer.json");
        assertThat(Draft.rows(document))
                .containsExactly(
                        "execute", "execute-docker.sock", "secret-access-.aws", "secret-access-openai_api_key");
        assertThat(Draft.findings(document)).containsExactly("devcontainer.host@3", "devcontainer.privileged@5");
        assertThat(document.workflow().agent()).isEmpty();
    }

    @Test
    void hooksOfCommitsRun() {
        assertThat(rows(
                        ".pre-commit-config.yaml",
                        "repos:\n- repo: local\n  hooks:\n  - id: a\n    entry: ./deploy.sh\n    language: system\n"))
                .isEqualTo("execute");
        assertThat(rows(".husky/pre-push", "npm test\ngit push --force backup\n"))
                .isEqualTo("delete-branch,execute,write-branch");
        assertThat(rows("lefthook.yml", "pre-commit:\n  commands:\n    lint:\n      run: npx eslint .\n"))
                .isEqualTo("execute");
        Drafts none =
                new Draft(folder).with("docs/pre-commit", "words about it\n").drafts();
        assertThat(none.documents())
                .extracting(d -> d.document().workflow().path())
                .doesNotContain("docs/pre-commit");
    }

    @Test
    void instructionsGrantNothing() {
        Drafts drafts = new Draft(folder)
                .with("AGENTS.md", "Publish to npm and deploy to production.\n")
                .with("a/CLAUDE.md", "git push --force\n")
                .with(".cursor/rules/x.mdc", "delete everything\n")
                .with(".github/copilot-instructions.md", "npm publish\n")
                .with(".github/agents/b.md", "---\nname: b\ntools: ['read', 'edit']\n---\n")
                .drafts();
        assertThat(drafts.seenNotRead()).hasSize(4);
        assertThat(Draft.classes(drafts)).containsExactly("execute", "read", "workflow_change");
    }
}
