package dev.countersign.draft.github;

import dev.countersign.model.CredentialKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of credential a secret is, as far as its name says. */
final class SecretKinds {
    private static final Pattern PERSONAL =
            Pattern.compile(".*(?:^|_)PAT(?:_|$).*|.*PERSONAL_ACCESS.*|.*(?:^|_)GH_TOKEN$|.*REPO_TOKEN$");
    private static final Pattern APP = Pattern.compile(".*(?:^|_)APP(?:_|.*_)(?:PRIVATE_)?(?:KEY|PEM).*");

    private SecretKinds() {}

    static CredentialKind of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (PERSONAL.matcher(upper).matches()) {
            return CredentialKind.PAT;
        }
        if (upper.contains("DEPLOY_KEY") || upper.contains("SSH_KEY") || upper.contains("SSH_PRIVATE")) {
            return CredentialKind.DEPLOY_KEY;
        }
        if (APP.matcher(upper).matches()) {
            return CredentialKind.APP_KEY;
        }
        if (upper.matches(
                ".*(?:AWS_(?:ACCESS|SECRET)|AZURE_(?:CREDENTIALS|CLIENT_SECRET)|GCP_|GOOGLE_(?:CREDENTIALS|APPLICATION)).*")) {
            return CredentialKind.CLOUD_KEY;
        }
        if (upper.contains("OAUTH")) {
            return CredentialKind.OAUTH_GRANT;
        }
        return upper.contains("ROLE_TO_ASSUME") || upper.endsWith("ROLE_ARN")
                ? CredentialKind.CLOUD_ROLE
                : CredentialKind.STATIC_SECRET;
    }
}
