package dev.countersign.draft.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.draft.Drafts;
import dev.countersign.model.AgentActionBom;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers of tools, in every shape they are listed in. */
class McpTest {
    @TempDir
    private Path folder;

    private AgentActionBom server(String entry) {
        return new Draft(folder)
                .with(".mcp.json", "{\"mcpServers\": {\n\"srv\": {\n" + entry + "\n}}}")
                .document(".mcp.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".mcp.json | {\"mcpServers\": {\"a\": {\"command\": \"x\"}}} | Claude Code",
                ".cursor/mcp.json | {\"mcpServers\": {\"a\": {\"url\": \"https://example.org/mcp\"}}} | Cursor",
                ".vscode/mcp.json | {\"servers\": {\"a\": {\"url\": \"https://example.org/mcp\"},}, \"inputs\": [], } | VS Code",
                ".vscode/settings.json | {\"mcp\": {\"servers\": {\"a\": {\"command\": \"x\"}}}} | VS Code",
                "plugins/p/.mcp.json | {\"a\": {\"type\": \"http\", \"url\": \"https://example.org\"}} | Claude Code",
                ".gemini/settings.json | {\"mcpServers\": {\"a\": {\"httpUrl\": \"https://example.org\"}}} | Gemini CLI",
                "gemini-extension.json | {\"name\": \"n\", \"mcpServers\": {\"a\": {\"command\": \"x\"}}} | Gemini CLI",
                ".codex/config.toml | [mcp_servers.a];command = \"x\" | Codex",
                ".claude/settings.json | {\"enabledMcpjsonServers\": [\"a\"]} | Claude Code",
                ".roo/mcp.json | {\"mcpServers\": {\"a\": {\"command\": \"x\", \"args\": null}}} | roo"
            })
    void everyShapeGivesTheServer(String path, String text, String agent) {
        AgentActionBom document =
                new Draft(folder).with(path, text.replace(";", "\n")).document(path);
        assertThat(Draft.rows(document)).containsExactly("tool-write-a");
        assertThat(document.tools()).extracting(t -> t.name()).containsExactly("a");
        assertThat(document.workflow().agent()).isEqualTo(agent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"command\": \"npx\", \"args\": [\"-y\", \"@upstash/context7-mcp@1.0.0\"]' | tool-read-srv",
                "'\"url\": \"https://docs.example.org/mcp\"' | tool-read-srv",
                "'\"url\": \"https://mcp.linear.app/sse\"' | tool-write-srv",
                "'\"command\": \"x\", \"includeTools\": [\"get_issue\", \"list_issues\"]' | tool-read-srv",
                "'\"command\": \"x\", \"includeTools\": [\"get_issue\", \"create_issue\"]' | tool-read-srv,tool-write-srv",
                "'\"command\": \"x\", \"trust\": true' | tool-write-srv allow",
                "'\"command\": \"x\", \"autoApprove\": [\"get_issue\"]' | tool-read-srv allow,tool-write-srv",
                "'\"command\": \"x\", \"env\": {\"API_TOKEN\": \"${API_TOKEN}\"}' | secret-access-api_token,tool-write-srv",
                "'\"url\": \"https://x.org\", \"headers\": {\"Authorization\": \"Bearer ${env:MY_KEY}\"}' | secret-access-my_key,tool-write-srv",
                "'\"url\": \"https://x.org\", \"headers\": {\"Authorization\": \"Bearer ${input:pat}\"}' | secret-access-pat,tool-write-srv",
                "'\"command\": \"docker\", \"args\": [\"run\", \"-e\", \"GITHUB_TOKEN\", \"ghcr.io/x/y:1.2\"]' | secret-access-github_token,tool-write-srv",
                "'\"command\": \"x\", \"args\": [\"--api-key\", \"$SOME_KEY\"]' | secret-access-some_key,tool-write-srv",
                "'\"command\": \"x\", \"env\": {\"LOG_LEVEL\": \"debug\", \"PORT\": \"8080\"}' | tool-write-srv"
            })
    void entriesGiveRows(String entry, String rows) {
        assertThat(String.join(",", Draft.rows(server(entry)))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "npx | \"-y\", \"some-server\" | true",
                "npx | \"-y\", \"some-server@latest\" | true",
                "npx | \"-y\", \"some-server@1.2.3\" | false",
                "npx | \"@scope/server\" | true",
                "npx | \"@scope/server@0.4.1\" | false",
                "uvx | \"some-server\" | true",
                "uvx | \"some-server==1.0\" | false",
                "uv | \"run\", \"server.py\" | false",
                "docker | \"run\", \"--rm\", \"-i\", \"ghcr.io/x/y\" | true",
                "docker | \"run\", \"--rm\", \"-i\", \"ghcr.io/x/y:1.2\" | false",
                "docker | \"run\", \"-v\", \"/a:/b\", \"ghcr.io/x/y:latest\" | true",
                "pnpm | \"dlx\", \"some-server\" | true",
                "node | \"dist/index.js\" | false"
            })
    void packagesWithoutAVersionArePointedOut(String command, String arguments, boolean pointed) {
        AgentActionBom document = server("\"command\": \"" + command + "\", \"args\": [" + arguments + "]");
        assertThat(Draft.findings(document).contains("mcp.unpinned@3")).isEqualTo(pointed);
    }

    @Test
    void literalSecretsAreFindingsWithoutTheirValue() {
        String key = "correcthorsebattery";
        Drafts drafts = new Draft(folder)
                .with(
                        ".mcp.json",
                        "{\"mcpServers\": {\"s\": {\"command\": \"x\",\n\"env\": {\"API_KEY\": \"" + key
                                + "\"}, \"args\": [\n\"--token=" + key + "\"],\n\"url\": \"https://x.org/?api_key="
                                + key + "\"}}}")
                .drafts();
        AgentActionBom document = drafts.documents().get(0).document();
        assertThat(Draft.findings(document)).contains("secret.literal@2", "secret.literal@3", "secret.literal@4");
        assertThat(document.credentials()).extracting(c -> c.lifetime().word()).containsOnly("standing");
        assertThat(drafts.toString()).doesNotContain(key);
    }

    @Test
    void aServerThatIsSwitchedOffIsNotedOnly() {
        AgentActionBom document = new Draft(folder)
                .with(
                        ".mcp.json",
                        "{\"mcpServers\": {\"a\": {\"command\": \"x\"},\n\"b\": {\"command\": \"y\", \"disabled\": true}}}")
                .document(".mcp.json");
        assertThat(Draft.rows(document)).containsExactly("tool-write-a");
        assertThat(document.notes()).anyMatch(n -> n.line() == 2);
    }

    @Test
    void manifestsAndEmptyListsAreListed() {
        Drafts drafts = new Draft(folder)
                .with(
                        "server.json",
                        "{\"$schema\": \"https://static.modelcontextprotocol.io/schemas/x\", \"name\": \"n\"}")
                .with("app/server.json", "{\"port\": 80}")
                .with(".mcp.json", "{\"mcpServers\": {}}")
                .with(".vscode/settings.json", "{\"editor.tabSize\": 2}")
                .drafts();
        assertThat(drafts.documents()).isEmpty();
        assertThat(drafts.seenNotRead())
                .extracting(s -> s.file())
                .containsExactly(".mcp.json", ".vscode/settings.json", "server.json");
    }

    @Test
    void citationsStandOnTheirLines() {
        AgentActionBom document =
                server("\"type\": \"stdio\",\n\"command\": \"x\",\n\"env\": {\n\"A_TOKEN\": \"$A_TOKEN\"}");
        assertThat(document.actions().stream()
                        .filter(a -> a.id().value().startsWith("tool"))
                        .findFirst()
                        .orElseThrow()
                        .evidence())
                .extracting(e -> e.line())
                .containsExactly(2, 4);
        assertThat(document.credentials().get(0).evidence())
                .extracting(e -> e.line())
                .containsExactly(6);
        assertThat(document.actions().get(1).credential().word()).isEqualTo("a_token");
    }
}
