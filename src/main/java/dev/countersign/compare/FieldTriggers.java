package dev.countersign.compare;

import dev.countersign.model.ActionClass;
import dev.countersign.model.TriggerId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which re-review triggers a change of one field fires. */
final class FieldTriggers {
    private static final Set<ActionClass> ON_THE_REPOSITORY = EnumSet.of(
            ActionClass.READ,
            ActionClass.GENERATE_TESTS,
            ActionClass.RUN_TESTS,
            ActionClass.COMMENT,
            ActionClass.WRITE_BRANCH,
            ActionClass.MERGE,
            ActionClass.WORKFLOW_CHANGE,
            ActionClass.DELETE,
            ActionClass.BYPASS_CHECK);

    private static final Map<String, Firing> WORKFLOW = Map.of(
            "repository", new Firing(FieldTriggers::always, TriggerId.REPOSITORY_SCOPE_BROADENED),
            "path", new Firing(FieldTriggers::always, TriggerId.WORKFLOW_FILE_CHANGED),
            "owner", new Firing(FieldTriggers::always, TriggerId.OWNER_CHANGED),
            "review_owner", new Firing(FieldTriggers::always, TriggerId.OWNER_CHANGED),
            "rollback.owner", new Firing(FieldTriggers::always, TriggerId.OWNER_CHANGED),
            "context", new Firing(Ranks.CONTEXT::rises, TriggerId.TOOL_CONTEXT_WIDENED),
            "attendance", new Firing(Ranks.ATTENDANCE::rises, TriggerId.HUMAN_REVIEW_REDUCED));

    private static final Map<String, Firing> CREDENTIAL = Map.of(
            "scope", new Firing(Ranks.CREDENTIAL_SCOPE::rises, TriggerId.CREDENTIAL_BROADENED),
            "lifetime", new Firing(Ranks.LIFETIME::rises, TriggerId.CREDENTIAL_LIFETIME_EXTENDED));

    private static final Map<String, Firing> TOOL = Map.of(
            "context", new Firing(Ranks.CONTEXT::rises, TriggerId.TOOL_CONTEXT_WIDENED),
            "access", new Firing(Ranks.ACCESS::rises, TriggerId.TOOL_CONTEXT_WIDENED));

    private static final Map<String, Firing> ACTION = Map.of(
            "reach", new Firing((from, to) -> to.equals("reachable"), TriggerId.NEW_ACTION),
            "class", new Firing(Ranks.CLASS::rises, TriggerId.ACTION_CLASS_ESCALATED),
            "target", new Firing(FieldTriggers::always, TriggerId.TARGET_BROADENED),
            "target_scope", new Firing(FieldTriggers::always, TriggerId.TARGET_BROADENED),
            "environment", new Firing(Ranks.ENVIRONMENT::rises, TriggerId.ENVIRONMENT_ESCALATED),
            "attendance", new Firing(Ranks.ATTENDANCE::rises, TriggerId.HUMAN_REVIEW_REDUCED),
            "context", new Firing(Ranks.CONTEXT::rises, TriggerId.TOOL_CONTEXT_WIDENED));

    private FieldTriggers() {}

    private static boolean always(String from, String to) {
        return true;
    }

    private record Firing(BiPredicate<String, String> when, TriggerId trigger) {}

    /** What a change of a field of a kind of entry fires. */
    static Set<TriggerId> of(String kind, String field, String from, String to) {
        Map<String, Firing> firings = switch (kind) {
            case "workflow" -> WORKFLOW;
            case "credential" -> CREDENTIAL;
            case "tool" -> TOOL;
            default -> ACTION;
        };
        Firing firing = firings.get(field);
        return firing != null && firing.when().test(from, to)
                ? EnumSet.of(firing.trigger())
                : EnumSet.noneOf(TriggerId.class);
    }

    /** Whether a row that acts on the repository now reaches others. */
    static boolean reachesOtherRepositories(ActionClass actionClass, String from, String to) {
        return ON_THE_REPOSITORY.contains(actionClass) && Ranks.WIDTH.rises(from, to);
    }
}
