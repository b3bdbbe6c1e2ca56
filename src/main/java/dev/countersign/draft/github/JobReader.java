package dev.countersign.draft.github;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one job of a workflow into a document of its own. */
final class JobReader {
    private static final int DEEPEST = 10;

    private final Reading reading;
    private final SourceFile file;
    private final Node workflow;
    private final Triggers triggers;

    JobReader(Reading reading, SourceFile file, Node workflow) {
        this.reading = reading;
        this.file = file;
        this.workflow = workflow;
        this.triggers = Triggers.of(workflow);
    }

    void read(Node.Field entry) {
        Node job = entry.value();
        String title = Optional.of(workflow.get("name").text())
                .filter(n -> !n.isBlank())
                .orElse(file.path());
        DraftBuilder builder = reading.document(file)
                .name(title + " / " + entry.key())
                .job(entry.key())
                .trigger(triggers.text())
                .context(ToolContext.CI)
                .attendance(Attendance.UNATTENDED)
                .proof(ProofKind.WORKFLOW_RUN, file.path() + ":" + entry.line());
        Grants grants = Grants.of(workflow, job, entry.line());
        JobScope scope = new JobScope(reading, builder, triggers, grants, file);
        body(scope, job, entry.line(), List.of(), Set.of(file.path()));
        if (!isActive()) {
            builder.finding(
                    "ci.inactive",
                    "draft.ci.finding.inactive",
                    file.evidence(Math.max(1, triggers.line())),
                    file.path());
        }
        if (entry.key().equals("copilot-setup-steps") || file.path().endsWith("copilot-setup-steps.yml")) {
            builder.finding("ci.copilot", "draft.ci.finding.copilot", file.evidence(entry.line()));
        }
    }

    private boolean isActive() {
        return file.path().matches("\\.github/workflows/[^/]+\\.ya?ml");
    }

    /** Everything of a job; of the workflow that it calls, where that is in the checkout. */
    private void body(JobScope scope, Node job, int line, List<String> before, Set<String> within) {
        List<String> conditions = new ArrayList<>(before);
        StepScope.condition(job.get("if").text()).ifPresent(conditions::add);
        StepScope asStep = new StepScope(scope, file, job, line, conditions);
        environment(scope, job, line);
        surroundings(scope, asStep, job);
        runner(scope, job);
        Node uses = job.get("uses");
        if (uses.text().isEmpty()) {
            new StepReader(scope).read(file, job.get("steps").items(), conditions);
        } else {
            called(scope, asStep, uses, within);
        }
        scope.head().ifPresent(UntrustedHead::add);
        new GrantRows(scope).add();
    }

    /** Variables of the workflow and of the job, services and containers: every step can see them. */
    private void surroundings(JobScope scope, StepScope asStep, Node job) {
        List<Node> parts = new ArrayList<>(List.of(workflow.get("env")));
        for (String key : List.of("env", "container", "services", "with", "secrets", "strategy", "concurrency")) {
            parts.add(job.get(key));
        }
        for (Node part : parts) {
            StepReader.secrets(asStep, part);
            part.fields().forEach(field -> StepReader.literal(asStep, field));
        }
        for (Node part : List.of(workflow.get("env"), job.get("env"))) {
            if (SecretUse.in(file, part).stream().anyMatch(use -> !use.isJobToken())) {
                scope.secretsInReach();
            }
        }
        if (job.get("secrets").text().equals("inherit")) {
            int at = job.field("secrets").map(Node.Field::line).orElse(asStep.line());
            scope.builder()
                    .row(asStep.row(ActionClass.SECRET_ACCESS, SecretUse.ALL, Basis.GRANTED, at)
                            .with(Ref.UNKNOWN));
        }
    }

    private void environment(JobScope scope, Node job, int line) {
        Node environment = job.get("environment");
        String name = environment.text().isEmpty() ? environment.get("name").text() : environment.text();
        if (name.isBlank()) {
            return;
        }
        scope.environment(name);
        int at = job.field("environment").map(Node.Field::line).orElse(line);
        int shown = file.lineWith(name, at, Math.max(at, environment.endLine()));
        scope.builder()
                .control(
                        reading.texts().get("draft.ci.control.environment", name),
                        ControlStrength.UNKNOWN,
                        JobReader::isHeld,
                        file.evidence(shown));
    }

    /** An environment can hold the whole job back: what matters of it is named. */
    private static boolean isHeld(DraftedRow row) {
        return row.actionClass().acts() == ActionClass.Weight.HEAVY;
    }

    private void runner(JobScope scope, Node job) {
        Node runsOn = job.get("runs-on");
        for (Node.Scalar label : runsOn.scalars()) {
            if (label.text().contains("self-hosted")) {
                scope.builder().finding("ci.self_hosted", "draft.ci.finding.self_hosted", file.evidence(label.line()));
                return;
            }
        }
    }

    private void called(JobScope scope, StepScope asStep, Node uses, Set<String> within) {
        String path = uses.text().replaceFirst("^\\$/", "./");
        if (!path.startsWith("./")) {
            int at = uses.line();
            DraftedRow row = asStep.row(ActionClass.EXECUTE, "external workflow", Basis.NOT_VISIBLE, at)
                    .on(path, dev.countersign.model.TargetScope.UNKNOWN);
            scope.builder().row(row).finding(row, "ci.external", "draft.ci.finding.external", file.evidence(at), path);
            return;
        }
        Optional<SourceFile> callee = reading.checkout().file(path);
        if (callee.isEmpty()) {
            int at = uses.line();
            DraftedRow row = asStep.row(ActionClass.EXECUTE, "local workflow", Basis.NOT_VISIBLE, at);
            scope.builder().row(row).finding(row, "ci.missing", "draft.ci.finding.missing", file.evidence(at), path);
            return;
        }
        if (within.contains(callee.get().path()) || within.size() > DEEPEST) {
            reading.skip(file.path(), uses.line(), "draft.ci.skipped.cycle", path);
            return;
        }
        follow(scope, callee.get(), asStep.conditions(), within);
    }

    private void follow(JobScope caller, SourceFile callee, List<String> conditions, Set<String> within) {
        try {
            Node root = YamlTree.read(callee);
            caller.builder().source(callee);
            Set<String> deeper = new HashSet<>(within);
            deeper.add(callee.path());
            JobReader reader = new JobReader(reading, callee, root);
            for (Node.Field job : root.get("jobs").fields()) {
                Grants effective = caller.grants().calling(Grants.of(root, job.value(), job.line()));
                SourceFile shows = caller.grants().known() ? file : callee;
                reader.body(caller.under(effective, shows), job.value(), job.line(), conditions, deeper);
            }
        } catch (Unreadable e) {
            reading.skip(callee.path(), e.line(), e.key(), e.arguments().toArray(String[]::new));
        }
    }
}
