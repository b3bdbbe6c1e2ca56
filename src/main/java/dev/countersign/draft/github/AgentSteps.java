package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads steps whose action is an agent. */
final class AgentSteps {
    private final StepScope step;
    private final JobScope job;

    AgentSteps(StepScope step) {
        this.step = step;
        this.job = step.job();
    }

    /** Whether an action is an agent: by its name, or, for a local one, by inputs that only agents have. */
    static boolean isAgent(String name, Node with) {
        boolean known = ActionTable.table().about(name).stream()
                .anyMatch(line -> line.kind().equals("agent"));
        boolean inputs = with.fields().stream()
                .anyMatch(
                        f -> f.key()
                                .matches(
                                        "anthropic_(?:api_key|federation_rule_id)|claude_code_oauth_token|claude_args|openai-api-key|gemini_api_key"));
        return known || inputs;
    }

    void read(String name) {
        String kind = ActionTable.table().about(name).stream()
                .filter(line -> line.kind().equals("agent"))
                .map(ActionTable.Line::object)
                .findFirst()
                .orElse(name.contains("base-action") ? "claude-base" : "writer");
        job.builder().agent(name);
        openGate(kind);
        job.agentToken(Optional.empty());
        act(kind);
        job.agentToken(Optional.empty());
    }

    private void act(String kind) {
        switch (kind) {
            case "claude" -> claude();
            case "claude-base" -> {
                read();
                claudeCommand();
            }
            case "codex" -> codex();
            case "gemini" -> gemini();
            case "comment", "reviewer", "claude-review" -> {
                read();
                step.add(ActionClass.COMMENT, "", Basis.OBSERVED, step.usesLine());
            }
            case "model" -> {}
            default -> {
                read();
                writer();
            }
        }
    }

    private void read() {
        step.add(ActionClass.READ, "", Basis.OBSERVED, step.usesLine());
    }

    /** An agent of which only is known that it opens pull requests and runs commands. */
    private void writer() {
        step.add(ActionClass.WRITE_BRANCH, "", Basis.GRANTED, step.usesLine());
        step.add(ActionClass.COMMENT, "", Basis.GRANTED, step.usesLine());
        step.add(ActionClass.EXECUTE, "", Basis.GRANTED, step.usesLine());
    }

    private void openGate(String kind) {
        boolean named = step.conditions().stream()
                .anyMatch(
                        c -> c.matches(
                                "(?s).*(?:author_association|github\\.actor|sender\\.type|head\\.repo\\.f|triggering_actor|\\.user\\.login).*"));
        if (job.triggers().isOpenToOutsiders() && !named && !kind.startsWith("claude") && !kind.equals("codex")) {
            job.builder()
                    .finding(
                            "ci.open",
                            "draft.ci.finding.open",
                            step.file().evidence(step.usesLine()),
                            job.triggers().text());
        }
        for (String input : List.of("allowed_non_write_users", "allowed_bots", "allow-users", "allow-bots")) {
            Node value = step.with().get(input);
            if (value.text().strip().equals("*")) {
                bypass("actor-check", value);
            }
        }
        if (step.with().get("require_repo_write").text().equals("false")) {
            bypass("actor-check", step.with().get("require_repo_write"));
        }
    }

    private void bypass(String object, Node value) {
        step.add(ActionClass.BYPASS_CHECK, object, Basis.OBSERVED, step.lineOf(value));
    }

    private void claude() {
        read();
        boolean tagMode = step.with().get("prompt").text().isBlank()
                && step.with().get("direct_prompt").text().isBlank();
        boolean tracked = step.with().get("track_progress").isTrue();
        Node given = step.with().get("github_token");
        if (given.text().isBlank()) {
            app(tagMode || tracked);
        } else {
            bounded(tagMode || tracked, given);
        }
        claudeCommand();
    }

    /** Without a token of its own the action trades the job's identity for the Claude App's token. */
    private void app(boolean tagMode) {
        if (job.grants().known() && !job.grants().canWrite("id-token")) {
            job.builder()
                    .finding(
                            "ci.no_identity",
                            "draft.ci.finding.no_identity",
                            step.file().evidence(step.usesLine()));
            return;
        }
        Ref token = job.builder()
                .credential(
                        "Claude GitHub App token",
                        CredentialKind.APP_KEY,
                        CredentialScope.REPOSITORY,
                        CredentialLifetime.SHORT_LIVED,
                        job.reading().said("draft.ci.note.claude"),
                        step.file().evidence(step.usesLine()));
        Basis basis = tagMode ? Basis.OBSERVED : Basis.GRANTED;
        int at = step.usesLine();
        job.builder().row(step.row(ActionClass.COMMENT, "", basis, at).with(token));
        if (tagMode || writesFiles()) {
            job.builder().row(step.row(ActionClass.WRITE_BRANCH, "", basis, at).with(token));
        }
        job.agentToken(Optional.of(token));
        job.builder()
                .finding(
                        "ci.app_token",
                        "draft.ci.finding.app_token",
                        step.file().evidence(at));
    }

    private void bounded(boolean tagMode, Node given) {
        Ref token = job.credential(step.file(), given).orElse(Ref.UNKNOWN);
        boolean own = token.equals(job.jobToken());
        job.agentToken(Optional.of(token));
        int at = step.lineOf(given);
        if (!own || job.grants().mayWrite("issues") || job.grants().mayWrite("pull-requests")) {
            job.builder()
                    .row(step.row(ActionClass.COMMENT, "", tagMode ? Basis.OBSERVED : Basis.GRANTED, at)
                            .with(token));
        }
        if ((tagMode || writesFiles()) && (!own || job.grants().mayWrite("contents"))) {
            job.builder()
                    .row(step.row(ActionClass.WRITE_BRANCH, "", tagMode ? Basis.OBSERVED : Basis.GRANTED, at)
                            .with(token));
        }
    }

