package dev.countersign.draft.gitlab;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Reading;
import dev.countersign.draft.Secrets;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.github.Environments;
import dev.countersign.draft.github.JobScope;
import dev.countersign.draft.github.ScriptReader;
import dev.countersign.draft.github.StepScope;
import dev.countersign.draft.shell.ShellReader;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Attendance;
import dev.countersign.model.Basis;
import dev.countersign.model.ControlStrength;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.ProofKind;
import dev.countersign.model.ToolContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one job of a pipeline into a document of its own. */
final class GitLabJob {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]{2,})\\b");
    private static final Set<String> KNOWN = Set.of("CI_JOB_TOKEN", "CI_REGISTRY_USER", "CI_DEPLOY_USER");

    private final Pipeline pipeline;
    private final SourceFile file;
    private final Reading reading;

    GitLabJob(Pipeline pipeline, SourceFile file, Reading reading) {
        this.pipeline = pipeline;
        this.file = file;
        this.reading = reading;
    }

    void read(Node.Field entry) {
        Node job = pipeline.job(entry.key());
        SourceFile home = pipeline.file(entry.value(), file);
        DraftBuilder builder = reading.document(file)
                .name("GitLab CI / " + entry.key())
                .job(entry.key())
                .trigger("pipeline")
                .context(ToolContext.CI)
                .attendance(Attendance.UNATTENDED)
                .proof(ProofKind.WORKFLOW_RUN, home.path() + ":" + entry.line());
        pipeline.sources().forEach(builder::source);
        JobScope scope = JobScope.elsewhere(reading, builder, home, entry.line());
        List<String> conditions = conditions(job);
        StepScope whole = new StepScope(scope, home, Node.none(), entry.line(), conditions);
        whole.add(ActionClass.READ, "", Basis.OBSERVED, entry.line());
        environment(scope, job, home);
        List<Node.Scalar> commands = commands(job);
        secrets(scope, whole, job, commands);
        for (Node.Scalar command : commands) {
            SourceFile shows = pipeline.file(command, home);
            new ScriptReader(new StepScope(scope, shows, Node.none(), command.line(), conditions)).read(command);
        }
        login(whole, commands, home);
        others(scope, whole, entry, job);
        for (Pipeline.Absent absent : pipeline.absent()) {
            builder.finding(
                    "ci.external", "draft.ci.finding.include", absent.file().evidence(absent.line()), absent.what());
        }
    }

    private List<Node.Scalar> commands(Node job) {
        List<Node.Scalar> commands = new ArrayList<>();
        Node defaults = pipeline.entries().containsKey("default")
                ? pipeline.entries().get("default").value()
                : Node.none();
        for (String key : List.of("before_script", "script", "after_script")) {
            Node own = job.get(key);
            if (!own.exists() && !key.equals("script")) {
                own = defaults.get(key);
                if (!own.exists() && pipeline.entries().containsKey(key)) {
                    own = pipeline.entries().get(key).value();
                }
            }
            commands.addAll(pipeline.commands(own));
        }
        return commands;
    }

    private static List<String> conditions(Node job) {
        List<String> conditions = new ArrayList<>();
        List<Node> rules = job.get("rules").items();
        if (rules.size() == 1 && !rules.get(0).get("if").text().isEmpty()) {
            conditions.add(rules.get(0).get("if").text().replaceAll("\\s+", " ").strip());
        }
        List<Node> only = job.get("only").each();
        if (!only.isEmpty()) {
            conditions.add(
                    "only: " + String.join(", ", only.stream().map(Node::text).toList()));
        }
        return conditions;
    }

    private void environment(JobScope scope, Node job, SourceFile home) {
        Node environment = job.get("environment");
        String name = environment.text().isEmpty() ? environment.get("name").text() : environment.text();
        String tier = environment.get("deployment_tier").text();
        if (!name.isBlank()) {
            scope.environment(tier.isEmpty() ? name : tier);
            Evidence shown = pipeline.file(environment.scalars().get(0), home)
                    .evidence(environment.scalars().get(0).line());
            scope.builder()
                    .control(
                            reading.texts().get("draft.ci.control.environment", name),
                            ControlStrength.UNKNOWN,
                            GitLabJob::isHeld,
                            shown);
        }
        Node when = job.get("when");
        List<Node> rules = new ArrayList<>(job.get("rules").items());
        boolean everyRule = !rules.isEmpty()
                && rules.stream().allMatch(r -> r.get("when").text().equals("manual"));
        Node manual =
                when.text().equals("manual") ? when : everyRule ? rules.get(0).get("when") : Node.none();
        if (manual.exists()) {
            scope.builder()
                    .control(
                            reading.texts().get("draft.ci.control.manual"),
                            ControlStrength.UNKNOWN,
                            GitLabJob::isHeld,
                            pipeline.file(manual, home).evidence(manual.line()));
        }
    }

    private static boolean isHeld(DraftedRow row) {
        return row.actionClass().acts() == ActionClass.Weight.HEAVY;
    }

    /** Variables with names that say secret and values that are nowhere in the pipeline. */
    private void secrets(JobScope scope, StepScope whole, Node job, List<Node.Scalar> commands) {
        Set<String> defined = new HashSet<>(KNOWN);
        job.get("variables").fields().forEach(f -> defined.add(f.key()));
        if (pipeline.entries().containsKey("variables")) {
            pipeline.entries().get("variables").value().fields().forEach(f -> defined.add(f.key()));
        }
        List<Node.Scalar> places = new ArrayList<>(commands);
        places.addAll(job.get("variables").scalars());
        for (Node.Scalar place : places) {
            SourceFile shows = pipeline.file(place, file);
            Matcher variable = VARIABLE.matcher(place.text());
            while (variable.find()) {
                String name = variable.group(1);
                if (!defined.contains(name) && Secrets.saysSecret(name)) {
                    secret(scope, whole, name, shows, shows.lineWith(name, place.line(), place.endLine()));
                }
            }
        }
        for (Node.Field secret : job.get("secrets").fields()) {
            secret(scope, whole, secret.key(), pipeline.file(secret.value(), file), secret.line());
        }
        for (Node.Field identity : job.get("id_tokens").fields()) {
            scope.builder()
                    .credential(
                            identity.key(),
                            CredentialKind.OIDC,
                            CredentialScope.UNKNOWN,
                            CredentialLifetime.SHORT_LIVED,
                            reading.said("draft.ci.note.oidc"),
                            pipeline.file(identity.value(), file).evidence(identity.line()));
        }
        literals(scope, job);
    }

    private void literals(JobScope scope, Node job) {
        for (Node.Field variable : job.get("variables").fields()) {
            if (Secrets.holdsToken(variable.value().text())) {
                scope.builder()
                        .finding(
                                "secret.literal",
                                "draft.ci.finding.secret",
                                pipeline.file(variable.value(), file).evidence(variable.line()),
                                variable.key());
            }
        }
    }

    private void secret(JobScope scope, StepScope whole, String name, SourceFile shows, int line) {
        scope.secretsInReach();
        StepScope step = new StepScope(scope, shows, Node.none(), line, whole.conditions());
        DraftedRow row = step.row(ActionClass.SECRET_ACCESS, name, Basis.OBSERVED, line);
        row = row.with(scope.builder()
                .credential(
                        name,
                        CredentialKind.STATIC_SECRET,
                        CredentialScope.UNKNOWN,
                        CredentialLifetime.UNKNOWN,
                        reading.said("draft.ci.note.guess"),
                        shows.evidence(line)));
        scope.builder().row(Environments.sayProduction(name) ? row.in(Environment.PRODUCTION) : row);
    }

    /** Logged in to a registry, and no push to be seen: whatever builds may push. */
    private void login(StepScope whole, List<Node.Scalar> commands, SourceFile home) {
        if (whole.job().builder().has(ActionClass.PACKAGE_PUBLISH)) {
            return;
        }
        for (Node.Scalar command : commands) {
            boolean login = ShellReader.read(command.text()).stream()
                    .anyMatch(c -> Set.of("docker", "podman", "buildah", "crane", "skopeo", "oras")
                                    .contains(c.program())
                            && c.has("login"));
            if (login) {
                SourceFile shows = pipeline.file(command, home);
                StepScope step = new StepScope(whole.job(), shows, Node.none(), command.line(), whole.conditions());
                step.add(
                        ActionClass.PACKAGE_PUBLISH,
                        "images",
                        Basis.GRANTED,
                        shows.lineWith("login", command.line(), command.endLine()));
                return;
            }
        }
    }

    private void others(JobScope scope, StepScope whole, Node.Field entry, Node job) {
        if (job.has("release")) {
            int line = job.field("release").map(Node.Field::line).orElse(entry.line());
            whole.add(ActionClass.PACKAGE_PUBLISH, "gitlab-release", Basis.OBSERVED, line);
        }
        if (job.has("trigger")) {
            int line = job.field("trigger").map(Node.Field::line).orElse(entry.line());
            List<Node.Scalar> words = job.get("trigger").scalars();
            String what = words.isEmpty() ? entry.key() : words.get(0).text();
            DraftedRow row = whole.row(ActionClass.EXECUTE, "other pipeline", Basis.NOT_VISIBLE, line);
            scope.builder()
                    .row(row)
                    .finding(
                            row,
                            "ci.external",
                            "draft.ci.finding.trigger",
                            whole.file().evidence(line),
                            what);
        }
        if (entry.key().equals("pages") || job.get("pages").exists()) {
            whole.add(ActionClass.DEPLOY, "gitlab-pages", Basis.OBSERVED, entry.line());
        }
    }
}
