package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules as Claude Code writes them: {@code Bash(npm run test:*)}, {@code Read(./secrets/**)}, {@code mcp__server__tool}. */
final class ClaudeRules {
    private static final Pattern RULE = Pattern.compile("(?s)^([A-Za-z][A-Za-z]*)(?:\\((.*)\\))?$");
    private static final Pattern SERVER = Pattern.compile("^mcp__(.+?)(?:__(.*))?$");
    private static final Set<String> READING =
            Set.of("Read", "Grep", "Glob", "LS", "NotebookRead", "ReadMcpResourceTool", "ListMcpResourcesTool", "LSP");
    private static final Set<String> EDITING = Set.of("Edit", "Write", "MultiEdit", "NotebookEdit");
    private static final Set<String> FETCHING = Set.of("WebFetch", "WebSearch");
    private static final Set<String> COMMANDS = Set.of("Bash", "PowerShell");

    /** Tools for which nobody looks at a path, whatever the rule says. */
    private static final Set<String> PATH_UNREAD =
            Set.of("Write", "Glob", "Grep", "LS", "MultiEdit", "NotebookEdit", "NotebookRead");

    private ClaudeRules() {}

    /** The rules of a settings file's lists. */
    static List<AgentRule> of(SourceFile file, Node permissions) {
        List<AgentRule> rules = new ArrayList<>();
        List.of("allow", "ask", "deny")
                .forEach(list -> permissions
                        .get(list)
                        .each()
                        .forEach(node -> rule(verdict(list), node.text(), file, node.line())
                                .ifPresent(rules::add)));
        return rules;
    }

    private static Declared verdict(String list) {
        return switch (list) {
            case "allow" -> Declared.ALLOW;
            case "ask" -> Declared.APPROVE;
            default -> Declared.BLOCK;
        };
    }

    /** A rule; empty when it is none that is ever looked at. */
    static Optional<AgentRule> rule(Declared verdict, String text, SourceFile file, int line) {
        String plain = text.strip();
        Matcher server = SERVER.matcher(plain);
        if (server.matches()) {
            String tool = server.group(2) == null ? "" : "/" + server.group(2);
            String name = server.group(1);
            return name.contains("*") && verdict == Declared.ALLOW
                    ? Optional.empty()
                    : Optional.of(new AgentRule(verdict, About.MCP, name + tool, file, line));
        }
        Matcher matcher = RULE.matcher(plain);
        if (!matcher.matches() || Character.isLowerCase(plain.charAt(0))) {
            return Optional.empty();
        }
        String tool = matcher.group(1);
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        boolean limited = !argument.isEmpty() && !argument.equals("*") && !argument.equals("**");
        if (PATH_UNREAD.contains(tool) && limited) {
            return Optional.empty();
        }
        return Optional.of(new AgentRule(verdict, about(tool), argument, file, line));
    }

    private static About about(String tool) {
        if (COMMANDS.contains(tool)) {
            return About.COMMAND;
        }
        if (READING.contains(tool)) {
            return About.READ;
        }
        if (EDITING.contains(tool)) {
            return About.EDIT;
        }
        return FETCHING.contains(tool) ? About.FETCH : About.NOTHING;
    }

    /** Says which rules and keys of the lists have no effect. */
    static void findings(DraftBuilder document, Node permissions) {
        SourceFile file = document.file();
        for (String list : List.of("allow", "ask", "deny")) {
            for (Node node : permissions.get(list).each()) {
                if (rule(verdict(list), node.text(), file, node.line()).isEmpty()) {
                    boolean path = RULE.matcher(node.text().strip()).matches();
                    document.finding(
                            "declared.ineffective",
                            path && !node.text().startsWith("mcp") && Character.isUpperCase(first(node))
                                    ? "draft.agent.path.unread"
                                    : "draft.agent.rule.unknown",
                            file.evidence(node.line()),
                            shown(node.text()));
                }
            }
        }
    }

    private static char first(Node node) {
        return node.text().isEmpty() ? ' ' : node.text().charAt(0);
    }

    static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
