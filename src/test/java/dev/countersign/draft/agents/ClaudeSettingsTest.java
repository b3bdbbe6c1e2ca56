package dev.countersign.draft.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.draft.Drafts;
import dev.countersign.draft.Skipped;
import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Attendance;
import dev.countersign.model.Control;
import dev.countersign.model.Reach;
import dev.countersign.model.ToolContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claude Code's settings: which rules count, and what they let through. */
class ClaudeSettingsTest {
    private static final String PROJECT = ".claude/settings.json";
    private static final String LOCAL = ".claude/settings.local.json";

    @TempDir
    private Path folder;

    private AgentActionBom permissions(String lists) {
        return new Draft(folder)
                .with(PROJECT, "{\"permissions\": {\n" + lists + "\n}}")
                .document(PROJECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"allow\": [\"Bash(git push:*)\"]' | write-branch allow",
                "'\"ask\": [\"Bash(git push:*)\"]' | write-branch approve",
                "'\"deny\": [\"Bash(git push:*)\"]' | write-branch block",
                "'\"allow\": [\"Bash(git push:*)\"], \"ask\": [\"Bash(git push *)\"]' | write-branch approve",
                "'\"allow\": [\"Bash(git push:*)\"], \"deny\": [\"Bash(git *)\"]' | delete-branch block,execute block,write-branch block",
                "'\"allow\": [\"Bash(git push:*)\"], \"deny\": [\"Bash(git push --force:*)\"]' | delete-branch block,write-branch allow",
                "'\"allow\": [\"Bash(git:*)\"], \"deny\": [\"Bash(git push:*)\"]' | delete-branch allow,execute allow,write-branch block",
                "'\"allow\": [\"Read(./src/**)\", \"Grep\"]' | read allow",
                "'\"deny\": [\"Read(./.env)\"]' | secret-access-.env block",
                "'\"allow\": [\"Read(~/.aws/**)\"]' | secret-access-.aws allow",
                "'\"allow\": [\"WebFetch(domain:example.com)\", \"WebSearch\"]' | read allow",
                "'\"allow\": [\"mcp__github__create_issue\"]' | tool-write-github allow",
                "'\"allow\": [\"mcp__github__get_issue\"]' | tool-read-github allow",
                "'\"allow\": [\"mcp__github\"]' | tool-write-github allow",
                "'\"allow\": [\"mcp__github\"], \"deny\": [\"mcp__github__delete_repo\"]' | tool-write-github allow",
                "'\"allow\": [\"Bash(git push:*)\"], \"deny\": [\"Bash(git push origin main)\"]' | write-branch allow",
                "'\"allow\": [\"Bash(git:*)\"], \"deny\": [\"Bash(git push origin *)\"]' | delete-branch allow,execute allow,write-branch allow",
                "'\"allow\": [\"Edit\"]' | execute-edits allow,workflow-change allow",
                "'\"allow\": [\"Edit\"], \"deny\": [\"Edit(.github/**)\"]' | execute-edits allow,workflow-change block",
                "'\"allow\": [\"Edit(src/**)\"]' | execute-edits allow",
                "'\"allow\": [\"Edit(tests/**)\"]' | generate-tests allow",
                "'\"defaultMode\": \"acceptEdits\"' | execute-edits allow,workflow-change allow",
                "'\"allow\": [\"Bash\"]' | delete allow,execute allow,write-branch allow"
            })
    void rulesBecomeRows(String lists, String rows) {
        assertThat(String.join(",", Draft.rows(permissions(lists)))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"deny\": [\"Write(secrets/**)\"]",
                "\"deny\": [\"Glob(secrets/**)\"]",
                "\"allow\": [\"bash(ls)\"]",
                "\"allow\": [\"mcp__*\"]",
                "\"allow\": [\"Bash(ls\"]",
                "\"allowedTools\": [\"Bash\"]",
                "\"defaultMode\": \"bypassPermissions\"",
                "\"defaultMode\": \"auto\""
            })
    void whatHasNoEffectIsSaidAndIsNoRow(String lists) {
        AgentActionBom document = permissions(lists);
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@2");
        assertThat(document.actions()).isEmpty();
        assertThat(document.controls()).isEmpty();
    }

