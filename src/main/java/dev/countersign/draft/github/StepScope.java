package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.Environment;
import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for one step while it is read.
 *
 * @param job the job it belongs to
 * @param file the file it stands in
 * @param step the step
 * @param line its first line
 * @param conditions when it runs
 */
public record StepScope(JobScope job, SourceFile file, Node step, int line, List<String> conditions) {
    private static final int LONGEST_CONDITION = 200;
    private static final List<String> TOKEN_INPUTS = List.of(
            "token",
            "github-token",
            "github_token",
            "repo-token",
            "repo_token",
            "GITHUB_TOKEN",
            "access-token",
            "personal_token",
            "gh-token",
            "gh_token",
            "ssh-key",
            "deploy_key");
    private static final Set<ActionClass> ON_REPOSITORY = EnumSet.of(
            ActionClass.READ,
            ActionClass.COMMENT,
            ActionClass.WRITE_BRANCH,
            ActionClass.MERGE,
            ActionClass.WORKFLOW_CHANGE,
            ActionClass.BYPASS_CHECK,
            ActionClass.GENERATE_TESTS);

    /** A step of a job; its condition is added to those of the job. */
    static StepScope of(JobScope job, SourceFile file, Node step, List<String> conditions) {
        List<String> all = new ArrayList<>(conditions);
        condition(step.get("if").text()).ifPresent(all::add);
        return new StepScope(job, file, step, step.line(), all);
    }

    /** A condition as people read it; empty for those that hold nothing back. */
    static Optional<String> condition(String text) {
        String plain = text.replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^\\$\\{\\{\\s*", "")
                .replaceFirst("\\s*}}$", "");
        boolean always = plain.isEmpty() || plain.matches("(?i)always\\(\\)|success\\(\\)|!\\s*cancelled\\(\\)|true");
        return always
                ? Optional.empty()
                : Optional.of(plain.length() > LONGEST_CONDITION ? plain.substring(0, LONGEST_CONDITION) : plain);
    }

    Node with() {
        return step.get("with");
    }

    /** Where a text stands in the step. */
    int lineOf(String text) {
        return file.lineWith(text, line, Math.max(line, step.endLine()));
    }

    int lineOf(Node value) {
        return value.line() == 0 ? line : value.line();
    }

    /** The line of {@code uses:}. */
    int usesLine() {
        return step.field("uses").map(Node.Field::line).orElse(line);
    }

    /** The line of what the step does. */
    int actLine() {
        return step.field("run").map(Node.Field::line).orElseGet(this::usesLine);
    }

    /** A row that this step gives, with what follows from step and job. */
    public DraftedRow row(ActionClass actionClass, String object, Basis basis, int at) {
        DraftedRow row =
                DraftedRow.of(actionClass, object, basis, file.evidence(at)).at(ToolContext.CI);
        row = row.with(credential(actionClass, object));
        Optional<Environment> where = environment(actionClass, at);
        if (where.isPresent()) {
            row = row.in(where.get());
        }
        for (String condition : conditions) {
            row = row.onlyIf(condition);
        }
        return proven(row, at);
    }

    /** Adds a row that this step gives. */
    public void add(ActionClass actionClass, String object, Basis basis, int at) {
        job.builder().row(row(actionClass, object, basis, at));
    }

    private Optional<Environment> environment(ActionClass actionClass, int at) {
        if (actionClass.naturalEnvironment() == Environment.NONE) {
            return Optional.empty();
        }
        if (actionClass == ActionClass.SECRET_ACCESS) {
            return job.where().filter(e -> e == Environment.PRODUCTION);
        }
        boolean said = Environments.sayProduction(file.line(at))
                || Environments.sayProduction(step.get("name").text());
        return said && actionClass != ActionClass.EXECUTE && actionClass != ActionClass.EGRESS
                ? Optional.of(Environment.PRODUCTION)
                : job.where();
    }

    private DraftedRow proven(DraftedRow row, int at) {
        String where = file.path() + ":" + at;
        return switch (row.actionClass()) {
            case WRITE_BRANCH ->
                row.leaving(new Proof(Open.of(opensPullRequest(at) ? ProofKind.PR_LINK : ProofKind.COMMIT), where));
            case MERGE -> row.leaving(new Proof(Open.of(ProofKind.PR_LINK), where));
            case PACKAGE_PUBLISH, DEPLOY -> row.leaving(new Proof(Open.of(ProofKind.TARGET_EVENT), where));
            case RUN_TESTS -> row.leaving(new Proof(Open.of(ProofKind.VALIDATION_RESULT), where));
            default -> row;
        };
    }

    private boolean opensPullRequest(int at) {
        return file.line(at).matches("(?i).*(?:pull-request|pr create|pr new).*");
    }

    /** Copies the list. */
    public StepScope {
        conditions = List.copyOf(conditions);
    }

    /** What a row of a class is done with. */
    Ref credential(ActionClass actionClass, String object) {
        if (actionClass == ActionClass.RUN_TESTS) {
            return job.jobToken();
        }
        boolean onRepository = ON_REPOSITORY.contains(actionClass)
                || object.equals("github-release")
                || object.equals("ghcr.io")
                || (actionClass == ActionClass.DELETE
                        && Set.of("branch", "tag", "issue", "label", "release").contains(object));
        if (onRepository && actionClass != ActionClass.READ && job.agentToken().isPresent()) {
            return job.agentToken().get();
        }
        if (onRepository) {
            return token().orElseGet(actionClass == ActionClass.WRITE_BRANCH ? job::pushToken : job::jobToken);
        }
        List<Ref> own = new ArrayList<>();
        for (SecretUse use : job.secretsOf(file, step)) {
            if (!use.isJobToken() && !use.name().equals(SecretUse.ALL)) {
                own.add(job.secret(use.name(), file.evidence(use.line())));
            }
        }
        List<Ref> distinct = own.stream().distinct().toList();
        if (distinct.isEmpty() && actionClass == ActionClass.EXECUTE) {
            return token().orElseGet(job::jobToken);
        }
        if (distinct.isEmpty()) {
            return token().or(job::identity).orElse(Ref.UNKNOWN);
        }
        return distinct.size() == 1 ? distinct.get(0) : Ref.UNKNOWN;
    }

    /** The token that the step is given by name; empty when it is given none. */
    Optional<Ref> token() {
        for (String name : List.of("GH_TOKEN", "GITHUB_TOKEN", "GH_PAT")) {
            Optional<Ref> ref = job.credential(file, step.get("env").get(name));
            if (ref.isPresent()) {
                return ref;
            }
        }
        for (String name : TOKEN_INPUTS) {
            Optional<Ref> ref = job.credential(file, with().get(name));
            if (ref.isPresent()) {
                return ref;
            }
        }
        return Optional.empty();
    }

    /** Whether the step can see a secret other than the job's token. */
    boolean seesSecrets() {
        return job.hasSecretsInReach() || job.secretsOf(file, step).stream().anyMatch(use -> !use.isJobToken());
    }

    /** Runs tests where nothing secret is in reach; else it runs commands with secrets in reach. */
    void runs(int at) {
        boolean trusted = !seesSecrets() && !job.head().isPresent();
        add(trusted ? ActionClass.RUN_TESTS : ActionClass.EXECUTE, "", Basis.OBSERVED, at);
    }
}
