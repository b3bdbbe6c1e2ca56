package dev.countersign.draft.agents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the name of a server's tool, or of a server, says about whether it changes anything. */
final class ToolNames {
    private static final Set<String> READS = Set.of(
            "get",
            "list",
            "search",
            "find",
            "read",
            "fetch",
            "query",
            "describe",
            "show",
            "view",
            "lookup",
            "resolve",
            "whoami",
            "analyze",
            "analyse",
            "inspect",
            "browse",
            "check",
            "count",
            "download",
            "explain",
            "status",
            "summarize",
            "docs",
            "documentation",
            "ask",
            "info",
            "diff",
            "log",
            "logs",
            "history",
            "validate",
            "suggest",
            "retrieve",
            "load",
            "is",
            "has",
            "screenshot",
            "snapshot",
            "export",
            "preview",
            "audit",
            "recall",
            "grep",
            "ls",
            "help",
            "recommend",
            "me");
    private static final Set<String> READ_NOUNS = Set.of(
            "info", "details", "status", "docs", "documentation", "schema", "metadata", "list", "history", "logs");
    private static final Set<String> DOCUMENTS =
            Set.of("docs", "documentation", "context7", "deepwiki", "devdocs", "godoc");
    private static final Set<String> SEARCHES = Set.of("search", "tavily", "exa", "perplexity", "serper", "kagi");
    private static final Set<String> OFFICE =
            Set.of("google", "gdocs", "workspace", "drive", "notion", "office", "confluence");

    private ToolNames() {}

    /** Whether a tool only reads, by the first word of its name that says what it does. */
    static boolean reads(String tool) {
        List<String> words = words(tool);
        return !words.isEmpty() && READS.contains(words.get(0))
                || words.size() > 1 && READS.contains(words.get(1)) && !isVerb(words.get(0))
                || words.size() > 1
                        && READ_NOUNS.contains(words.get(words.size() - 1))
                        && words.stream().noneMatch(ToolNames::isVerb);
    }

    private static boolean isVerb(String word) {
        return Set.of(
                        "create", "update", "delete", "write", "set", "add", "remove", "push", "merge", "execute",
                        "run", "send", "post", "edit", "apply", "deploy", "move", "close", "open", "start", "stop",
                        "click", "type", "fill", "upload", "insert", "save", "submit", "approve", "request", "assign",
                        "trigger", "cancel", "fork")
                .contains(word);
    }

    /** Whether a server, by its name, package or host, only looks things up. */
    static boolean onlyLooksUp(String server) {
        List<String> words = words(server);
        boolean office = words.stream().anyMatch(OFFICE::contains);
        boolean looks = words.stream().anyMatch(w -> DOCUMENTS.contains(w) || SEARCHES.contains(w));
        boolean postgres = server.contains("@modelcontextprotocol/server-postgres");
        boolean known = server.contains("sequential-thinking") || server.contains("sequentialthinking");
        return looks && !office || postgres || known;
    }

    private static List<String> words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return List.of(spaced.split("[^a-z0-9]+", -1)).stream()
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
