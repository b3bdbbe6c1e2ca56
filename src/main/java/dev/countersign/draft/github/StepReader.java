package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Secrets;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the steps of a job or of a composite action. */
final class StepReader {
    private static final int DEEPEST = 6;
    private static final Pattern HEAD = Pattern.compile(
            "github\\.event\\.pull_request\\.head\\.|github\\.head_ref|workflow_run\\.head_|refs/pull/|pull_request\\.number|issue\\.number"
                    + "|pull_request\\.merge_commit_sha");
    private static final Pattern RESULTS =
            Pattern.compile("(?i)\\b(?:junit|test[-_ ]?(?:results?|reports?)|coverage|playwright-report)");

    private final JobScope job;
    private final int depth;
    private final Set<String> within;

    StepReader(JobScope job) {
        this(job, 0, Set.of());
    }

    private StepReader(JobScope job, int depth, Set<String> within) {
        this.job = job;
        this.depth = depth;
        this.within = within;
    }

    void read(SourceFile file, List<Node> steps, List<String> conditions) {
        for (Node step : steps) {
            read(StepScope.of(job, file, step, conditions));
        }
    }

    private void read(StepScope step) {
        secrets(step, step.step());
        literals(step);
        String uses = step.step().get("uses").text();
        if (!uses.isEmpty()) {
            uses(step, uses);
        }
        Node run = step.step().get("run");
        if (!run.text().isEmpty()) {
            new ScriptReader(step).read(run);
        }
        boolean agent = AgentSteps.isAgent(uses.replaceFirst("@.*$", ""), step.with());
        if (!run.text().isEmpty() || agent || uses.startsWith("./")) {
            job.head().ifPresent(head -> head.runs(step));
        }
    }

    /** A row for each secret that a part of a file names. */
    static void secrets(StepScope step, Node part) {
        JobScope job = step.job();
        for (SecretUse use : SecretUse.in(step.file(), part)) {
            if (!use.isJobToken()) {
                DraftedRow row = step.row(ActionClass.SECRET_ACCESS, use.name(), Basis.OBSERVED, use.line());
                boolean all = use.name().equals(SecretUse.ALL);
                row = row.with(
                        all ? Ref.UNKNOWN : job.secret(use.name(), step.file().evidence(use.line())));
                if (Environments.sayProduction(use.name())) {
                    row = row.in(Environment.PRODUCTION);
                }
                job.builder().row(row);
            }
        }
    }

    private void literals(StepScope step) {
        for (String block : List.of("env", "with")) {
            for (Node.Field field : step.step().get(block).fields()) {
                literal(step, field);
            }
        }
    }

    static void literal(StepScope step, Node.Field field) {
        String value = field.value().text();
        boolean token = Secrets.holdsToken(value);
        if (token
                || (value.length() >= 16
                        && !value.contains(" ")
                        && Secrets.isLiteral(field.key(), value)
                        && value.matches(".*\\d.*"))) {
            step.job()
                    .builder()
                    .finding(
                            "secret.literal",
                            "draft.ci.finding.secret",
                            step.file().evidence(field.line()),
                            field.key());
        }
    }

    private void uses(StepScope step, String uses) {
        if (uses.startsWith("./") || uses.startsWith("../") || uses.startsWith("$/")) {
            local(step, uses.replaceFirst("^\\$/", "./"));
            return;
        }
        String name = uses.replaceFirst("@.*$", "");
        if (AgentSteps.isAgent(name, step.with())) {
            new AgentSteps(step).read(name);
            return;
        }
        if (name.equalsIgnoreCase("actions/checkout")) {
            checkout(step);
            return;
        }
        if (name.equalsIgnoreCase("actions/github-script")) {
            new GithubScript(step).read(step.with().get("script"));
            new ScriptReader(step).outsideText(step.with().get("script"));
            return;
        }
        published(step, name);
    }

    private void published(StepScope step, String name) {
        List<ActionTable.Line> known = ActionTable.table().about(name);
        for (ActionTable.Line line : known) {
            if (line.inputs().stream().allMatch(c -> holds(c, step.with()))) {
                apply(step, line);
            }
        }
        if (known.isEmpty() && !isSetup(name)) {
            DraftedRow row = step.row(ActionClass.EXECUTE, "external action", Basis.NOT_VISIBLE, step.usesLine());
            job.builder().row(row);
        }
        if (RESULTS.matcher(name + " " + texts(step.with())).find()
                && name.toLowerCase(Locale.ROOT).contains("artifact")) {
            job.builder().proof(ProofKind.VALIDATION_RESULT, step.file().path() + ":" + step.usesLine());
        }
    }

    private static String texts(Node part) {
        StringBuilder all = new StringBuilder();
        part.scalars().forEach(s -> all.append(s.text()).append(' '));
        return all.toString();
    }

    /** Actions that say by their name that they only prepare the machine. */
    private static boolean isSetup(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return last.startsWith("setup-")
                || last.startsWith("install-")
                || last.endsWith("-cache")
                || last.startsWith("cache-");
    }

    private static boolean holds(ActionTable.Condition condition, Node with) {
        Optional<Node.Field> input = with.fields().stream()
                .filter(f -> f.key().equalsIgnoreCase(condition.name()))
                .findFirst();
        boolean fits = input.isPresent()
                && condition.value().matcher(input.get().value().text()).find();
        return fits == condition.wanted();
    }

    private void apply(StepScope step, ActionTable.Line line) {
        int at = step.usesLine();
        switch (line.kind()) {
            case "none" -> {}
            case "cloud" -> cloud(step, line.object());
            case "app" -> app(step);
            case "run_tests" -> step.runs(at);
            default -> {
                ActionClass found = dev.countersign.model.Words.find(ActionClass.class, line.kind())
                        .orElseThrow();
                DraftedRow row = step.row(found, Registries.of(line.object(), step), Basis.OBSERVED, at);
                job.builder().row(conditional(row, step, line));
            }
        }
    }

