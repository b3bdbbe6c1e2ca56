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

/** Cursor's settings: what its command line may do, its hooks, its lists of approved commands, its environments. */
public final class CursorReader implements Reader {
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?\\.cursor/(?:cli|cli-config|hooks|permissions|sandbox|environment)\\.json");
    private static final Pattern RULE =
            Pattern.compile("(?s)^(Shell|Read|Write|Edit|WebFetch|WebSearch|Mcp)(?:\\((.*)\\))?$");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<Node> root = Parsing.json(file, into);
        if (root.isEmpty()) {
            return true;
        }
        DraftBuilder document = Started.document(
                Masked.file(file, root.get()), into, into.texts().get("draft.agent.name.cursor"), "Cursor");
        switch (file.path().substring(file.path().lastIndexOf('/') + 1)) {
            case "hooks.json" -> new Hooks(document, into).ofAgent(root.get().get("hooks"));
            case "permissions.json" -> approved(root.get(), document, into);
            case "sandbox.json" ->
                document.control(
                        into.texts().get("draft.agent.control.sandbox"),
                        ControlStrength.PREVENTIVE,
                        row -> false,
                        file.evidence(Math.max(1, root.get().line())));
            case "environment.json" -> environment(root.get(), document, into);
            default -> cli(root.get(), document, into);
        }
        Started.keepUnlessEmpty(document, into);
        return true;
    }

    private static void cli(Node root, DraftBuilder document, Reading into) {
        Node permissions = root.get("permissions");
        List<AgentRule> rules = new ArrayList<>();
        for (String list : List.of("allow", "deny")) {
            Declared verdict = list.equals("allow") ? Declared.ALLOW : Declared.BLOCK;
            for (Node node : permissions.get(list).each()) {
                Optional<AgentRule> rule = rule(verdict, node, document.file());
                rule.ifPresent(rules::add);
                if (rule.isEmpty()) {
                    document.finding(
                            "declared.ineffective",
                            "draft.agent.rule.unknown",
                            document.file().evidence(node.line()),
                            ClaudeRules.shown(node.text()));
                }
            }
        }
        permissions
                .field("ask")
                .ifPresent(ask -> document.finding(
                        "declared.ineffective",
                        "draft.agent.key.unknown",
                        document.file().evidence(ask.line()),
                        "ask"));
        new RuleRows(document, into.texts()).add(rules);
        boolean writes = rules.stream()
                .anyMatch(r -> r.verdict() == Declared.ALLOW
                        && (r.about() == About.COMMAND || r.about() == About.EDIT || r.about() == About.MCP));
        boolean unlimited = rules.stream()
                .anyMatch(r -> r.verdict() == Declared.ALLOW && r.about() == About.COMMAND && r.isUnlimited());
        if (unlimited) {
            bypass(document, rules);
        } else if (!writes) {
            document.attendance(Attendance.ATTENDED);
        }
    }

    /** Everything is approved before it is asked for. */
    private static void bypass(DraftBuilder document, List<AgentRule> rules) {
        rules.stream()
                .filter(r -> r.verdict() == Declared.ALLOW && r.about() == About.COMMAND && r.isUnlimited())
                .findFirst()
                .ifPresent(rule -> document.row(
                        DraftedRow.of(ActionClass.BYPASS_CHECK, "confirmations", Basis.GRANTED, rule.evidence())
                                .at(ToolContext.LOCAL)
                                .declared(Declared.ALLOW)));
        document.attendance(Attendance.UNATTENDED);
    }

    /** {@code Shell(git)} is every git command, {@code Shell(git:push*)} those whose arguments fit. */
    private static Optional<AgentRule> rule(Declared verdict, Node node, SourceFile file) {
        Matcher matcher = RULE.matcher(node.text().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        About about = switch (matcher.group(1)) {
            case "Shell" -> About.COMMAND;
            case "Read" -> About.READ;
            case "Write", "Edit" -> About.EDIT;
            case "Mcp" -> About.MCP;
            default -> About.FETCH;
        };
        String own = switch (about) {
            case COMMAND -> shell(argument);
            case MCP -> mcp(argument);
            default -> argument;
        };
        return Optional.of(new AgentRule(verdict, about, own, file, node.line()));
    }

    private static String shell(String argument) {
        if (argument.matches("\\*{0,2}")) {
            return "";
        }
        int colon = argument.indexOf(':');
        String pattern =
                colon < 0 ? argument + " *" : argument.substring(0, colon) + " " + argument.substring(colon + 1);
        return pattern.contains("*") ? pattern.replaceFirst("(?<![ ])\\*+$", " *") : pattern;
    }

    private static String mcp(String argument) {
        String[] parts = argument.split("\\s*[:,]\\s*", 2);
        boolean every = parts.length < 2 || parts[1].matches("\\*{0,2}");
        String server = parts[0].matches("\\*{0,2}") ? "*" : parts[0];
        return every ? server : server + "/" + parts[1];
    }

    private static void approved(Node root, DraftBuilder document, Reading into) {
        List<AgentRule> rules = new ArrayList<>();
        for (String key : List.of("terminalAllowlist", "terminalDenylist")) {
            Declared verdict = key.endsWith("Allowlist") ? Declared.ALLOW : Declared.BLOCK;
            for (Node node : root.get(key).items()) {
                rules.add(new AgentRule(verdict, About.COMMAND, shell(node.text()), document.file(), node.line()));
            }
        }
        for (Node node : root.get("mcpAllowlist").items()) {
            rules.add(new AgentRule(Declared.ALLOW, About.MCP, mcp(node.text()), document.file(), node.line()));
        }
        new RuleRows(document, into.texts()).add(rules);
    }

    private static void environment(Node root, DraftBuilder document, Reading into) {
        Hooks hooks = new Hooks(document, into);
        for (String key : List.of("install", "start", "update")) {
            Node command = root.get(key);
            if (!command.text().isEmpty()) {
                hooks.run(command.text(), command.line(), command.line());
            }
        }
        for (Node terminal : root.get("terminals").items()) {
            Node command = terminal.get("command");
            if (!command.text().isEmpty()) {
                hooks.run(command.text(), command.line(), command.line());
            }
        }
    }
}
