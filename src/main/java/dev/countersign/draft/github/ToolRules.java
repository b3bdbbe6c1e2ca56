package dev.countersign.draft.github;

import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an agent may do by the list of tools that a step allows it. */
final class ToolRules {
    private static final Verbs VERBS = Verbs.table();
    private static final Set<String> READING = Set.of(
            "read",
            "grep",
            "glob",
            "ls",
            "notebookread",
            "websearch",
            "webfetch",
            "view",
            "read_file",
            "list_directory",
            "search_file_content",
            "read_many_files",
            "readfile",
            "list_dir");
    private static final Set<String> RUNNERS = Set.of(
            "bash", "sh", "zsh", "node", "python", "python3", "ruby", "perl", "php", "find", "xargs", "make", "npx",
            "bunx", "uvx", "uv", "env", "eval", "sudo", "docker", "deno", "tsx", "awk", "ssh");

    private final StepScope step;
    private final Node part;

    /** Rules that a part of a step lists; the step itself where they stand in several. */
    ToolRules(StepScope step, Node part) {
        this.step = step;
        this.part = part;
    }

    /** The rules of a list: commas and blanks separate, except in brackets. */
    static List<String> split(String list) {
        List<String> rules = new ArrayList<>();
        StringBuilder rule = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ',' || Character.isWhitespace(c))) {
                rules.add(rule.toString());
                rule.setLength(0);
            } else {
                rule.append(c);
            }
        }
        rules.add(rule.toString());
        return rules.stream()
                .map(r -> r.strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(r -> !r.isEmpty())
                .toList();
    }

    /** Whether a list lets an agent run commands that are not named. */
    static boolean isOpen(String rule) {
        return rule.matches(
                "(?i)(?:Bash|Shell|shell|run_shell_command|run_terminal_cmd|ShellTool)(?:\\(\\s*(?:\\*|:\\*|\\*\\*)?\\s*\\))?");
    }

    void allow(String rule) {
        int at = part.line() == 0 ? step.lineOf(rule) : step.file().lineWith(rule, part.line(), part.endLine());
        String name = rule.replaceFirst("\\(.*$", "");
        if (isOpen(rule)) {
            step.add(ActionClass.EXECUTE, "", Basis.OBSERVED, at);
        } else if (rule.matches("(?is)(?:Bash|Shell|run_shell_command|ShellTool)\\(.*\\)")) {
            command(rule.substring(rule.indexOf('(') + 1, rule.length() - 1).strip(), at);
        } else if (name.toLowerCase(Locale.ROOT).startsWith("mcp__")) {
            server(name, at);
        } else if (READING.contains(name.toLowerCase(Locale.ROOT))) {
            step.add(ActionClass.READ, "", Basis.OBSERVED, at);
        }
    }

    private void command(String pattern, int at) {
        boolean open = pattern.endsWith("*");
        String prefix = pattern.replaceFirst("\\s*:?\\*+$", "").strip();
        List<Command> commands = ShellReader.read(prefix);
        if (commands.isEmpty()) {
            return;
        }
        Command command = commands.get(commands.size() - 1);
        Set<Deed> observed = new LinkedHashSet<>(VERBS.deeds(command));
        observed.forEach(deed -> add(deed, Basis.OBSERVED, at));
        boolean runner = RUNNERS.contains(command.program()) && command.words().size() == 1 && open;
        boolean unknown = observed.isEmpty() && !VERBS.knows(command) && !ApiCalls.isCall(command);
        if (runner || (unknown && !command.program().isEmpty())) {
            step.add(ActionClass.EXECUTE, "", runner ? Basis.GRANTED : Basis.OBSERVED, at);
        }
        if (open) {
            Set<Deed> granted = new LinkedHashSet<>(VERBS.reachableFrom(command.words()));
            granted.removeAll(observed);
            granted.forEach(deed -> granted(deed, prefix, at));
        }
        if (command.program().equals("gh")
                && VERBS.positions(command).stream()
                        .findFirst()
                        .filter("api"::equals)
                        .isPresent()) {
            step.job()
                    .builder()
                    .finding("ci.wide", "draft.ci.finding.wide", step.file().evidence(at), pattern);
        }
        if (Set.of("printenv", "env", "set").contains(command.program()) && step.seesSecrets()) {
            step.add(ActionClass.SECRET_ACCESS, "environment variables", Basis.GRANTED, at);
        }
    }

    private void granted(Deed deed, String prefix, int at) {
        if (deed.actionClass() == ActionClass.BYPASS_CHECK) {
            step.job()
                    .builder()
                    .finding("ci.wide", "draft.ci.finding.wide", step.file().evidence(at), prefix);
        } else {
            add(deed, Basis.GRANTED, at);
        }
    }

    private void add(Deed deed, Basis basis, int at) {
        if (deed.actionClass() == ActionClass.RUN_TESTS && step.seesSecrets()) {
            step.add(ActionClass.EXECUTE, "", basis, at);
        } else {
            step.add(deed.actionClass(), deed.object(), basis, at);
        }
    }

    private void server(String name, int at) {
        String[] parts = name.split("__", 3);
        String server = parts.length > 1 ? parts[1] : "";
        String tool = parts.length > 2 ? parts[2] : "*";
        boolean reads = tool.matches(
                "(?i)(?:get|list|search|read|fetch|find|view|describe|query|resolve|lookup|download)(?:[_-].*|[A-Z].*)?");
        boolean own = server.startsWith("github");
        if (own && !reads) {
            repository(tool, at);
        }
        Id id = step.job()
                .builder()
                .tool(
                        server,
                        ToolKind.MCP,
                        ToolContext.CI,
                        reads ? ToolAccess.READ : tool.equals("*") ? ToolAccess.UNKNOWN : ToolAccess.WRITE,
                        own ? step.credential(ActionClass.COMMENT, "") : Ref.UNKNOWN,
                        step.file().evidence(at));
        ActionClass found = reads ? ActionClass.TOOL_READ : ActionClass.TOOL_WRITE;
        var row = step.row(found, server, tool.equals("*") ? Basis.GRANTED : Basis.OBSERVED, at)
                .through(id);
        row = own ? row.with(step.credential(ActionClass.COMMENT, "")) : row.with(Ref.UNKNOWN);
        boolean test = Environments.of(server)
                .filter(e -> e == Environment.NON_PRODUCTION)
                .isPresent();
        step.job().builder().row(test ? row.in(Environment.NON_PRODUCTION) : row);
    }

    /** What tools of a Git host do to the repository itself. */
    private void repository(String tool, int at) {
        String lower = tool.toLowerCase(Locale.ROOT);
        if (lower.matches(".*merge.*")) {
            step.add(ActionClass.MERGE, "", Basis.OBSERVED, at);
        } else if (lower.matches(
                ".*(?:push|create_or_update_file|create_branch|commit|create_pull_request$|delete_file|update_pull_request_branch).*")) {
            step.add(ActionClass.WRITE_BRANCH, "", Basis.OBSERVED, at);
        } else if (lower.matches(".*(?:comment|issue|label|review|reaction|pull_request|discussion).*")) {
            step.add(ActionClass.COMMENT, "", Basis.OBSERVED, at);
        }
    }
}
