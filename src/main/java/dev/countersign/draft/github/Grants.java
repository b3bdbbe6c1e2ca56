package dev.countersign.draft.github;

import dev.countersign.draft.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the job's own token may do. A job's block replaces the workflow's; a scope that a block leaves out is none; without
 * any block the organization decides, which a checkout does not show.
 *
 * @param known whether a block says it
 * @param levels the level of each scope that is not none: {@code read} or {@code write}
 * @param lines the line that grants a scope
 * @param line the line of the block that counts; of the job where there is none
 */
record Grants(boolean known, Map<String, String> levels, Map<String, Integer> lines, int line) {
    private static final List<String> ALL = List.of(
            "actions",
            "artifact-metadata",
            "attestations",
            "checks",
            "contents",
            "deployments",
            "discussions",
            "issues",
            "packages",
            "pages",
            "pull-requests",
            "repository-projects",
            "security-events",
            "statuses");

    /** Copies the maps. */
    Grants {
        levels = Map.copyOf(levels);
        lines = Map.copyOf(lines);
    }

    /** The grants of a job: presence of a key counts, an empty block too. */
    static Grants of(Node workflow, Node job, int jobLine) {
        if (job.has("permissions")) {
            return of(job.get("permissions"), line(job));
        }
        return workflow.has("permissions")
                ? of(workflow.get("permissions"), line(workflow))
                : new Grants(false, Map.of(), Map.of(), jobLine);
    }

    private static int line(Node holder) {
        return holder.field("permissions").map(Node.Field::line).orElse(0);
    }

    private static Grants of(Node block, int line) {
        Map<String, String> levels = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        String word = block.text();
        if (word.equals("write-all") || word.equals("read-all")) {
            String level = word.substring(0, word.indexOf('-'));
            ALL.forEach(scope -> levels.put(scope, level));
            if (level.equals("write")) {
                levels.put("id-token", "write");
            }
            levels.keySet().forEach(scope -> lines.put(scope, line));
        }
        for (Node.Field field : block.fields()) {
            String level = field.value().text();
            if (level.equals("read") || level.equals("write")) {
                levels.put(field.key(), level);
                lines.put(field.key(), field.line());
            }
        }
        return new Grants(true, levels, lines, line);
    }

    /** What remains when a job with these grants calls a workflow with those: the lower of both, scope by scope. */
    Grants calling(Grants callee) {
        if (!callee.known) {
            return this;
        }
        if (!known) {
            return callee;
        }
        Map<String, String> both = new HashMap<>();
        callee.levels.forEach((scope, level) -> {
            if (levels.containsKey(scope)) {
                both.put(scope, canWrite(scope) ? level : "read");
            }
        });
        return new Grants(true, both, lines, line);
    }

    boolean canWrite(String scope) {
        return "write".equals(levels.get(scope));
    }

    /** Whether a scope is granted to write, or nobody can tell. */
    boolean mayWrite(String scope) {
        return !known || canWrite(scope);
    }

    boolean canRead(String scope) {
        return levels.containsKey(scope);
    }

    /** The line that shows a scope. */
    int line(String scope) {
        return lines.getOrDefault(scope, line);
    }

    boolean isEmpty() {
        return known && levels.isEmpty();
    }
}
