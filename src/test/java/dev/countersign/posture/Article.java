package dev.countersign.posture;

import static dev.countersign.posture.Made.credential;
import static dev.countersign.posture.Made.put;
import static dev.countersign.posture.Made.row;
import static dev.countersign.posture.Made.tool;
import static dev.countersign.posture.Made.with;

import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.AgentActionBom;
import java.util.List;

/** The published example, as reading its nine lines gives it. */
final class Article {
    static final AgentActionBom DOCUMENT = document();

    private Article() {}

    private static AgentActionBom document() {
        AgentActionBom bom = Made.document(rows());
        bom = put(
                bom,
                "workflow",
                with(
                        bom.workflow(),
                        "name: AI-assisted PR repair",
                        "owner: Platform engineering",
                        "repository: customer-api",
                        "path: .github/workflows/pr-repair.yml"));
        bom = put(
                bom,
                "credentials",
                List.of(with(
                        credential("repo-scoped-ci-token", "kind: workflow_token", "scope: repository"),
                        "name: repo-scoped CI token")));
        bom = put(bom, "tools", List.of(tool("issue-tracker")));
        bom = put(bom, "proof", Made.REVIEWABLE);
        return put(bom, "statements", List.of("no production data access"));
    }

    private static Action[] rows() {
        String token = "credential: repo-scoped-ci-token";
        return new Action[] {
            row("write-branch", ActionClass.WRITE_BRANCH, "reach: reachable", token),
            row("run-tests", ActionClass.RUN_TESTS, "reach: reachable", token),
            row("comment-on-pr", ActionClass.COMMENT, "reach: reachable", token, "target_scope: narrow"),
            row("issue-tracker-comment", ActionClass.COMMENT, "reach: reachable", "tool: issue-tracker"),
            row("workflow-file-changes", ActionClass.WORKFLOW_CHANGE, "declared: approve", token),
            row("package-publish", ActionClass.PACKAGE_PUBLISH, "declared: approve"),
            row("deploy", ActionClass.DEPLOY, "declared: approve"),
            row("production-secrets", ActionClass.SECRET_ACCESS, "declared: block", "environment: production"),
            row("delete-branch", ActionClass.DELETE, "declared: block", token, "target_scope: narrow"),
            row("bypass-required-checks", ActionClass.BYPASS_CHECK, "declared: block", token)
        };
    }
}
