package dev.countersign.draft.github;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.Evidence;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolContext;
import java.util.List;

/** What the job's token allows and no step was seen to use: the upper bound. */
final class GrantRows {
    private record Bound(String scope, ActionClass actionClass, String object) {}

    private static final List<Bound> WRITES = List.of(
            new Bound("contents", ActionClass.WRITE_BRANCH, ""),
            new Bound("pull-requests", ActionClass.COMMENT, ""),
            new Bound("issues", ActionClass.COMMENT, ""),
            new Bound("discussions", ActionClass.COMMENT, ""),
            new Bound("checks", ActionClass.COMMENT, ""),
            new Bound("statuses", ActionClass.COMMENT, ""),
            new Bound("packages", ActionClass.PACKAGE_PUBLISH, ""),
            new Bound("attestations", ActionClass.PACKAGE_PUBLISH, "attestations"),
            new Bound("deployments", ActionClass.DEPLOY, ""),
            new Bound("pages", ActionClass.DEPLOY, ""),
            new Bound("actions", ActionClass.EXECUTE, ""));

    private final JobScope job;
    private final DraftBuilder builder;

    GrantRows(JobScope job) {
        this.job = job;
        this.builder = job.builder();
    }

    /** Called when all steps have been read. */
    void add() {
        Grants grants = job.grants();
        if (!grants.known()) {
            DraftedRow row = row(ActionClass.WRITE_BRANCH, "", Basis.NOT_VISIBLE, job.grantEvidence());
            boolean seen = builder.has(ActionClass.WRITE_BRANCH);
            (seen ? builder : builder.row(row))
                    .finding("ci.default_token", "draft.ci.finding.default_token", job.grantEvidence());
            return;
        }
        job.jobToken();
        job.identity();
        if (grants.canRead("contents") && !builder.has(ActionClass.READ)) {
            builder.row(row(ActionClass.READ, "", Basis.GRANTED, job.grantEvidence("contents")));
        }
        WRITES.stream().filter(b -> grants.canWrite(b.scope())).forEach(this::bound);
        if (grants.canWrite("statuses")) {
            builder.finding("ci.statuses", "draft.ci.finding.statuses", job.grantEvidence("statuses"));
        }
        if (grants.canWrite("actions")) {
            builder.finding("ci.actions", "draft.ci.finding.actions", job.grantEvidence("actions"));
        }
    }

    private void bound(Bound bound) {
        Evidence evidence = job.grantEvidence(bound.scope());
        boolean used = builder.rows().stream()
                .anyMatch(r -> r.actionClass() == bound.actionClass() && r.basis() != Basis.NOT_VISIBLE);
        if (bound.scope().equals("contents")) {
            used = used || builder.rows().stream().anyMatch(r -> r.object().equals("github-release"));
        }
        if (bound.scope().equals("pull-requests")) {
            used = used || isDone(ActionClass.MERGE) || isDone(ActionClass.WRITE_BRANCH);
        }
        if (used) {
            return;
        }
        DraftedRow row = row(bound.actionClass(), bound.object(), Basis.GRANTED, evidence);
        builder.row(row).finding(row, "ci.unused_grant", "draft.ci.finding.unused_grant", evidence, bound.scope());
    }

    private boolean isDone(ActionClass actionClass) {
        return builder.rows().stream().anyMatch(r -> r.actionClass() == actionClass && r.basis() == Basis.OBSERVED);
    }

    private DraftedRow row(ActionClass actionClass, String object, Basis basis, Evidence evidence) {
        Ref token = job.jobToken();
        DraftedRow row = DraftedRow.of(actionClass, object, basis, evidence)
                .at(ToolContext.CI)
                .with(token);
        boolean natural = actionClass.naturalEnvironment() == dev.countersign.model.Environment.NONE;
        return natural || job.where().isEmpty() ? row : row.in(job.where().get());
    }
}
