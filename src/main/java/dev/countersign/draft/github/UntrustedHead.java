package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;

/** Code of a pull request that is checked out and run where the rights of the default branch hold. */
final class UntrustedHead {
    private UntrustedHead() {}

    static void checkedOut(StepScope step, Node ref) {
        Triggers triggers = step.job().triggers();
        boolean risky = triggers.has("pull_request_target")
                || triggers.has("workflow_run")
                || triggers.has("issue_comment");
        if (risky) {
            step.job().headCheckedOut(step.lineOf(ref));
        }
    }

    /** Something is run after the checkout: whoever wrote it acts with the job's rights. */
    static void runs(StepScope step) {
        JobScope job = step.job();
        if (job.builder().rows().stream().anyMatch(r -> r.actionClass() == ActionClass.BYPASS_CHECK && r.object().equals("untrusted-head"))) {
            return;
        }
        int head = job.headLine();
        DraftedRow execute = step.row(ActionClass.EXECUTE, "", Basis.OBSERVED, step.line());
        job.builder().row(execute.seen(step.file().evidence(head)));
        DraftedRow bypass = step.row(ActionClass.BYPASS_CHECK, "untrusted-head", Basis.OBSERVED, head);
        job.builder().row(bypass).finding(
                bypass, "ci.untrusted_head", "draft.ci.finding.head", step.file().evidence(head), job.triggers().text());
        if (!job.builder().has(ActionClass.SECRET_ACCESS)) {
            job.builder().row(step.row(ActionClass.SECRET_ACCESS, "job token", Basis.GRANTED, head).with(job.jobToken()));
        }
    }
}
