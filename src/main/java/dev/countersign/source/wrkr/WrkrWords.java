package dev.countersign.source.wrkr;

import dev.countersign.model.ActionClass;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Environment;
import dev.countersign.model.Open;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What wrkr's words mean in ours. */
final class WrkrWords {
    private static final Map<String, ActionClass> CLASSES = Map.ofEntries(
            Map.entry("read", ActionClass.READ),
            Map.entry("write", ActionClass.WRITE_BRANCH),
            Map.entry("pr_write", ActionClass.WRITE_BRANCH),
            Map.entry("repo_write", ActionClass.WRITE_BRANCH),
            Map.entry("deploy", ActionClass.DEPLOY),
            Map.entry("deploy_write", ActionClass.DEPLOY),
            Map.entry("release", ActionClass.PACKAGE_PUBLISH),
            Map.entry("package_publish", ActionClass.PACKAGE_PUBLISH),
            Map.entry("release_write", ActionClass.PACKAGE_PUBLISH),
            Map.entry("infra_write", ActionClass.INFRA_CHANGE),
            Map.entry("delete", ActionClass.DELETE),
            Map.entry("execute", ActionClass.EXECUTE),
            Map.entry("egress", ActionClass.EGRESS),
            Map.entry("external_send", ActionClass.EGRESS),
            Map.entry("credential_access", ActionClass.SECRET_ACCESS),
            Map.entry("secret_bearing_execution", ActionClass.SECRET_ACCESS),
            Map.entry("read_sensitive", ActionClass.SECRET_ACCESS),
            Map.entry("production_adjacent_write", ActionClass.DATA_WRITE));

    private static final Map<String, ActionClass> ZONES = Map.of(
            "coding_help", ActionClass.READ,
            "repo_write", ActionClass.WRITE_BRANCH,
            "credential_bearing", ActionClass.SECRET_ACCESS,
            "ci_cd", ActionClass.WORKFLOW_CHANGE,
            "iac", ActionClass.INFRA_CHANGE,
            "release", ActionClass.DEPLOY,
            "production_data", ActionClass.DATA_WRITE,
            "external_egress", ActionClass.EGRESS);

    private static final Map<String, CredentialKind> KINDS = Map.of(
            "github_pat", CredentialKind.PAT,
            "github_workflow_token", CredentialKind.WORKFLOW_TOKEN,
            "github_app_key", CredentialKind.APP_KEY,
            "oidc_workload_identity", CredentialKind.OIDC,
            "delegated_oauth", CredentialKind.OAUTH_GRANT,
            "inherited_human", CredentialKind.INHERITED_IDENTITY,
            "jit_credential", CredentialKind.SERVICE_ACCOUNT);

    private static final Map<String, ActionClass> PERMISSIONS = Map.ofEntries(
            Map.entry("contents.write", ActionClass.WRITE_BRANCH),
            Map.entry("deploy.write", ActionClass.DEPLOY),
            Map.entry("deployments.write", ActionClass.DEPLOY),
            Map.entry("pages.write", ActionClass.DEPLOY),
            Map.entry("packages.write", ActionClass.PACKAGE_PUBLISH),
            Map.entry("releases.write", ActionClass.PACKAGE_PUBLISH),
            Map.entry("issues.write", ActionClass.COMMENT),
            Map.entry("pull_requests.write", ActionClass.COMMENT),
            Map.entry("discussions.write", ActionClass.COMMENT),
            Map.entry("workflows.write", ActionClass.WORKFLOW_CHANGE),
            Map.entry("actions.write", ActionClass.EXECUTE));

