package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import java.util.Optional;

/** Code of a pull request that is checked out and run where the rights of the default branch hold. */
final class UntrustedHead {
    private final StepScope checkout;
    private final int line;
    private Optional<StepScope> run = Optional.empty();

    private UntrustedHead(StepScope checkout, int line) {
        this.checkout = checkout;
        this.line = line;
    }

    /** A checkout of the head; it matters only where the rights are not those of the pull request. */
    static void checkedOut(StepScope step, Node ref) {
        Triggers triggers = step.job().triggers();
        if (triggers.has("pull_request_target") || triggers.has("workflow_run") || triggers.has("issue_comment")) {
            step.job().head(new UntrustedHead(step, step.lineOf(ref)));
        }
    }

    /** Something is run after the checkout. */
    void runs(StepScope step) {
        if (run.isEmpty()) {
            run = Optional.of(step);
        }
    }

    /** Called when all steps have been read: whoever wrote the code acts with the job's rights. */
    void add() {
        if (run.isEmpty()) {
            return;
        }
        JobScope job = checkout.job();
        DraftedRow execute =
                run.get().row(ActionClass.EXECUTE, "", Basis.OBSERVED, run.get().actLine());
        job.builder().row(execute.seen(checkout.file().evidence(line)));
        DraftedRow bypass = checkout.row(ActionClass.BYPASS_CHECK, "untrusted-head", Basis.OBSERVED, line);
        job.builder()
                .row(bypass)
                .finding(
                        bypass,
                        "ci.untrusted_head",
                        "draft.ci.finding.head",
                        checkout.file().evidence(line),
                        job.triggers().text());
        if (!job.builder().has(ActionClass.SECRET_ACCESS)) {
            job.builder()
                    .row(checkout.row(ActionClass.SECRET_ACCESS, "job token", Basis.GRANTED, line)
                            .with(job.jobToken()));
        }
    }
}
