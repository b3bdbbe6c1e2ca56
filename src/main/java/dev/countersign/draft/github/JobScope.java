package dev.countersign.draft.github;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Evidence;
import dev.countersign.model.Ref;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for a whole job while its steps are read: its token, its environment, what earlier steps left behind. */
public final class JobScope {
    private static final String JOB_TOKEN = "GITHUB_TOKEN";
    private static final String GITLAB_TOKEN = "CI_JOB_TOKEN";

    private final Reading reading;
    private final DraftBuilder builder;
    private final Triggers triggers;
    private final Grants grants;
    private final SourceFile grantsFile;
    private final Map<String, Ref> tokens = new HashMap<>();
    private final IdentityHashMap<Node, List<SecretUse>> uses = new IdentityHashMap<>();
    private String environment = "";
    private Optional<Environment> where = Optional.empty();
    private boolean secretsInReach;
    private boolean elsewhere;
    private Optional<Ref> checkoutToken = Optional.empty();
    private Optional<Ref> agentToken = Optional.empty();
    private Optional<UntrustedHead> head = Optional.empty();
    private Optional<String> cloned = Optional.empty();
    private Optional<Evidence> emptied = Optional.empty();
    private boolean writesWorkflows;

    /** A job of another CI system, whose token is bounded by settings outside of the checkout. */
    public static JobScope elsewhere(Reading reading, DraftBuilder builder, SourceFile file, int line) {
        Grants grants = new Grants(false, Map.of(), Map.of(), line);
        JobScope scope = new JobScope(reading, builder, new Triggers(List.of(), line), grants, file);
        scope.elsewhere = true;
        return scope;
    }

    JobScope(Reading reading, DraftBuilder builder, Triggers triggers, Grants grants, SourceFile grantsFile) {
        this.reading = reading;
        this.builder = builder;
        this.triggers = triggers;
        this.grants = grants;
        this.grantsFile = grantsFile;
    }

    /** The same document under another job: what a called workflow's job may do. */
    JobScope under(Grants others, SourceFile file) {
        JobScope scope = new JobScope(reading, builder, triggers, others, file);
        scope.environment(environment);
        return scope;
    }

    /** The draft it belongs to. */
    public Reading reading() {
        return reading;
    }

    /** The document of the job. */
    public DraftBuilder builder() {
        return builder;
    }

    Triggers triggers() {
        return triggers;
    }

    Grants grants() {
        return grants;
    }

    Evidence grantEvidence(String scope) {
        return grantsFile.evidence(grants.line(scope));
    }

    Evidence grantEvidence() {
        return grantsFile.evidence(grants.line());
    }

    String environment() {
        return environment;
    }

    /** The environment that the job names. */
    public void environment(String name) {
        environment = name;
        where = Environments.of(name);
    }

    Optional<Environment> where() {
        return where;
    }

    boolean hasSecretsInReach() {
        return secretsInReach;
    }

    /** Says that every step can see a secret. */
    public void secretsInReach() {
        secretsInReach = true;
    }

    /** The code of a pull request, where it was checked out with the rights of the default branch. */
    Optional<UntrustedHead> head() {
        return head;
    }

    void head(UntrustedHead found) {
        head = Optional.of(found);
    }

    /** Another repository that was cloned: pushes from then on go there. */
    Optional<String> cloned() {
        return cloned;
    }

    void cloned(String repository) {
        cloned = Optional.of(repository);
    }

    /** Where a whole tree was emptied that a push may publish. */
    Optional<Evidence> emptied() {
        return emptied;
    }

    void emptied(Evidence shown) {
        emptied = Optional.of(shown);
    }

    /** The token that an agent acts with while its step is read. */
    Optional<Ref> agentToken() {
        return agentToken;
    }

    void agentToken(Optional<Ref> token) {
        agentToken = token;
    }

    void checkoutToken(Ref token) {
        checkoutToken = Optional.of(token);
    }

    boolean writesWorkflows() {
        return writesWorkflows;
    }

    void writingWorkflows() {
        writesWorkflows = true;
    }

    /** The token that a step with an id made. */
    void madeToken(String step, Ref token) {
        tokens.put(step, token);
    }

    /** The job's own token; none where it may do nothing. */
    Ref jobToken() {
        if (grants.isEmpty()) {
            return Ref.NONE;
        }
        if (elsewhere) {
            return builder.credential(
                    GITLAB_TOKEN,
                    CredentialKind.WORKFLOW_TOKEN,
                    CredentialScope.UNKNOWN,
                    CredentialLifetime.SINGLE_RUN,
                    reading.said("draft.ci.note.gitlab"),
                    grantEvidence());
        }
        String note = grants.known() ? "draft.ci.note.token" : "draft.ci.note.token.default";
        return builder.credential(
                JOB_TOKEN,
                CredentialKind.WORKFLOW_TOKEN,
                CredentialScope.REPOSITORY,
                CredentialLifetime.SINGLE_RUN,
                reading.said(note),
                grantEvidence());
    }

    /** The identity that the job can prove to others; empty when it may not. */
    Optional<Ref> identity() {
        return grants.canWrite("id-token")
                ? Optional.of(builder.credential(
                        "OIDC",
                        CredentialKind.OIDC,
                        CredentialScope.UNKNOWN,
                        CredentialLifetime.SHORT_LIVED,
                        reading.said("draft.ci.note.oidc"),
                        grantEvidence("id-token")))
                : Optional.empty();
    }

    /** A secret by its name. */
    public Ref secret(String name, Evidence evidence) {
        return builder.credential(
                name,
                SecretKinds.of(name),
                CredentialScope.UNKNOWN,
                CredentialLifetime.UNKNOWN,
                reading.said("draft.ci.note.secret"),
                evidence);
    }

    /** The secrets that a step names. */
    List<SecretUse> secretsOf(SourceFile file, Node step) {
        return uses.computeIfAbsent(step, each -> SecretUse.in(file, each));
    }

    /** What a checkout left on disk for later pushes. */
    Ref pushToken() {
        return checkoutToken.orElseGet(this::jobToken);
    }

    /** The credential that a value stands for; empty when it stands for none. */
    Optional<Ref> credential(SourceFile file, Node value) {
        String text = value.text();
        if (!text.contains("${{")) {
            return Optional.empty();
        }
        for (SecretUse use : SecretUse.in(file, value)) {
            return Optional.of(use.isJobToken() ? jobToken() : secret(use.name(), file.evidence(use.line())));
        }
        if (text.contains("github.token")) {
            return Optional.of(jobToken());
        }
        return tokens.entrySet().stream()
                .filter(each -> text.contains("steps." + each.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
