package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Reach;
import dev.countersign.model.Workflow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a document knows about who goes beyond suggestions, and where to. */
final class BeyondSuggestionsAnswer {
    private static final Set<ActionClass> SUGGESTIONS =
            EnumSet.of(ActionClass.SUGGEST, ActionClass.READ, ActionClass.GENERATE_TESTS);
    private static final Set<ActionClass> REPOSITORY =
            EnumSet.of(ActionClass.COMMENT, ActionClass.WRITE_BRANCH, ActionClass.MERGE);
    private static final Set<ActionClass> CI = EnumSet.of(
            ActionClass.RUN_TESTS, ActionClass.WORKFLOW_CHANGE, ActionClass.EXECUTE, ActionClass.BYPASS_CHECK);
    private static final Set<ActionClass> TOOLS = EnumSet.of(ActionClass.TOOL_READ, ActionClass.TOOL_WRITE);
    private static final Set<ActionClass> RELEASE =
            EnumSet.of(ActionClass.PACKAGE_PUBLISH, ActionClass.DEPLOY, ActionClass.INFRA_CHANGE);

    private BeyondSuggestionsAnswer() {}

    static Prefilled of(AgentActionBom document, Id question) {
        AnswerLines answer = new AnswerLines();
        actors(document.workflow(), answer);
        List<Action> actions = document.actions();
        if (actions.isEmpty()) {
            answer.miss("actions.none");
        }
        List<Action> beyond = reached(actions, action -> !SUGGESTIONS.contains(action.actionClass()));
        answer.sayAll("beyond.repository", names(reached(beyond, in(REPOSITORY))));
        answer.sayAll("beyond.ci", names(reached(beyond, in(CI))));
        answer.sayAll("beyond.tools", names(reached(beyond, in(TOOLS))));
        answer.sayAll("beyond.release", names(reached(beyond, in(RELEASE))));
        answer.sayAll("beyond.elsewhere", names(reached(beyond, BeyondSuggestionsAnswer::isElsewhere)));
        answer.sayAll("beyond.suggestions", names(reached(actions, in(SUGGESTIONS))));
        answer.sayAll("beyond.not_reachable", names(where(actions, a -> a.reach() == Reach.NOT_REACHABLE)));
        answer.missFor("beyond.reach_unknown", names(where(actions, a -> a.reach() == Reach.UNKNOWN)));
        actions.forEach(a -> reach(a, answer));
        return answer.to(question);
    }

    private static void reach(Action action, AnswerLines answer) {
        Address reach = Address.action(action.id()).at("reach");
        if (action.reach() == Reach.UNKNOWN) {
            answer.lacking(reach);
        } else {
            answer.from(reach);
        }
    }

    private static void actors(Workflow workflow, AnswerLines answer) {
        List<String> agents = new ArrayList<>();
        if (Named.is(workflow.agent())) {
            agents.add(workflow.agent());
        }
        workflow.agents().stream()
                .filter(a -> Named.is(a) && !agents.contains(a))
                .forEach(agents::add);
        if (Named.is(workflow.name())) {
            answer.say("beyond.workflow", workflow.name());
        }
        answer.sayAll("beyond.agents", agents);
        if (!Named.is(workflow.name()) && agents.isEmpty()) {
            answer.miss("beyond.workflow_unknown");
            answer.lacking(Address.WORKFLOW.at("agent"));
        }
        answer.from(Address.WORKFLOW.at("name"), Address.WORKFLOW.at("agent"));
    }

    private static Predicate<Action> in(Set<ActionClass> classes) {
        return action -> classes.contains(action.actionClass());
    }

    private static boolean isElsewhere(Action action) {
        return in(REPOSITORY).or(in(CI)).or(in(TOOLS)).or(in(RELEASE)).negate().test(action);
    }

    private static List<Action> reached(List<Action> actions, Predicate<Action> which) {
        return where(actions, which.and(action -> action.reach() == Reach.REACHABLE));
    }

    private static List<Action> where(List<Action> actions, Predicate<Action> which) {
        return actions.stream().filter(which).toList();
    }

    private static List<String> names(List<Action> actions) {
        return actions.stream().map(Arguments::name).toList();
    }
}
