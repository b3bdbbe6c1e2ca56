package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copilot's managed settings: deny before ask before allow; what none of them names is asked for. */
public final class CopilotReader implements Reader {
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?(?:copilot|github-copilot|GitHubCopilot)/managed-settings\\.json");
    private static final Pattern RULE = Pattern.compile("(?s)^(Shell|Read|Edit|Write|Domain|Mcp)(?:\\((.*)\\))?$");

    @Override
    public boolean takes(String path) {
        return FILES.matcher(path).matches();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        Optional<Node> root = Parsing.json(file, into);
        root.ifPresent(settings -> {
            DraftBuilder document =
                    Started.document(file, into, into.texts().get("draft.agent.name.copilot"), "Copilot");
            List<AgentRule> rules = new ArrayList<>();
            add(rules, Declared.ALLOW, settings.get("permissions").get("allow"), document);
            add(rules, Declared.APPROVE, settings.get("permissions").get("ask"), document);
            add(rules, Declared.BLOCK, settings.get("permissions").get("deny"), document);
            new RuleRows(document, into.texts()).add(rules);
            new Hooks(document, into).ofAgent(settings.get("hooks"));
            servers(settings.get("deniedMcpServers"), "draft.agent.mcp.denied", document, into);
            servers(settings.get("allowedMcpServers"), "draft.agent.mcp.allowed", document, into);
            Started.keepUnlessEmpty(document, into);
        });
        return true;
    }

    private static void add(List<AgentRule> rules, Declared verdict, Node list, DraftBuilder document) {
        for (Node node : list.each()) {
            Matcher matcher = RULE.matcher(node.text().strip());
            if (!matcher.matches()) {
                document.finding(
                        "declared.ineffective",
                        "draft.agent.rule.unknown",
                        document.file().evidence(node.line()),
                        ClaudeRules.shown(node.text()));
                continue;
            }
            About about = switch (matcher.group(1)) {
                case "Shell" -> About.COMMAND;
                case "Read" -> About.READ;
                case "Edit", "Write" -> About.EDIT;
                case "Mcp" -> About.MCP;
                default -> About.FETCH;
            };
            String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
            rules.add(new AgentRule(verdict, about, argument, document.file(), node.line()));
        }
    }

    private static void servers(Node list, String key, DraftBuilder document, Reading into) {
        for (Node server : list.items()) {
            String name =
                    server.scalars().stream().findFirst().map(Node.Scalar::text).orElse("");
            document.note(server.line(), into.texts().get(key, name));
        }
    }
}