    private static final Map<String, ProofKind> REFERENCES = Map.ofEntries(
            Map.entry("pr", ProofKind.PR_LINK),
            Map.entry("pull", ProofKind.PR_LINK),
            Map.entry("pull_request", ProofKind.PR_LINK),
            Map.entry("run", ProofKind.WORKFLOW_RUN),
            Map.entry("workflow_run", ProofKind.WORKFLOW_RUN),
            Map.entry("commit", ProofKind.COMMIT),
            Map.entry("approval", ProofKind.APPROVAL_RECORD),
            Map.entry("approver", ProofKind.APPROVER),
            Map.entry("credential", ProofKind.CREDENTIAL_IDENTITY),
            Map.entry("credential_identity", ProofKind.CREDENTIAL_IDENTITY),
            Map.entry("policy_decision", ProofKind.POLICY_VERDICT),
            Map.entry("policy_verdict", ProofKind.POLICY_VERDICT),
            Map.entry("check", ProofKind.VALIDATION_RESULT),
            Map.entry("test", ProofKind.VALIDATION_RESULT),
            Map.entry("validation", ProofKind.VALIDATION_RESULT),
            Map.entry("tool_call", ProofKind.TOOL_INVOCATION),
            Map.entry("tool_invocation", ProofKind.TOOL_INVOCATION),
            Map.entry("deployment", ProofKind.TARGET_EVENT),
            Map.entry("target_event", ProofKind.TARGET_EVENT),
            Map.entry("outcome", ProofKind.OUTCOME),
            Map.entry("action_outcome", ProofKind.OUTCOME),
            Map.entry("rollback", ProofKind.ROLLBACK_RECORD));

    private WrkrWords() {}

    /** The class of an action; unclassified for {@code other} and words we do not know. */
    static ActionClass actionClass(String word) {
        return CLASSES.getOrDefault(plain(word), ActionClass.UNCLASSIFIED);
    }

    /** Where an action class acts by itself. */
    static Optional<Environment> environmentOfClass(String word) {
        return plain(word).equals("production_adjacent_write")
                ? Optional.of(Environment.PRODUCTION_ADJACENT)
                : Optional.empty();
    }

    static Optional<ActionClass> zone(String word) {
        return Optional.ofNullable(ZONES.get(plain(word)));
    }

    static Optional<Environment> environment(String targetClass) {
        return switch (plain(targetClass)) {
            case "production_impacting" -> Optional.of(Environment.PRODUCTION);
            case "release_adjacent", "customer_data_adjacent" -> Optional.of(Environment.PRODUCTION_ADJACENT);
            case "test_demo_sandbox" -> Optional.of(Environment.NON_PRODUCTION);
            default -> Optional.empty();
        };
    }

    static CredentialKind kind(String word) {
        return plain(word).startsWith("cloud_")
                ? CredentialKind.CLOUD_KEY
                : KINDS.getOrDefault(plain(word), CredentialKind.UNKNOWN);
    }

    static CredentialScope scope(String word) {
        return Words.find(CredentialScope.class, plain(word)).orElse(CredentialScope.UNKNOWN);
    }

    static CredentialLifetime lifetime(String accessType) {
        return switch (plain(accessType)) {
            case "standing" -> CredentialLifetime.STANDING;
            case "jit" -> CredentialLifetime.JUST_IN_TIME;
            default -> CredentialLifetime.UNKNOWN;
        };
    }

    /** What a permission of a run allows; unclassified for a word we do not know. */
    static ActionClass permission(String word) {
        String plain = plain(word).replace(':', '.');
        return plain.endsWith(".read") ? ActionClass.READ : PERMISSIONS.getOrDefault(plain, ActionClass.UNCLASSIFIED);
    }

    /** The kind of proof a reference names by what stands before its colon; a weak word of its own where it names none. */
    static Open<ProofKind> proof(String reference) {
        String word = plain(reference.replaceFirst("[:/#].*$", ""));
        Optional<ProofKind> known =
                Optional.ofNullable(REFERENCES.get(word)).or(() -> Words.find(ProofKind.class, word));
        return known.map(Open::of).orElseGet(() -> Open.of(ProofKind.class, "reference"));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
