package dev.countersign.draft.github;

import dev.countersign.draft.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What starts a workflow.
 *
 * @param events the events, in the file's order
 * @param line the line of {@code on:}
 */
record Triggers(List<String> events, int line) {
    private static final Set<String> OUTSIDERS = Set.of(
            "issue_comment", "issues", "discussion", "discussion_comment", "pull_request_target", "fork", "watch");

    static Triggers of(Node root) {
        Node on = root.get("on");
        List<String> events = new ArrayList<>();
        on.each().forEach(event -> events.add(event.text()));
        on.fields().forEach(field -> events.add(field.key()));
        int line = root.field("on").map(Node.Field::line).orElse(0);
        return new Triggers(events, line);
    }

    boolean has(String event) {
        return events.contains(event);
    }

    /** Whether people without any rights can start it, and it then runs with the rights of the default branch. */
    boolean isOpenToOutsiders() {
        return events.stream().anyMatch(OUTSIDERS::contains);
    }

    String text() {
        return String.join(", ", events);
    }
}