    /** {@code push: ${{ … }}} happens only when that holds. */
    private static DraftedRow conditional(DraftedRow row, StepScope step, ActionTable.Line line) {
        DraftedRow result = row;
        for (ActionTable.Condition input : line.inputs()) {
            String value = step.with().get(input.name()).text();
            if (input.name().equals("push") && value.contains("${{")) {
                result =
                        result.seen(step.file().evidence(step.lineOf(step.with().get("push"))));
                Optional<String> condition = StepScope.condition(value);
                result = condition.isPresent() ? result.onlyIf(condition.get()) : result;
            }
        }
        return result;
    }

    private void cloud(StepScope step, String cloud) {
        boolean stored = SecretUse.in(step.file(), step.with()).stream().anyMatch(u -> !u.isJobToken());
        boolean keys = step.with().fields().stream()
                .anyMatch(f -> f.key().matches("aws-secret-access-key|credentials_json|creds|client-secret")
                        && !f.value().text().isEmpty());
        Ref role = job.builder()
                .credential(
                        cloud,
                        keys ? CredentialKind.CLOUD_KEY : CredentialKind.CLOUD_ROLE,
                        CredentialScope.UNKNOWN,
                        keys ? CredentialLifetime.UNKNOWN : CredentialLifetime.SHORT_LIVED,
                        job.reading().said("draft.ci.note.cloud"),
                        step.file().evidence(step.usesLine()));
        boolean vault = !Set.of("aws", "gcp", "azure").contains(cloud);
        if (vault || !stored) {
            boolean reads = vault || step.step().get("uses").text().contains("secret");
            if (reads) {
                job.builder()
                        .row(step.row(ActionClass.SECRET_ACCESS, cloud, Basis.OBSERVED, step.usesLine())
                                .with(role));
            }
        }
        String id = step.step().get("id").text();
        if (!id.isEmpty()) {
            job.madeToken(id, role);
        }
    }

    private void app(StepScope step) {
        boolean limited = step.with().fields().stream()
                .anyMatch(f -> f.key().startsWith("permission-") || f.key().equals("permissions"));
        boolean wide = !step.with().get("owner").text().isEmpty()
                && step.with().get("repositories").text().isEmpty();
        boolean own = step.with().get("owner").text().isEmpty()
                && step.with().get("repositories").text().isEmpty();
        Ref token = job.builder()
                .credential(
                        "GitHub App token",
                        CredentialKind.APP_KEY,
                        wide
                                ? CredentialScope.ORGANIZATION
                                : own ? CredentialScope.REPOSITORY : CredentialScope.UNKNOWN,
                        CredentialLifetime.SHORT_LIVED,
                        job.reading().said(limited ? "draft.ci.note.app.limited" : "draft.ci.note.app"),
                        step.file().evidence(step.usesLine()));
        String id = step.step().get("id").text();
        job.madeToken(id.isEmpty() ? "app-token" : id, token);
        for (Node.Field field : step.with().fields()) {
            if (field.key().equals("permission-workflows")
                    && field.value().text().equals("write")) {
                job.builder()
                        .row(step.row(ActionClass.WORKFLOW_CHANGE, "", Basis.GRANTED, field.line())
                                .with(token));
            }
        }
    }

    private void checkout(StepScope step) {
        job.builder().row(step.row(ActionClass.READ, "", Basis.OBSERVED, step.usesLine()));
        step.token().ifPresent(job::checkoutToken);
        Node ref = step.with().get("ref");
        boolean repository = HEAD.matcher(step.with().get("repository").text()).find();
        if (HEAD.matcher(ref.text()).find() || repository) {
            UntrustedHead.checkedOut(step, ref.exists() ? ref : step.with().get("repository"));
        }
    }

    private void local(StepScope step, String uses) {
        if (AgentSteps.isAgent(uses, step.with())) {
            new AgentSteps(step).read(uses);
        }
        String folder = uses.replaceFirst("/+$", "");
        Optional<SourceFile> file = List.of("action.yml", "action.yaml").stream()
                .map(name -> folder + "/" + name)
                .filter(path -> job.reading().checkout().has(path.replaceFirst("^\\./", "")))
                .flatMap(path -> job.reading().checkout().file(path).stream())
                .findFirst();
        if (file.isEmpty()) {
            DraftedRow row = step.row(ActionClass.EXECUTE, "local action", Basis.NOT_VISIBLE, step.usesLine());
            job.builder()
                    .row(row)
                    .finding(
                            row,
                            "ci.missing",
                            "draft.ci.finding.missing",
                            step.file().evidence(step.usesLine()),
                            uses);
            return;
        }
        if (depth >= DEEPEST || within.contains(file.get().path())) {
            job.reading().skip(step.file().path(), step.usesLine(), "draft.ci.skipped.cycle", uses);
            return;
        }
        follow(step, file.get());
    }

    private void follow(StepScope step, SourceFile file) {
        try {
            Node runs = YamlTree.read(file).get("runs");
            job.builder().source(file);
            Set<String> deeper = new HashSet<>(within);
            deeper.add(file.path());
            if (runs.has("steps")) {
                new StepReader(job, depth + 1, deeper)
                        .read(file, runs.get("steps").items(), step.conditions());
            } else {
                step.runs(step.usesLine());
            }
        } catch (Unreadable e) {
            job.reading().skip(file.path(), e.line(), e.key(), e.arguments().toArray(String[]::new));
        }
    }
}
