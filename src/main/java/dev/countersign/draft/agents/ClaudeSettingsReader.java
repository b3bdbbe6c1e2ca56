package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.JsonTree;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Declared;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Claude Code's settings: rules, modes, hooks, servers; managed ones before local ones before those of the project. */
public final class ClaudeSettingsReader implements Reader {
    private static final Pattern FILES = Pattern.compile("(?:.*/)?\\.claude/settings(?:\\.local)?\\.json"
            + "|(?:.*/)?(?:claude-code|ClaudeCode|claude)/managed-settings(?:\\.d/[^/]+)?\\.json|managed-settings\\.json"
            + "|(?:.*/)?managed-settings\\.d/[^/]+\\.json");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<Node> root = Parsing.json(file, into);
        root.ifPresent(settings -> {
            DraftBuilder document = Started.document(
                    Masked.file(file, settings), into, into.texts().get("draft.agent.name.claude"), "Claude Code");
            new One(document.file(), settings, document, into).read();
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    static boolean isManaged(String path) {
        return path.contains("managed-settings");
    }

    /** One file being read. */
    private static final class One {
        private static final Set<String> KEYS = Set.of(
                "allow",
                "ask",
                "deny",
                "defaultMode",
                "additionalDirectories",
                "disableBypassPermissionsMode",
                "disableAutoMode",
                "skipDangerousModePermissionPrompt");
        private static final Set<String> MISPLACED = Set.of(
                "allow",
                "deny",
                "ask",
                "allowedTools",
                "disallowedTools",
                "allowed_tools",
                "denyTools",
                "blockedTools",
                "defaultMode",
                "permissionMode",
                "allowlist",
                "denylist");
        private static final Set<String> MANAGED_ONLY = Set.of(
                "allowManagedPermissionRulesOnly",
                "allowManagedHooksOnly",
                "allowManagedMcpServersOnly",
                "strictKnownMarketplaces");
        private static final List<String> HELPERS =
                List.of("apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "gcpAuthRefresh", "otelHeadersHelper");

        private final SourceFile file;
        private final Node settings;
        private final DraftBuilder document;
        private final Reading into;
        private final Map<SourceFile, Node> others = new LinkedHashMap<>();

        One(SourceFile file, Node settings, DraftBuilder document, Reading into) {
            this.file = file;
            this.settings = settings;
            this.document = document;
            this.into = into;
        }

        void read() {
            others();
            Node permissions = settings.get("permissions");
            List<AgentRule> rules = new ArrayList<>(rules(permissions));
            ClaudeRules.findings(document, permissions);
            ineffectiveKeys(permissions);
            new RuleRows(document, into.texts()).add(rules);
            mode(permissions);
            directories(permissions);
            new Hooks(document, into).ofAgent(settings.get("hooks"));
            commands();
            servers();
            environment();
            sandbox();
        }

        /** Other settings that apply beside these. What cannot be read there is said where it is drafted itself. */
        private void others() {
            String folder = file.path().contains("/")
                    ? file.path().substring(0, file.path().lastIndexOf('/') + 1)
                    : "";
            List<String> paths = new ArrayList<>(List.of(
                    "managed-settings.json", "claude-code/managed-settings.json", folder + "settings.local.json"));
            paths.add(folder + "settings.json");
            for (String path : paths) {
                if (!path.equals(file.path())
                        && FILES.matcher(path).matches()
                        && into.checkout().has(path)) {
                    into.checkout().file(path).ifPresent(this::other);
                }
            }
        }

        private void other(SourceFile other) {
            try {
                others.put(other, JsonTree.read(other));
            } catch (Unreadable e) {
                into.skip(other.path(), e.line(), e.key(), e.arguments().toArray(new String[0]));
            }
        }

        private List<AgentRule> rules(Node permissions) {
            boolean managedOnly = !isManaged(file.path())
                    && others.entrySet().stream()
                            .anyMatch(o -> isManaged(o.getKey().path())
                                    && o.getValue()
                                            .get("allowManagedPermissionRulesOnly")
                                            .isTrue());
            if (managedOnly && permissions.exists()) {
                settings.field("permissions")
                        .ifPresent(f -> ineffective("draft.agent.managed.only", f.line(), "permissions"));
                return List.of();
            }
            List<AgentRule> rules = new ArrayList<>(ClaudeRules.of(file, permissions));
            others.forEach((other, tree) -> {
                List<AgentRule> theirs = ClaudeRules.of(other, tree.get("permissions")).stream()
                        .filter(rule -> rule.verdict() != Declared.ALLOW)
                        .toList();
                if (!theirs.isEmpty()) {
                    document.source(other);
                    rules.addAll(theirs);
                }
            });
            return rules;
        }

        private void ineffective(String key, int line, Object... arguments) {
            document.finding("declared.ineffective", key, file.evidence(line), arguments);
        }

        private void ineffectiveKeys(Node permissions) {
            for (Node.Field field : permissions.fields()) {
                if (!KEYS.contains(field.key())) {
                    ineffective("draft.agent.key.unknown", field.line(), field.key());
                }
            }
            for (Node.Field field : settings.fields()) {
                if (MISPLACED.contains(field.key())) {
                    ineffective("draft.agent.key.misplaced", field.line(), field.key());
                }
                if (MANAGED_ONLY.contains(field.key()) && !isManaged(file.path())) {
                    ineffective("draft.agent.key.managed", field.line(), field.key());
                }
            }
        }

        private void mode(Node permissions) {
            String mode = permissions.get("defaultMode").text();
            int line = permissions.get("defaultMode").line();
            Optional<SourceFile> stronger = others.entrySet().stream()
                    .filter(o -> rank(o.getKey().path()) > rank(file.path()))
                    .filter(o -> o.getValue().get("permissions").has("defaultMode"))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (!mode.isEmpty() && stronger.isPresent()) {
                ineffective(
                        "draft.agent.mode.overruled", line, mode, stronger.get().path());
                return;
            }
            boolean managed = isManaged(file.path());
            if ((mode.equals("bypassPermissions") || mode.equals("auto")) && !managed) {
                ineffective("draft.agent.mode.project", line, mode);
            } else if (mode.equals("bypassPermissions")) {
                document.row(
                        row(ActionClass.BYPASS_CHECK, "confirmations", line).declared(Declared.ALLOW));
                document.row(row(ActionClass.EXECUTE, "", line).declared(Declared.ALLOW));
                document.attendance(Attendance.UNATTENDED);
                return;
            } else if (mode.equals("acceptEdits")) {
                new RuleRows(document, into.texts())
                        .add(List.of(new AgentRule(Declared.ALLOW, AgentRule.About.EDIT, "", file, line)));
            }
            if (permissions.get("disableBypassPermissionsMode").text().equals("disable")) {
                Evidence evidence = file.evidence(
                        permissions.get("disableBypassPermissionsMode").line());
                document.control(
                        into.texts().get("draft.agent.control.nobypass"),
                        ControlStrength.PREVENTIVE,
                        row -> row.actionClass() == ActionClass.BYPASS_CHECK,
                        evidence);
            }
            attendance(permissions, mode);
        }

        /** Attended where a person is asked before anything is written; where nothing is said, nobody knows. */
        private void attendance(Node permissions, String mode) {
            boolean writes = document.rows().stream()
                    .anyMatch(row ->
                            row.actionClass().compareTo(ActionClass.TOOL_READ) > 0 && row.declared() == Declared.ALLOW);
            boolean asks = mode.isEmpty() || mode.equals("default") || mode.equals("manual") || mode.equals("plan");
            if (permissions.exists() && asks && !writes) {
                document.attendance(Attendance.ATTENDED);
            }
        }

        private static int rank(String path) {
            return isManaged(path) ? 3 : path.endsWith(".local.json") ? 2 : 1;
        }

        private DraftedRow row(ActionClass actionClass, String object, int line) {
            return DraftedRow.of(actionClass, object, Basis.GRANTED, file.evidence(line))
                    .at(ToolContext.LOCAL);
        }

        private void directories(Node permissions) {
            for (Node directory : permissions.get("additionalDirectories").items()) {
                document.row(row(ActionClass.READ, "", directory.line()).on(directory.text(), TargetScope.BROAD));
            }
        }

        private void commands() {
            Hooks hooks = new Hooks(document, into);
            for (String key : HELPERS) {
                Node helper = settings.get(key);
                if (!helper.text().isEmpty()) {
                    hooks.run(helper.text(), helper.line(), helper.line());
                    document.row(
                            row(ActionClass.SECRET_ACCESS, key, helper.line()).on(Basis.OBSERVED));
                }
            }
            Node status = settings.get("statusLine").get("command");
            if (!status.text().isEmpty()) {
                hooks.run(status.text(), status.line(), status.line());
            }
        }

        private void servers() {
            new McpServers(document, into.texts()).all(settings.get("mcpServers"));
            Optional<Node.Field> all = settings.field("enableAllProjectMcpServers")
                    .filter(field -> field.value().isTrue());
            all.ifPresent(field -> allServers(field.line()));
            Set<String> denied = names("disabledMcpjsonServers");
            for (Node server : settings.get("enabledMcpjsonServers").items()) {
                if (!denied.contains(server.text()) && all.isEmpty()) {
                    server(server.text(), server.line(), Optional.empty());
                }
            }
        }

        private Set<String> names(String key) {
            return Set.copyOf(settings.get(key).items().stream()
                    .map(Node::text)
                    .distinct()
                    .toList());
        }

        /** Every server the project lists, those included that will be listed tomorrow. */
        private void allServers(int line) {
            Set<String> denied = names("disabledMcpjsonServers");
            Optional<SourceFile> listed =
                    into.checkout().has(".mcp.json") ? into.checkout().file(".mcp.json") : Optional.empty();
            List<Node.Field> servers = new ArrayList<>();
            listed.ifPresent(list -> {
                try {
                    servers.addAll(JsonTree.read(list).get("mcpServers").fields());
                    document.source(list);
                } catch (Unreadable e) {
                    into.skip(list.path(), e.line(), e.key(), e.arguments().toArray(new String[0]));
                }
            });
            if (servers.isEmpty()) {
                server(into.texts().get("draft.agent.mcp.every"), line, Optional.empty());
            }
            for (Node.Field server : servers) {
                if (!denied.contains(server.key())) {
                    server(server.key(), line, listed.map(list -> list.evidence(server.line())));
                }
            }
        }

        private void server(String name, int line, Optional<Evidence> listed) {
            boolean reads = ToolNames.onlyLooksUp(name);
            ToolAccess access = reads ? ToolAccess.READ : ToolAccess.UNKNOWN;
            Id tool = document.tool(name, ToolKind.MCP, ToolContext.LOCAL, access, Ref.UNKNOWN, file.evidence(line));
            DraftedRow row = row(reads ? ActionClass.TOOL_READ : ActionClass.TOOL_WRITE, name, line)
                    .through(tool);
            document.row(listed.isPresent() ? row.seen(listed.get()) : row);
        }

        private void environment() {
            SecretNames secrets = new SecretNames(document);
            for (Node.Field variable : settings.get("env").fields()) {
                secrets.value(variable.key(), variable.value().text(), file.evidence(variable.line()));
            }
        }

        private void sandbox() {
            Node sandbox = settings.get("sandbox");
            if (sandbox.get("enabled").isTrue()) {
                document.control(
                        into.texts().get("draft.agent.control.sandbox"),
                        ControlStrength.PREVENTIVE,
                        row -> row.actionClass() == ActionClass.EXECUTE,
                        file.evidence(sandbox.get("enabled").line()));
            }
        }
    }
}
