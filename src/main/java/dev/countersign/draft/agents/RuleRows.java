package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.agents.AgentRule.About;
import dev.countersign.draft.agents.CommandReach.Doubt;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.Declared;
import dev.countersign.model.Evidence;
import dev.countersign.model.Id;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns rules into rows: what is allowed and what is asked for is granted, what is denied is listed as blocked. Denying wins
 * over asking, asking over allowing, however special the rule.
 */
final class RuleRows {
    private final DraftBuilder document;
    private final Texts texts;
    private final List<String> conditions;
    private final Set<Doubt> said = new HashSet<>();
    private Declared allowed = Declared.ALLOW;

    RuleRows(DraftBuilder document, Texts texts, String... conditions) {
        this.document = document;
        this.texts = texts;
        this.conditions = List.of(conditions);
    }

    /** Says what an allowing rule declares: nothing where it only makes a tool available. */
    RuleRows declaring(Declared verdict) {
        allowed = verdict;
        return this;
    }

    /** Puts the rows of all rules into the document. */
    void add(List<AgentRule> rules) {
        List<AgentRule> denied = of(rules, Declared.BLOCK);
        List<AgentRule> asked = of(rules, Declared.APPROVE);
        for (AgentRule rule : of(rules, Declared.ALLOW)) {
            allow(rule, denied, asked);
        }
        for (AgentRule rule : asked) {
            if (mine(rule) && denied.stream().noneMatch(d -> d.covers(rule))) {
                rows(rule, lets(rule), Basis.GRANTED, Declared.APPROVE);
            }
        }
        deny(denied);
        controls(denied, asked);
    }

    /**
     * What other rules take out of a wider one in full: one about {@code git push origin} leaves pushing elsewhere as it is.
     */
    private static Set<Let> whole(AgentRule wider, List<AgentRule> rules) {
        Set<Let> whole = new LinkedHashSet<>();
        for (AgentRule rule : rules) {
            boolean full = rule.about() == About.EDIT || rule.about() == About.COMMAND && isWhole(rule);
            if (wider.covers(rule) && full) {
                whole.addAll(specific(rule));
            }
        }
        return whole;
    }

    private static boolean isWhole(AgentRule rule) {
        List<String> prefix = rule.prefix();
        boolean open = rule.isUnlimited() || rule.argument().contains("*");
        return open
                && (prefix.size() <= 1
                        || !CommandReach.ofPrefix(prefix.subList(0, prefix.size() - 1))
                                .lets()
                                .equals(lets(rule)));
    }

    private static List<AgentRule> of(List<AgentRule> rules, Declared verdict) {
        return rules.stream().filter(rule -> rule.verdict() == verdict).toList();
    }

    /** Rules of other files take part in deciding, but are drafted where they stand. */
    private boolean mine(AgentRule rule) {
        return rule.file().path().equals(document.file().path());
    }

    private void allow(AgentRule rule, List<AgentRule> denied, List<AgentRule> asked) {
        if (!mine(rule)) {
            return;
        }
        if (denied.stream().anyMatch(d -> d.covers(rule))) {
            document.finding("declared.ineffective", "draft.agent.covered", rule.evidence(), rule.argument());
            return;
        }
        Set<Let> blocked = whole(rule, denied);
        Set<Let> held = whole(rule, asked);
        boolean ask = asked.stream().anyMatch(a -> a.covers(rule));
        List<Let> free = new ArrayList<>();
        List<Let> asking = new ArrayList<>();
        for (Let let : lets(rule)) {
            if (!blocked.contains(let)) {
                (ask || held.contains(let) ? asking : free).add(let);
            }
        }
        rows(rule, free, Basis.GRANTED, allowed);
        rows(rule, asking, Basis.GRANTED, Declared.APPROVE);
        doubts(rule);
    }

    private void deny(List<AgentRule> denied) {
        for (AgentRule rule : denied) {
            if (mine(rule)) {
                List<Let> only = specific(rule).stream()
                        .filter(let -> let.actionClass() != ActionClass.READ)
                        .filter(let -> document.rows().stream().noneMatch(row -> isSame(row, let)))
                        .toList();
                rows(rule, only, Basis.DECLARED, Declared.BLOCK);
            }
        }
    }

    private static boolean isSame(DraftedRow row, Let let) {
        String object = let.server().isEmpty() ? let.object() : let.server();
        return row.actionClass() == let.actionClass()
                && row.object().equals(object)
                && row.declared() != Declared.BLOCK;
    }