    @Test
    void keysOutsideOfThePermissionsHaveNoEffect() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, "{\n\"deny\": [\"Bash(rm:*)\"],\n\"allowManagedHooksOnly\": true}")
                .document(PROJECT);
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@2", "declared.ineffective@3");
        assertThat(document.actions()).isEmpty();
    }

    @Test
    void denyingInAnyFileWins() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, "{\"permissions\": {\"allow\": [\"Bash(git push:*)\", \"Bash(npm test)\"]}}")
                .with(LOCAL, "{\"permissions\": {\"deny\": [\"Bash(git push:*)\"]}}")
                .document(PROJECT);
        assertThat(Draft.rows(document)).containsExactly("run-tests allow");
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@1");
        assertThat(document.sources()).extracting(s -> s.file()).containsExactly(PROJECT, LOCAL);
    }

    @Test
    void managedRulesOnlyLeaveNothingOfTheProjects() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, "{\"permissions\": {\"allow\": [\"Bash(git push:*)\"]}}")
                .with("managed-settings.json", "{\"allowManagedPermissionRulesOnly\": true}")
                .document(PROJECT);
        assertThat(document.actions()).isEmpty();
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@1");
    }

    @Test
    void managedBypassCounts() {
        AgentActionBom document = new Draft(folder)
                .with("managed-settings.json", "{\"permissions\": {\"defaultMode\": \"bypassPermissions\"}}")
                .document("managed-settings.json");
        assertThat(Draft.rows(document)).containsExactly("bypass-check-confirmations allow", "execute allow");
        assertThat(document.workflow().attendance()).isEqualTo(Attendance.UNATTENDED);
    }

    @Test
    void aModeSetByAStrongerFileOverrules() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, "{\"permissions\": {\"defaultMode\": \"acceptEdits\"}}")
                .with(LOCAL, "{\"permissions\": {\"defaultMode\": \"plan\"}}")
                .document(PROJECT);
        assertThat(document.actions()).isEmpty();
        assertThat(Draft.findings(document)).containsExactly("declared.ineffective@1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"ask\": [\"Bash(git push:*)\"]' | ATTENDED",
                "'\"allow\": [\"Read\"]' | ATTENDED",
                "'\"allow\": [\"Bash(npm test)\"]' | ATTENDED",
                "'\"allow\": [\"Bash(git push:*)\"]' | UNKNOWN",
                "'\"defaultMode\": \"acceptEdits\"' | UNKNOWN"
            })
    void attendedWhereEveryWriteAsks(String lists, Attendance attendance) {
        assertThat(permissions(lists).workflow().attendance()).isEqualTo(attendance);
    }

    @Test
    void deniedRowsAreNotReachableForSureAndHeldByAControl() {
        AgentActionBom document = permissions("\"deny\": [\n\"Bash(terraform apply:*)\"]");
        Action row = document.actions().get(0);
        assertThat(row.reach()).isEqualTo(Reach.UNKNOWN);
        assertThat(row.evidence().get(0).line()).isEqualTo(3);
        Control control = document.controls().get(0);
        assertThat(control.actions()).containsExactly(row.id());
        assertThat(control.strength().word()).isEqualTo("preventive");
    }

    @Test
    void hooksRunOnTheWorkstation() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, """
                        {"hooks": {
                          "PreToolUse": [{"matcher": "Bash", "hooks": [{"type": "command",
                             "command": "$CLAUDE_PROJECT_DIR/.claude/hooks/guard.sh"}]}],
                          "Stop": [{"hooks": [{"type": "command", "command": "git push"}]}]
                        }}""")
                .with(".claude/hooks/guard.sh", "#!/bin/sh\necho hi\nkubectl delete pod x\n")
                .document(PROJECT);
        assertThat(Draft.rows(document)).containsExactly("delete-kubernetes", "execute", "write-branch");
        assertThat(document.actions()).extracting(Action::context).containsOnly(ToolContext.LOCAL);
        assertThat(document.controls()).extracting(c -> c.strength().word()).containsExactly("unknown");
        Action delete = document.actions().stream()
                .filter(a -> a.id().value().startsWith("delete"))
                .findFirst()
                .orElseThrow();
        assertThat(delete.evidence()).anyMatch(e -> e.file().endsWith("guard.sh") && e.line() == 3);
    }

    @Test
    void allServersOfTheProjectAreTheOnesItLists() {
        AgentActionBom document = new Draft(folder)
                .with(PROJECT, "{\"enableAllProjectMcpServers\": true,\n\"disabledMcpjsonServers\": [\"b\"]}")
                .with(".mcp.json", "{\"mcpServers\": {\"a\": {\"command\": \"x\"}, \"b\": {\"command\": \"y\"}}}")
                .document(PROJECT);
        assertThat(Draft.rows(document)).containsExactly("tool-write-a");
    }

    @Test
    void secretsAreFoundAndNeverCopied() {
        String token = "ghp_" + "a1B2".repeat(9);
        Drafts drafts = new Draft(folder)
                .with(PROJECT, "{\"env\": {\n\"GITHUB_TOKEN\": \"" + token + "\",\n\"X_API_KEY\": \"${X_KEY}\"}}")
                .drafts();
        AgentActionBom document = drafts.documents().get(0).document();
        assertThat(Draft.findings(document)).containsExactly("secret.literal@2");
        assertThat(Draft.rows(document)).containsExactly("secret-access-github_token", "secret-access-x_key");
        assertThat(drafts.toString()).doesNotContain(token);
    }

    @Test
    void brokenJsonIsSkippedWithItsLine() {
        Drafts drafts =
                new Draft(folder).with(PROJECT, "{\n\"permissions\": {\n").drafts();
        assertThat(drafts.documents()).isEmpty();
        assertThat(drafts.skipped()).extracting(Skipped::line).containsExactly(3);
    }

    @Test
    void settingsThatGrantNothingAreListed() {
        Drafts drafts = new Draft(folder)
                .with(PROJECT, "{\"includeCoAuthoredBy\": false}")
                .with(LOCAL, "{\"permissions\": {\"allow\": [\"Skill(x)\", \"TodoWrite\", \"Task\"]}}")
                .drafts();
        assertThat(drafts.documents()).isEmpty();
        assertThat(drafts.seenNotRead()).hasSize(2);
    }

    @Test
    void frontMatterGrantsWhatItLists() {
        Draft draft = new Draft(folder)
                .with(
                        ".claude/commands/ship.md",
                        "---\nallowed-tools: Bash(git push:*), Read\n---\nPublish everything.\n")
                .with(".claude/agents/a.md", "---\nname: a\ntools:\n  - Read\n  - Bash\n---\nText\n")
                .with(".claude/commands/text.md", "Deploy and publish and delete.\n")
                .with(".claude/agents/b.md", "---\ndescription: Use: this: one\ntools: Grep, Bash(rm:*)\n---\n");
        assertThat(Draft.rows(draft.document(".claude/commands/ship.md")))
                .containsExactly("read allow", "write-branch allow");
        assertThat(Draft.rows(draft.document(".claude/agents/a.md")))
                .containsExactly("delete", "execute", "read", "write-branch");
        assertThat(Draft.rows(draft.document(".claude/agents/b.md"))).containsExactly("delete-files", "read");
        assertThat(draft.drafts().seenNotRead()).extracting(s -> s.file()).containsExactly(".claude/commands/text.md");
    }
}
