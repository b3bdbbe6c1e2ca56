package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Environment;
import dev.countersign.model.Id;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a document knows about the kinds of its actions. An action next to production is listed there as well. */
final class ActionKindsAnswer {
    private static final Set<ActionClass> READ_ONLY = EnumSet.of(
            ActionClass.SUGGEST,
            ActionClass.READ,
            ActionClass.GENERATE_TESTS,
            ActionClass.RUN_TESTS,
            ActionClass.TOOL_READ);
    private static final Set<ActionClass> WRITES = EnumSet.of(
            ActionClass.COMMENT,
            ActionClass.WRITE_BRANCH,
            ActionClass.MERGE,
            ActionClass.WORKFLOW_CHANGE,
            ActionClass.TOOL_WRITE,
            ActionClass.EXECUTE,
            ActionClass.DATA_WRITE);
    private static final Set<ActionClass> DEPLOYS = EnumSet.of(ActionClass.DEPLOY, ActionClass.INFRA_CHANGE);
    private static final Set<ActionClass> PUBLISHES = EnumSet.of(ActionClass.PACKAGE_PUBLISH);
    private static final Set<ActionClass> EXPOSES = EnumSet.of(ActionClass.SECRET_ACCESS, ActionClass.EGRESS);
    private static final Set<ActionClass> DESTRUCTIVE = EnumSet.of(ActionClass.DELETE);
    private static final Set<ActionClass> BYPASSES = EnumSet.of(ActionClass.BYPASS_CHECK);

    private ActionKindsAnswer() {}

    static Prefilled of(AgentActionBom document, Id question) {
        List<Action> actions = document.actions();
        AnswerLines answer = new AnswerLines();
        answer.sayAll("kinds.read_only", names(actions, in(READ_ONLY)));
        answer.sayAll("kinds.writes", names(actions, in(WRITES)));
        answer.sayAll("kinds.deploys", names(actions, in(DEPLOYS)));
        answer.sayAll("kinds.publishes", names(actions, in(PUBLISHES)));
        answer.sayAll("kinds.exposes", names(actions, in(EXPOSES)));
        answer.sayAll("kinds.destructive", names(actions, in(DESTRUCTIVE)));
        answer.sayAll("kinds.bypasses", names(actions, in(BYPASSES)));
        answer.sayAll("kinds.near_production", names(actions, ActionKindsAnswer::isNearProduction));
        gaps(actions, answer);
        return answer.to(question);
    }

    private static void gaps(List<Action> actions, AnswerLines answer) {
        if (actions.isEmpty()) {
            answer.miss("actions.none");
        }
        answer.missFor("kinds.unclassified", names(actions, a -> a.actionClass() == ActionClass.UNCLASSIFIED));
        answer.missFor(
                "kinds.environment_unknown", names(actions, a -> a.effectiveEnvironment() == Environment.UNKNOWN));
        for (Action action : actions) {
            Address row = Address.action(action.id());
            answer.from(row.at("class"));
            if (action.actionClass() == ActionClass.UNCLASSIFIED) {
                answer.lacking(row.at("class"));
            }
            if (action.effectiveEnvironment() == Environment.UNKNOWN) {
                answer.lacking(row.at("environment"));
            }
        }
    }

    private static boolean isNearProduction(Action action) {
        Environment environment = action.effectiveEnvironment();
        return environment == Environment.PRODUCTION || environment == Environment.PRODUCTION_ADJACENT;
    }

    private static Predicate<Action> in(Set<ActionClass> classes) {
        return action -> classes.contains(action.actionClass());
    }

    private static List<String> names(List<Action> actions, Predicate<Action> which) {
        return actions.stream().filter(which).map(Arguments::name).toList();
    }
}
