package dev.countersign.draft.github;

import dev.countersign.draft.shell.Command;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads commands that start an agent: its lists of tools, its sandbox, and the flags that answer every question with yes. */
final class AgentCommand {
    private static final Set<String> UNASKED = Set.of(
            "--dangerously-skip-permissions",
            "--yolo",
            "--full-auto",
            "--yes-always",
            "--yes",
            "--allow-all-tools",
            "--allow-all",
            "--force",
            "-f",
            "-y",
            "--dangerously-bypass-approvals-and-sandbox",
            "--approve-mcps",
            "--auto-approve",
            "--auto",
            "--skip-permissions-unsafe",
            "--trust-all-tools",
            "--always-approve",
            "--no-confirm",
            "--dangerously-allow-all");

    private final StepScope step;
    private final Command command;
    private final int at;

    AgentCommand(StepScope step, Command command, int at) {
        this.step = step;
        this.command = command;
        this.at = at;
    }

    void read(String agent) {
        step.job().builder().agent(agent);
        step.add(ActionClass.READ, "", Basis.OBSERVED, at);
        boolean unasked = command.arguments().stream().anyMatch(a -> UNASKED.contains(a) && applies(agent, a))
                || values(command.words(), "--permission-mode", "--approval-mode").stream()
                        .anyMatch(m -> m.equals("bypassPermissions") || m.equals("yolo"));
        String sandbox = command.option("-s", "--sandbox");
        if (unasked || sandbox.equals("danger-full-access")) {
            step.add(ActionClass.BYPASS_CHECK, "agent-permissions", Basis.OBSERVED, at);
        }
        List<String> rules =
                values(command.words(), "--allowedTools", "--allowed-tools", "--allow-tool", "--allowedtools");
        rules.forEach(rule -> new ToolRules(step, step.step().get("run")).allow(rule));
        boolean readOnly = sandbox.equals("read-only") || (agent.equals("codex") && sandbox.isEmpty() && !unasked);
        boolean asks = Set.of("claude", "gemini", "copilot", "cursor", "qwen").contains(agent) && !unasked;
        if (!readOnly && !asks) {
            step.add(ActionClass.EXECUTE, "", Basis.OBSERVED, at);
        }
        if (agent.equals("aider") && !command.has("--no-auto-commits", "--dry-run")) {
            step.job()
                    .builder()
                    .proof(dev.countersign.model.ProofKind.COMMIT, step.file().path() + ":" + at);
        }
        values(command.words(), "--model", "-m").stream()
                .findFirst()
                .ifPresent(step.job().builder()::model);
    }

    /** {@code --yes} and {@code --force} mean this only where the agent has them. */
    private static boolean applies(String agent, String flag) {
        return switch (flag) {
            case "--yes", "--yes-always" -> agent.equals("aider");
            case "-y" -> agent.equals("gemini") || agent.equals("qwen");
            case "--force", "-f" -> agent.equals("cursor");
            case "--auto" -> agent.equals("droid") || agent.equals("kilo");
            default -> true;
        };
    }

    /** The values of an option that may take several words or a list. */
    static List<String> values(List<String> words, String... names) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String name : names) {
                if (words.get(i).startsWith(name + "=")) {
                    found.addAll(ToolRules.split(words.get(i).substring(name.length() + 1)));
                } else if (words.get(i).equals(name)) {
                    for (int j = i + 1; j < words.size() && !words.get(j).startsWith("--"); j++) {
                        found.addAll(ToolRules.split(words.get(j)));
                    }
                }
            }
        }
        return found;
    }
}