    private void controls(List<AgentRule> denied, List<AgentRule> asked) {
        control("draft.agent.control.deny", denied, Declared.BLOCK);
        control("draft.agent.control.ask", asked, Declared.APPROVE);
    }

    private void control(String key, List<AgentRule> rules, Declared verdict) {
        Evidence[] evidence =
                rules.stream().filter(this::mine).map(AgentRule::evidence).toArray(Evidence[]::new);
        if (evidence.length > 0) {
            document.control(texts.get(key), ControlStrength.PREVENTIVE, row -> row.declared() == verdict, evidence);
        }
    }

    private void doubts(AgentRule rule) {
        if (rule.about() == About.COMMAND) {
            for (Doubt doubt : CommandReach.of(rule.argument()).doubts()) {
                if (said.add(doubt)) {
                    boolean voids = doubt == Doubt.VOIDS_OTHERS;
                    document.finding(
                            voids ? "rule.voids_others" : "bypass.possible",
                            voids ? "draft.agent.voids" : "draft.agent.bypass.possible",
                            rule.evidence());
                }
            }
        }
    }

    private void rows(AgentRule rule, List<Let> lets, Basis basis, Declared verdict) {
        for (Let let : lets) {
            Basis seen = let.guessed() ? Basis.NOT_VISIBLE : basis;
            String object = let.server().isEmpty() ? let.object() : let.server();
            DraftedRow row = DraftedRow.of(let.actionClass(), object, seen, rule.evidence())
                    .at(ToolContext.LOCAL)
                    .declared(verdict);
            if (!let.server().isEmpty()) {
                ToolAccess access = let.actionClass() == ActionClass.TOOL_READ ? ToolAccess.READ : ToolAccess.UNKNOWN;
                Id tool = document.tool(
                        let.server(), ToolKind.MCP, ToolContext.LOCAL, access, Ref.UNKNOWN, rule.evidence());
                row = row.through(tool);
            }
            for (String condition : conditions) {
                row = row.onlyIf(condition);
            }
            document.row(row);
        }
    }

    /** What a rule is about and nothing wider: {@code git push --force} is about force, not about pushing. */
    private static List<Let> specific(AgentRule rule) {
        List<Let> all = lets(rule);
        boolean options = rule.about() == About.COMMAND && rule.argument().matches(".*\\s-{1,2}[A-Za-z].*");
        if (!options) {
            return all;
        }
        List<Let> wider = CommandReach.of(rule.argument().replaceAll("\\s-{1,2}[A-Za-z][\\w-]*", ""))
                .lets();
        List<Let> special = all.stream().filter(let -> !wider.contains(let)).toList();
        return special.isEmpty() ? all : special;
    }

    static List<Let> lets(AgentRule rule) {
        return switch (rule.about()) {
            case COMMAND -> CommandReach.of(rule.argument()).lets();
            case READ ->
                List.of(
                        Paths.isSecret(rule.argument())
                                ? Let.of(
                                        ActionClass.SECRET_ACCESS,
                                        rule.argument().replaceFirst("^(?:[.~*]*/)+", ""))
                                : Let.of(ActionClass.READ));
            case FETCH -> List.of(Let.of(ActionClass.READ));
            case EDIT -> edits(rule);
            case MCP -> List.of(mcp(rule.argument()));
            case NOTHING -> List.of();
        };
    }

    private static List<Let> edits(AgentRule rule) {
        String path = rule.isUnlimited() ? "" : rule.argument();
        if (Paths.isControl(path)) {
            return List.of(Let.of(ActionClass.WORKFLOW_CHANGE));
        }
        if (Paths.isTests(path)) {
            return List.of(Let.of(ActionClass.GENERATE_TESTS));
        }
        if (rule.verdict() == Declared.BLOCK && !path.isEmpty()) {
            return List.of();
        }
        return Paths.reachesControl(path)
                ? List.of(Let.of(ActionClass.EXECUTE, "edits"), Let.of(ActionClass.WORKFLOW_CHANGE))
                : List.of(Let.of(ActionClass.EXECUTE, "edits"));
    }

    private static Let mcp(String argument) {
        int slash = argument.indexOf('/');
        String server = slash < 0 ? argument : argument.substring(0, slash);
        String tool = slash < 0 ? "" : argument.substring(slash + 1);
        boolean all = server.isEmpty() || server.equals("*");
        boolean reads = !tool.isEmpty() && ToolNames.reads(tool) || ToolNames.onlyLooksUp(server);
        return new Let(reads ? ActionClass.TOOL_READ : ActionClass.TOOL_WRITE, "", all ? "all servers" : server, false);
    }
}
