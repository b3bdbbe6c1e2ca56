package dev.countersign.source.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels of the form, with the other words people use for them. */
enum Label {
    WORKFLOW("workflow"),
    AGENT("agent", "actor"),
    OWNER("owner"),
    REVIEW_OWNER("review owner"),
    PLACE("repo path", "repo", "repository", "path", "repository path"),
    CREDENTIALS("credential", "credentials", "credential context"),
    ACTIONS("reachable actions", "reachable action", "actions", "action", "action class", "requested action"),
    TOOLS("tool reach", "tools", "tool"),
    ALLOWED("allowed", "allowed actions", "allowed action"),
    APPROVAL("approval required", "approval required actions", "approval required action"),
    BLOCKED("blocked", "blocked actions", "blocked action"),
    APPROVAL_RULE("approval rule", "approval", "approver", "policy verdict"),
    PROOF("proof", "evidence"),
    ROLLBACK_OWNER("rollback owner"),
    ROLLBACK_PATH("rollback path", "rollback disable path", "rollback"),
    TRIGGERS("re review trigger", "re review triggers", "re review trigger s"),
    TRIGGER("trigger"),
    ATTENDANCE("attendance"),
    PURPOSE("purpose"),
    MODEL("model"),
    TARGET("target"),
    RESIDUAL_RISK("residual risk"),
    VALID_UNTIL("valid until");

    private static final Map<String, Label> BY_NAME = new HashMap<>();

    static {
        for (Label label : values()) {
            label.names.forEach(name -> BY_NAME.put(name, label));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Label(String... names) {
        this.names = List.of(names);
    }

    /** The label a text is; case, hyphens, slashes and marks do not matter. */
    static Optional<Label> of(String text) {
        String name = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