    /** Whether the allowed tools let it commit and push. */
    private boolean writesFiles() {
        return allowed().stream()
                .anyMatch(
                        rule -> ToolRules.isOpen(rule)
                                || rule.matches(
                                        "(?i)Bash\\(git(?::\\*| \\*|\\*| push.*|:push.*)\\)|mcp__github(?:_file_ops)?__(?:push|create_or_update|commit).*"));
    }

    private List<String> allowed() {
        return allowedIn().values().stream().flatMap(List::stream).toList();
    }

    /** The allowed tools, by the input that lists them. */
    private Map<Node, List<String>> allowedIn() {
        Map<Node, List<String>> rules = new LinkedHashMap<>();
        for (String input : List.of("allowed_tools", "allowedTools")) {
            rules.put(
                    step.with().get(input),
                    ToolRules.split(step.with().get(input).text()));
        }
        rules.put(
                step.with().get("claude_args"),
                AgentCommand.values(arguments(), "--allowedTools", "--allowed-tools", "--allowedtools"));
        rules.put(
                step.with().get("settings"),
                settings().get("permissions").get("allow").scalars().stream()
                        .map(Node.Scalar::text)
                        .toList());
        return rules;
    }

    private List<String> arguments() {
        List<Command> commands = ShellReader.read("claude "
                + step.with()
                        .get("claude_args")
                        .text()
                        .replaceAll("(?m)^\\s*#.*$", "")
                        .replace("\n", " "));
        return commands.isEmpty() ? List.of() : commands.get(0).words();
    }

    private Node settings() {
        String text = step.with().get("settings").text();
        if (!text.strip().startsWith("{")) {
            return Node.none();
        }
        try {
            List<Node> all = YamlTree.readAll(text);
            return all.isEmpty() ? Node.none() : all.get(0);
        } catch (Unreadable e) {
            job.reading()
                    .skip(
                            step.file().path(),
                            step.lineOf("settings"),
                            e.key(),
                            e.arguments().toArray(String[]::new));
            return Node.none();
        }
    }

    private void claudeCommand() {
        allowedIn().forEach((part, rules) -> rules.forEach(new ToolRules(step, part)::allow));
        List<String> arguments = arguments();
        if (arguments.contains("--dangerously-skip-permissions")) {
            unrestricted(step.lineOf("--dangerously-skip-permissions"));
        }
        String mode = AgentCommand.values(arguments, "--permission-mode").stream()
                .findFirst()
                .orElse(settings().get("permissions").get("defaultMode").text());
        if (mode.equals("bypassPermissions")) {
            unrestricted(step.lineOf("bypassPermissions"));
        }
        AgentCommand.values(arguments, "--model").stream().findFirst().ifPresent(job.builder()::model);
        if (step.with().get("show_full_output").isTrue()) {
            job.builder()
                    .finding(
                            "ci.full_output",
                            "draft.ci.finding.full_output",
                            step.file().evidence(step.lineOf("show_full_output")));
        }
    }

    private void unrestricted(int at) {
        step.add(ActionClass.BYPASS_CHECK, "agent-permissions", Basis.OBSERVED, at);
        step.add(ActionClass.EXECUTE, "", Basis.OBSERVED, at);
    }

    private void codex() {
        read();
        Node sandbox = step.with().get("sandbox");
        String level = sandbox.text().strip();
        int at = sandbox.exists() ? step.lineOf(sandbox) : step.usesLine();
        if (!level.equals("read-only")) {
            step.add(ActionClass.EXECUTE, "", level.isEmpty() ? Basis.GRANTED : Basis.OBSERVED, at);
        }
        if (level.equals("danger-full-access")) {
            step.add(ActionClass.BYPASS_CHECK, "agent-permissions", Basis.OBSERVED, at);
        }
        Node strategy = step.with().get("safety-strategy");
        if (strategy.text().equals("unsafe")) {
            bypass("agent-permissions", strategy);
        }
        if (step.with().get("codex-args").text().matches("(?s).*(?:--dangerously|--yolo|danger-full-access).*")) {
            bypass("agent-permissions", step.with().get("codex-args"));
        }
        Optional.of(step.with().get("model").text()).filter(m -> !m.isEmpty()).ifPresent(job.builder()::model);
    }

    /** It runs with every question answered yes; only a list of tools in its settings limits it. */
    private void gemini() {
        read();
        Node settings = settings();
        Node core = settings.get("tools").get("core").exists()
                ? settings.get("tools").get("core")
                : settings.get("coreTools");
        if (!core.exists()) {
            unrestricted(step.usesLine());
        }
        ToolRules rules = new ToolRules(step, step.with().get("settings"));
        core.scalars().forEach(rule -> rules.allow(rule.text()));
        for (Node.Field server : settings.get("mcpServers").fields()) {
            List<Node> tools = server.value().get("includeTools").items();
            if (tools.isEmpty()) {
                rules.allow("mcp__" + server.key());
            }
            tools.forEach(tool -> rules.allow("mcp__" + server.key() + "__" + tool.text()));
        }
        if (!job.builder().has(ActionClass.COMMENT) && canComment()) {
            DraftedRow row = step.row(ActionClass.COMMENT, "", Basis.GRANTED, step.usesLine());
            job.builder().row(row);
        }
    }

    private boolean canComment() {
        boolean open = job.builder().has(ActionClass.EXECUTE);
        return open
                && step.token().isPresent()
                && (job.grants().mayWrite("issues") || job.grants().mayWrite("pull-requests"));
    }
}
