package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Agents, commands and skills in Markdown: the tools that their front matter gives them. Their text grants nothing. */
public final class FrontMatterReader implements Reader {
    private static final Pattern CLAUDE = Pattern.compile(
            "(?:.*/)?(?:\\.claude|plugins?/[^/]+|\\.claude-plugin)/(?:.*/)?(?:agents|commands|skills)/.*\\.md|(?:.*/)?SKILL\\.md");
    private static final Pattern COPILOT = Pattern.compile(
            "(?:.*/)?\\.github/(?:agents|chatmodes|prompts)/.*\\.md|(?:.*/)?\\.cursor/(?:agents|commands)/.*\\.md"
                    + "|(?:.*/)?\\.(?:opencode|gemini)/(?:agents?|skills)/.*\\.md");

    @Override
    public boolean takes(String path) {
        return CLAUDE.matcher(path).matches() || COPILOT.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        int end = end(file);
        if (end < 0) {
            into.seenNotRead(file.path(), "agent instructions");
            return true;
        }
        Optional<Node> front = front(file, end, into);
        if (front.isEmpty()) {
            return true;
        }
        Optional<Node.Field> preapproved =
                front.get().field("allowed-tools").or(() -> front.get().field("allowedTools"));
        Optional<Node.Field> tools = preapproved.or(() -> front.get().field("tools"));
        boolean bypass = front.get().get("permissionMode").text().equals("bypassPermissions");
        if (tools.isEmpty()
                && !bypass
                && !front.get().has("hooks")
                && !front.get().has("mcpServers")) {
            into.seenNotRead(file.path(), "agent instructions");
            return true;
        }
        boolean claude = CLAUDE.matcher(file.path()).matches();
        DraftBuilder document =
                Started.document(file, into, into.texts().get(kind(file.path())), claude ? "Claude Code" : "Copilot");
        document.model(model(front.get()));
        List<AgentRule> rules = new ArrayList<>();
        tools.ifPresent(
                field -> listed(field, file).forEach(word -> rules.addAll(rules(word, file, claude, document))));
        Declared verdict = preapproved.isPresent() ? Declared.ALLOW : Declared.NONE;
        new RuleRows(document, into.texts(), into.texts().get("draft.agent.when.called"))
                .declaring(verdict)
                .add(rules);
        new Hooks(document, into).ofAgent(front.get().get("hooks"));
        new McpServers(document, into.texts()).all(front.get().get("mcpServers"));
        boolean heavy =
                document.rows().stream().anyMatch(row -> row.actionClass().compareTo(ActionClass.TOOL_READ) > 0);
        Started.keepUnlessEmpty(document, into);
        document.attendance(heavy ? Attendance.UNKNOWN : Attendance.ATTENDED);
        return true;
    }

    private static String model(Node front) {
        String model = front.get("model").text();
        return model.equals("inherit") ? "" : model;
    }

    private static String kind(String path) {
        if (path.contains("/commands/") || path.contains("/prompts/")) {
            return "draft.agent.name.command";
        }
        return path.contains("/skills/") || path.endsWith("SKILL.md")
                ? "draft.agent.name.skill"
                : "draft.agent.name.subagent";
    }

    /** The line that closes the front matter; negative when there is none. */
    private static int end(SourceFile file) {
        if (!file.line(1).stripTrailing().equals("---")) {
            return -1;
        }
        for (int i = 2; i <= file.lines().size(); i++) {
            if (file.line(i).stripTrailing().equals("---")) {
                return i;
            }
        }
        return -1;
    }

    /** People write descriptions that are no YAML; then the lines with tools are read by themselves. */
    private static Optional<Node> front(SourceFile file, int end, Reading into) {
        String text = "\n" + String.join("\n", file.lines().subList(1, end - 1));
        try {
            List<Node> all = YamlTree.readAll(text);
            return Optional.of(all.isEmpty() ? Node.none() : all.get(0));
        } catch (Unreadable e) {
            List<Node.Field> fields = new ArrayList<>();
            for (int i = 2; i < end; i++) {
                String line = file.line(i);
                if (line.matches("(?:tools|allowed-tools|model)\\s*:\\s*\\S.*")) {
                    String value = line.substring(line.indexOf(':') + 1).strip();
                    fields.add(new Node.Field(
                            line.substring(0, line.indexOf(':')).strip(),
                            i,
                            new Node.Scalar(value, false, i, i, false)));
                }
            }
            if (fields.isEmpty()) {
                into.skip(file.path(), e.line(), e.key(), e.arguments().toArray(new String[0]));
                return Optional.empty();
            }
            return Optional.of(new Node.Fields(fields, 1, end));
        }
    }

    private static List<Node.Scalar> listed(Node.Field field, SourceFile file) {
        if (!field.value().items().isEmpty()) {
            return field.value().scalars();
        }
        List<Node.Scalar> words = new ArrayList<>();
        for (String word : split(field.value().text())) {
            int line = file.lineWith(
                    word, field.line(), Math.max(field.line(), field.value().endLine()));
            words.add(new Node.Scalar(word, false, line, line, false));
        }
        return words;
    }

    /** At commas, and at blanks too, outside parentheses. */
    static List<String> split(String list) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : (list.replaceFirst("^\\[", "").replaceFirst("]$", "") + ",").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || Character.isWhitespace(c))) {
                if (word.length() > 0) {
                    words.add(word.toString().replaceAll("^[\"']|[\"']$", ""));
                }
                word.setLength(0);
                depth = 0;
            } else {
                word.append(c);
            }
        }
        return words;
    }

    private static List<AgentRule> rules(Node.Scalar word, SourceFile file, boolean claude, DraftBuilder document) {
        if (claude) {
            Optional<AgentRule> rule = ClaudeRules.rule(Declared.ALLOW, word.text(), file, word.line());
            if (rule.isEmpty()) {
                document.finding(
                        "declared.ineffective",
                        "draft.agent.rule.unknown",
                        file.evidence(word.line()),
                        ClaudeRules.shown(word.text()));
            }
            return rule.stream().toList();
        }
        String plain = word.text().toLowerCase(Locale.ROOT).replaceFirst("^.*/(?=[a-z]+$)", "");
        String argument = "";
        About about = switch (plain) {
            case "shell",
                    "bash",
                    "execute",
                    "powershell",
                    "terminal",
                    "runcommands",
                    "runinterminal",
                    "runtests",
                    "runtasks" -> About.COMMAND;
            case "edit", "write", "editfiles", "multiedit", "new" -> About.EDIT;
            case "read", "search", "grep", "glob", "codebase", "usages", "problems", "changes", "readfile" ->
                About.READ;
            case "web", "fetch", "websearch", "webfetch", "githubrepo" -> About.FETCH;
            case "*" -> About.COMMAND;
            default -> word.text().contains("/") ? About.MCP : About.NOTHING;
        };
        if (about == About.MCP) {
            argument = word.text().replaceFirst("/\\*$", "");
        }
        return List.of(new AgentRule(Declared.ALLOW, about, argument, file, word.line()));
    }
}
