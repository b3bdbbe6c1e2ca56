package dev.countersign.source.plain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a line of the plain text form can be about, and the labels people give it. The first one is written. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy
enum Label {
    WORKFLOW(Holds.TEXT, 2, "Workflow", "Workflow name", "Agent workflow"),
    AGENT(Holds.TEXT, 2, "Agent", "Actor", "Agent/bot", "Agent/actor"),
    MODEL(Holds.TEXT, 1, "Model"),
    PURPOSE(Holds.TEXT, 1, "Purpose"),
    OWNER(Holds.TEXT, 1, "Owner", "Workflow owner", "Human owner", "Owned by"),
    REVIEW_OWNER(Holds.TEXT, 2, "Review owner"),
    CONFIGURATION_EDITORS(Holds.ITEMS, 2, "Configuration editors"),
    PLACE(Holds.TEXT, 1, "Repo/path", "Repo", "Repository", "Repository/path", "Repo and path", "Repository and path"),
    PATH(Holds.TEXT, 1, "Path", "Workflow path", "Workflow file"),
    TRIGGER(Holds.TEXT, 1, "Trigger", "Triggered by"),
    ATTENDANCE(Holds.TEXT, 2, "Attendance"),
    CREDENTIAL(Holds.CREDENTIALS, 2, "Credential", "Credential context", "Credentials used", "Credential source"),
    ACTIONS(
            Holds.ITEMS,
            2,
            "Reachable actions",
            "Action",
            "Action class",
            "Action classes",
            "Requested action",
            "Reachable action classes"),
    TOOLS(
            Holds.ITEMS,
            2,
            "Tool reach",
            "Tools",
            "MCP tools",
            "MCP servers",
            "Tools/MCP",
            "MCP/tools",
            "MCP/tool reach"),
    ALLOWED(Holds.ITEMS, 2, "Allowed", "Allowed actions", "Allow", "Allowed now"),
    APPROVAL_REQUIRED(
            Holds.ITEMS,
            3,
            "Approval-required",
            "Approval-required actions",
            "Approval required for",
            "Requires approval",
            "Require approval",
            "Needs approval"),
    BLOCKED(Holds.ITEMS, 2, "Blocked", "Blocked actions", "Block", "Forbidden", "Prohibited", "Not allowed", "Denied"),
    APPROVAL_RULE(Holds.ITEMS, 2, "Approval rule", "Approval", "Approver", "Policy verdict"),
    TARGET(Holds.TEXT, 1, "Target", "Target system"),
    PROOF(
            Holds.ITEMS,
            2,
            "Proof",
            "Evidence",
            "Proof packet",
            "Proof required",
            "Evidence required",
            "Evidence output"),
    ROLLBACK_OWNER(Holds.TEXT, 3, "Rollback owner"),
    ROLLBACK_PATH(
            Holds.TEXT,
            3,
            "Rollback path",
            "Rollback/disable path",
            "Rollback or disable path",
            "Disable path",
            "Rollback"),
    REVIEW_TRIGGERS(
            Holds.ITEMS, 3, "Re-review triggers", "Re-review", "Re-review when", "Re-review on", "Review triggers"),
    RESIDUAL_RISK(Holds.TEXT, 2, "Residual risk"),
    VALID_UNTIL(Holds.TEXT, 2, "Valid until");

    /** What stands after a label. */
    enum Holds {
        /** One text. */
        TEXT,
        /** Items that commas and semicolons separate. */
        ITEMS,
        /** Credentials that semicolons separate. */
        CREDENTIALS
    }

    private static final Map<String, Label> BY_ALIAS = new HashMap<>();
    private static final Pattern NOT_LETTERS = Pattern.compile("[\\p{Cf}\\p{Cc}*_~#]+");
    private static final Pattern JOINERS = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]+");
    private static final int LONGEST = 40;

    static {
        for (Label label : values()) {
            label.aliases.forEach(a -> BY_ALIAS.put(normal(a), label));
        }
    }

    private final Holds holds;
    private final int weight;
    private final List<String> aliases;

    Label(Holds holds, int weight, String... aliases) {
        this.holds = holds;
        this.weight = weight;
        this.aliases = List.copyOf(Arrays.asList(aliases));
    }

    /** The label as it is written. */
    String word() {
        return aliases.get(0);
    }

    boolean isList() {
        return holds != Holds.TEXT;
    }

    Holds holds() {
        return holds;
    }

    /** How much this label says that a text is this form; {@code 3} suffices. */
    int weight() {
        return weight;
    }

    /** The label people mean; case, hyphens, plural and emphasis do not matter. */
    static Optional<Label> of(String written) {
        if (written.length() > LONGEST || written.isBlank()) {
            return Optional.empty();
        }
        String normal = normal(written);
        Optional<Label> asWritten = Optional.ofNullable(BY_ALIAS.get(normal));
        if (asWritten.isPresent()) {
            return asWritten;
        }
        return normal.endsWith("s")
                ? Optional.ofNullable(BY_ALIAS.get(normal.substring(0, normal.length() - 1)))
                : Optional.ofNullable(BY_ALIAS.get(normal + "s"));
    }

    private static String normal(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("(s)", "s")
                .replace('_', ' ');
        return JOINERS.matcher(NOT_LETTERS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .replace(" / ", "/")
                .replace("/ ", "/")
                .replace(" /", "/")
                .strip();
    }
}
