package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Declared;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Codex's configuration: sandbox, approvals, servers. It counts only in projects that a person has trusted. */
public final class CodexReader implements Reader {
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?\\.codex/(?:[\\w.-]+\\.)?config\\.toml|(?:.*/)?codex/(?:managed_)?config\\.toml");
    private static final Set<String> POLICY = Set.of("approval_policy", "sandbox_mode");
    private static final Set<String> NOBODY_READS = Set.of(
            "allowlist",
            "allow_list",
            "denylist",
            "deny",
            "allow",
            "approvalPolicy",
            "sandboxMode",
            "allowed_commands",
            "blocked_commands",
            "approval_mode",
            "auto_approve");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<Node> root = Parsing.toml(file, into);
        root.ifPresent(config -> {
            DraftBuilder document = Started.document(
                    Masked.file(file, config), into, into.texts().get("draft.agent.name.codex"), "Codex");
            new One(document.file(), config, document, into).read();
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    /** One file being read. */
    private static final class One {
        private final SourceFile file;
        private final Node config;
        private final DraftBuilder document;
        private final Reading into;
        private final String trusted;

        One(SourceFile file, Node config, DraftBuilder document, Reading into) {
            this.file = file;
            this.config = config;
            this.document = document;
            this.into = into;
            this.trusted = into.texts().get("draft.agent.when.trusted");
        }

        void read() {
            document.model(config.get("model").text());
            document.note(0, into.texts().get("draft.agent.codex.trust"));
            policy(config, trusted);
            for (Node.Field profile : config.get("profiles").fields()) {
                policy(profile.value(), into.texts().get("draft.agent.when.profile", profile.key()));
            }
            new McpServers(document, into.texts(), trusted).all(config.get("mcp_servers"));
            Node notify = config.get("notify");
            if (!notify.items().isEmpty()) {
                String command =
                        String.join(" ", notify.items().stream().map(Node::text).toList());
                new Hooks(document, into).run(command, notify.line(), notify.line());
            }
            new Hooks(document, into).ofAgent(config.get("hooks"));
            SecretNames secrets = new SecretNames(document);
            for (Node.Field variable :
                    config.get("shell_environment_policy").get("set").fields()) {
                secrets.value(variable.key(), variable.value().text(), file.evidence(variable.line()));
            }
            deadKeys(config, "");
        }

        private void policy(Node at, String condition) {
            Node mode = at.has("sandbox_mode") ? at.get("sandbox_mode") : at.get("default_permissions");
            Node policy = at.get("approval_policy");
            Declared verdict = switch (policy.text()) {
                case "untrusted" -> Declared.APPROVE;
                case "on-request", "never", "on-failure" -> Declared.ALLOW;
                default -> Declared.NONE;
            };
            switch (mode.text().replaceFirst("^:", "")) {
                case "read-only" ->
                    document.row(row(ActionClass.READ, mode, condition).declared(Declared.ALLOW));
                case "workspace-write", "workspace" -> workspace(at, mode, condition, verdict);
                case "danger-full-access" -> everything(mode, policy, condition, verdict);
                default -> {
                    if (policy.exists() || mode.exists()) {
                        document.note(
                                Math.max(policy.line(), mode.line()),
                                into.texts().get("draft.agent.codex.nosandbox"));
                    }
                }
            }
            boolean asks = policy.text().equals("untrusted");
            if (asks || mode.text().endsWith("read-only")) {
                document.attendance(Attendance.ATTENDED);
            }
        }

        private void workspace(Node at, Node mode, String condition, Declared verdict) {
            document.row(row(ActionClass.EXECUTE, mode, condition).declared(verdict));
            Node limits = at.get("sandbox_workspace_write").exists()
                    ? at.get("sandbox_workspace_write")
                    : config.get("sandbox_workspace_write");
            Node network = limits.get("network_access");
            if (network.isTrue()) {
                document.row(row(ActionClass.EGRESS, network, condition).declared(verdict));
            }
            for (Node root : limits.get("writable_roots").items()) {
                document.row(row(ActionClass.EXECUTE, root, condition).on(root.text(), TargetScope.BROAD));
            }
            document.control(
                    into.texts().get("draft.agent.control.sandbox"),
                    ControlStrength.PREVENTIVE,
                    row -> row.actionClass() == ActionClass.EXECUTE,
                    file.evidence(network.exists() ? network.line() : mode.line()));
        }

        private void everything(Node mode, Node policy, String condition, Declared verdict) {
            for (ActionClass each :
                    List.of(ActionClass.EXECUTE, ActionClass.WRITE_BRANCH, ActionClass.DELETE, ActionClass.EGRESS)) {
                document.row(row(each, mode, condition).declared(verdict));
            }
            if (policy.text().equals("never")) {
                document.row(DraftedRow.of(
                                ActionClass.BYPASS_CHECK, "confirmations", Basis.GRANTED, file.evidence(policy.line()))
                        .at(ToolContext.LOCAL)
                        .onlyIf(condition)
                        .declared(Declared.ALLOW)
                        .seen(file.evidence(mode.line())));
                document.attendance(Attendance.UNATTENDED);
            }
        }

        private DraftedRow row(ActionClass actionClass, Node shown, String condition) {
            return DraftedRow.of(actionClass, "", Basis.GRANTED, file.evidence(shown.line()))
                    .at(ToolContext.LOCAL)
                    .onlyIf(condition);
        }

        /** Keys that look as if they limited something and stand where nobody looks for them. */
        private void deadKeys(Node table, String path) {
            for (Node.Field field : table.fields()) {
                boolean profile = path.startsWith("profiles.");
                boolean misplaced = POLICY.contains(field.key()) && !path.isEmpty() && !profile;
                boolean unread = NOBODY_READS.contains(field.key())
                        && !path.startsWith("mcp_servers")
                        && !path.startsWith("permissions");
                if (misplaced || unread) {
                    document.finding(
                            "declared.ineffective",
                            misplaced ? "draft.agent.key.table" : "draft.agent.key.dead",
                            file.evidence(field.line()),
                            field.key(),
                            path);
                }
                deadKeys(field.value(), path.isEmpty() ? field.key() : path + "." + field.key());
            }
        }
    }
}
