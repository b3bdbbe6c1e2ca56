package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Declared;
import dev.countersign.model.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gemini CLI's settings and policies; policies of the project are switched off by the program itself. */
public final class GeminiReader implements Reader {
    private static final Pattern SETTINGS =
            Pattern.compile("(?:.*/)?\\.gemini/settings\\.json|(?:.*/)?gemini-cli/settings\\.json");
    private static final Pattern POLICIES =
            Pattern.compile("(?:.*/)?\\.gemini/policies/[^/]+\\.toml|(?:.*/)?gemini-cli/policies/[^/]+\\.toml");
    private static final Pattern TOOL = Pattern.compile("(?s)^([\\w-]+)(?:\\((.*)\\))?$");

    @Override
    public boolean takes(String path) {
        return SETTINGS.matcher(path).matches() || POLICIES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        boolean settings = SETTINGS.matcher(file.path()).matches();
        Optional<Node> root = settings ? Parsing.json(file, into) : Parsing.toml(file, into);
        root.ifPresent(node -> {
            DraftBuilder document = Started.document(
                    Masked.file(file, node),
                    into,
                    into.texts().get(settings ? "draft.agent.name.gemini" : "draft.agent.name.policy"),
                    "Gemini CLI");
            if (settings) {
                settings(node, document, into);
            } else {
                policies(node, document, into);
            }
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    private static void settings(Node root, DraftBuilder document, Reading into) {
        SourceFile file = document.file();
        document.model(root.get("model").get("name").text());
        Node tools = root.get("tools");
        List<AgentRule> rules = new ArrayList<>();
        lists(rules, Declared.ALLOW, file, tools.get("allowed"), root.get("allowedTools"), root.get("autoApprove"));
        lists(rules, Declared.BLOCK, file, tools.get("exclude"), root.get("excludeTools"));
        new RuleRows(document, into.texts()).add(rules);
        List<AgentRule> offered = new ArrayList<>();
        lists(offered, Declared.ALLOW, file, tools.get("core"), root.get("coreTools"));
        new RuleRows(document, into.texts()).declaring(Declared.NONE).add(offered);
        new McpServers(document, into.texts()).all(root.get("mcpServers"));
        new Hooks(document, into).ofAgent(root.get("hooks"));
        mode(root, document);
        Node sandbox = tools.get("sandbox").exists() ? tools.get("sandbox") : root.get("sandbox");
        if (sandbox.exists() && !sandbox.text().equals("false") && !sandbox.isNull()) {
            document.control(
                    into.texts().get("draft.agent.control.sandbox"),
                    ControlStrength.PREVENTIVE,
                    row -> row.actionClass() == ActionClass.EXECUTE,
                    file.evidence(sandbox.line()));
        }
    }

    private static void mode(Node root, DraftBuilder document) {
        Node mode = root.get("general").get("defaultApprovalMode");
        Node accept = root.get("tools").get("autoAccept").exists()
                ? root.get("tools").get("autoAccept")
                : root.get("autoAccept");
        if (mode.text().equals("yolo")) {
            document.row(DraftedRow.of(
                            ActionClass.BYPASS_CHECK,
                            "confirmations",
                            Basis.GRANTED,
                            document.file().evidence(mode.line()))
                    .at(ToolContext.LOCAL)
                    .declared(Declared.ALLOW));
            document.attendance(Attendance.UNATTENDED);
        } else if (mode.text().equals("auto_edit")) {
            document.row(DraftedRow.of(
                            ActionClass.EXECUTE,
                            "edits",
                            Basis.GRANTED,
                            document.file().evidence(mode.line()))
                    .at(ToolContext.LOCAL)
                    .declared(Declared.ALLOW));
        }
        if (accept.isTrue()) {
            document.row(DraftedRow.of(
                            ActionClass.READ, "", Basis.GRANTED, document.file().evidence(accept.line()))
                    .at(ToolContext.LOCAL)
                    .declared(Declared.ALLOW));
        }
    }

    private static void lists(List<AgentRule> rules, Declared verdict, SourceFile file, Node... lists) {
        for (Node list : lists) {
            for (Node node : list.items()) {
                rule(verdict, node, file).ifPresent(rules::add);
            }
        }
    }

    private static Optional<AgentRule> rule(Declared verdict, Node node, SourceFile file) {
        Matcher matcher = TOOL.matcher(node.text().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        About about = about(matcher.group(1));
        String own = about == About.COMMAND && !argument.isEmpty() ? argument + " *" : argument;
        return Optional.of(new AgentRule(verdict, about, own, file, node.line()));
    }

    static About about(String tool) {
        return switch (tool) {
            case "run_shell_command", "ShellTool" -> About.COMMAND;
            case "write_file", "replace", "edit", "WriteFileTool", "EditTool" -> About.EDIT;
            case "read_file",
                    "read_many_files",
                    "glob",
                    "grep_search",
                    "search_file_content",
                    "list_directory",
                    "ReadFileTool",
                    "GlobTool",
                    "GrepTool",
                    "LSTool",
                    "ReadManyFilesTool" -> About.READ;
            case "web_fetch", "google_web_search", "WebFetchTool", "WebSearchTool" -> About.FETCH;
            default -> About.NOTHING;
        };
    }

    /** What the project's own policies say is said, and does nothing. */
    private static void policies(Node root, DraftBuilder document, Reading into) {
        boolean project = document.file().path().contains(".gemini/");
        List<AgentRule> rules = new ArrayList<>();
        for (Node rule : root.get("rule").items()) {
            int line = Math.max(1, rule.line());
            if (project) {
                document.finding(
                        "declared.ineffective",
                        "draft.agent.policy.workspace",
                        document.file().evidence(line),
                        shown(rule));
            } else {
                rules.addAll(policy(rule, document.file(), line));
            }
        }
        new RuleRows(document, into.texts()).add(rules);
    }

    private static String shown(Node rule) {
        String tool = rule.get("toolName").scalars().stream()
                .findFirst()
                .map(Node.Scalar::text)
                .orElse("*");
        return (rule.get("decision").text() + " " + tool + " "
                        + rule.get("commandPrefix").text())
                .strip();
    }

    private static List<AgentRule> policy(Node rule, SourceFile file, int line) {
        Declared verdict = switch (rule.get("decision").text()) {
            case "allow" -> Declared.ALLOW;
            case "ask_user" -> Declared.APPROVE;
            default -> Declared.BLOCK;
        };
        List<AgentRule> rules = new ArrayList<>();
        List<Node> prefixes = rule.get("commandPrefix").each();
        if (!prefixes.isEmpty()) {
            prefixes.forEach(p -> rules.add(new AgentRule(verdict, About.COMMAND, p.text() + " *", file, line)));
        } else if (rule.has("mcpName")) {
            rules.add(new AgentRule(verdict, About.MCP, rule.get("mcpName").text(), file, line));
        } else {
            for (Node tool : rule.get("toolName").each()) {
                About about = tool.text().equals("*") ? About.COMMAND : about(tool.text());
                rules.add(new AgentRule(verdict, about, "", file, line));
            }
        }
        return rules;
    }
}
