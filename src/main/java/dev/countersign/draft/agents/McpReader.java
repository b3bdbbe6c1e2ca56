package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Configuration of servers of tools: {@code .mcp.json} and its kin, with or without a key around the servers. */
public final class McpReader implements Reader {
    private static final Pattern FILES = Pattern.compile("(?:.*/)?(?:\\.?mcp\\.json|mcp_config\\.json|mcp-config\\.json"
            + "|mcp[_-]settings\\.json|cline_mcp_settings\\.json|claude_desktop_config\\.json|\\.claude\\.json"
            + "|gemini-extension\\.json|mcp-servers\\.json|mcp_servers\\.json)|(?:.*/)?\\.vscode/settings\\.json"
            + "|(?:.*/)?server\\.json|(?:.*/)?[\\w.-]+\\.code-workspace");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        if (Parsing.isNamed(file.path(), "server.json")) {
            boolean manifest = file.text().contains("modelcontextprotocol.io/schemas");
            if (manifest) {
                into.seenNotRead(file.path(), "MCP registry manifest");
            }
            return manifest;
        }
        Optional<Node> root = Parsing.json(file, into);
        if (root.isEmpty()) {
            return true;
        }
        List<Node> servers = servers(root.get());
        boolean editor = file.path().endsWith("settings.json") || file.path().endsWith(".code-workspace");
        if (servers.isEmpty() && editor) {
            return editor(file, root.get(), into);
        }
        if (servers.isEmpty()) {
            into.seenNotRead(file.path(), "MCP configuration without servers");
            return true;
        }
        boolean extension = Parsing.isNamed(file.path(), "gemini-extension.json");
        DraftBuilder document = Started.document(
                Masked.file(file, root.get()),
                into,
                into.texts().get("draft.agent.name.mcp"),
                extension ? "Gemini CLI" : client(file.path()));
        String[] conditions = extension ? new String[] {into.texts().get("draft.agent.when.installed")} : new String[0];
        McpServers reader = new McpServers(document, into.texts(), conditions);
        servers.forEach(reader::all);
        if (editor) {
            new EditorSettings(document, into).read(root.get());
        }
        Started.keepUnlessEmpty(document, into);
        return true;
    }

    /** Settings of an editor are drafted where an agent in it may act without asking. */
    private static boolean editor(SourceFile file, Node root, Reading into) {
        if (EditorSettings.say(root)) {
            DraftBuilder document =
                    Started.document(file, into, into.texts().get("draft.agent.name.editor"), client(file.path()));
            new EditorSettings(document, into).read(root);
        } else {
            into.seenNotRead(file.path(), "editor settings that give an agent nothing");
        }
        return true;
    }

    private static List<Node> servers(Node root) {
        List<Node> wrapped = Stream.of(
                        root.get("mcpServers"),
                        root.get("mcp_servers"),
                        root.get("servers"),
                        root.get("mcp.servers"),
                        root.get("mcp").get("servers"),
                        root.get("settings").get("mcp").get("servers"),
                        root.get("context_servers"))
                .filter(node -> !node.fields().isEmpty())
                .toList();
        boolean flat = wrapped.isEmpty()
                && !root.fields().isEmpty()
                && root.fields().stream().allMatch(field -> McpServers.isServer(field.value()));
        return flat ? List.of(root) : wrapped;
    }

    private static String client(String path) {
        if (path.contains(".cursor/")) {
            return "Cursor";
        }
        if (path.contains(".vscode/") || path.endsWith(".code-workspace")) {
            return "VS Code";
        }
        if (path.contains(".gemini/")) {
            return "Gemini CLI";
        }
        if (path.contains("copilot")) {
            return "Copilot";
        }
        for (String client : List.of("roo", "kiro", "windsurf", "amazonq", "cline", "junie", "kilocode")) {
            if (path.contains("." + client + "/") || path.contains(client + "_")) {
                return client;
            }
        }
        return path.contains("desktop") ? "Claude Desktop" : "Claude Code";
    }
}
