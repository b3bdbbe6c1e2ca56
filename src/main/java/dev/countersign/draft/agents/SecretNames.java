package dev.countersign.draft.agents;

import dev.countersign.draft.DraftBuilder;
import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.Secrets;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Evidence;
import dev.countersign.model.Ref;
import dev.countersign.model.ToolContext;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets in settings: variables that refer to one, and values that are one. */
final class SecretNames {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$\\{(?:env:|localEnv:|input:|secret:)?([A-Za-z_][\\w-]*)(?::[^}]*)?}|\\$([A-Za-z_]\\w*)|\\{env:([A-Za-z_]\\w*)}"
                    + "|\\{\\{\\s*(?:secrets\\.)?([A-Za-z_][\\w]*)\\s*}}");

    private final DraftBuilder document;

    SecretNames(DraftBuilder document) {
        this.document = document;
    }

    /**
     * A value under a name: a variable, a header.
     *
     * @return the credential it is, when it is one
     */
    Optional<Ref> value(String name, String value, Evidence evidence) {
        if (Secrets.isLiteral(name, value)) {
            document.finding("secret.literal", "draft.agent.secret.literal", evidence, name);
            return Optional.of(credential(name, CredentialLifetime.STANDING, evidence));
        }
        for (String referred : referred(value)) {
            if (Secrets.saysSecret(referred) || Secrets.saysSecret(name)) {
                return Optional.of(credential(referred, CredentialLifetime.UNKNOWN, evidence));
            }
        }
        boolean empty = value.isBlank() && Secrets.saysSecret(name);
        return empty ? Optional.of(credential(name, CredentialLifetime.UNKNOWN, evidence)) : Optional.empty();
    }

    /** A variable of the environment that is handed on by its name. */
    Optional<Ref> variable(String name, Evidence evidence) {
        return Secrets.saysSecret(name)
                ? Optional.of(credential(name, CredentialLifetime.UNKNOWN, evidence))
                : Optional.empty();
    }

    /** A text without a name of its own: an argument, an address. */
    Optional<Ref> text(String text, Evidence evidence) {
        int equals = text.indexOf('=');
        String option = equals > 0 ? text.substring(0, equals).replaceFirst("^.*[?&]|^-+", "") : "";
        String value = equals > 0 ? text.substring(equals + 1) : text;
        if (Secrets.holdsToken(text) || equals > 0 && Secrets.isLiteral(option, value)) {
            String name = option.isEmpty() ? "argument" : option;
            document.finding("secret.literal", "draft.agent.secret.literal", evidence, name);
            return Optional.of(credential(name, CredentialLifetime.STANDING, evidence));
        }
        for (String referred : referred(text)) {
            if (Secrets.saysSecret(referred)) {
                return Optional.of(credential(referred, CredentialLifetime.UNKNOWN, evidence));
            }
        }
        return Optional.empty();
    }

    static Set<String> referred(String value) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = REFERENCE.matcher(value);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                Optional.ofNullable(matcher.group(group)).ifPresent(names::add);
            }
        }
        return names;
    }

    /** A credential, and the row that its value can be read. */
    Ref credential(String name, CredentialLifetime lifetime, Evidence evidence) {
        Ref ref = document.credential(name, kind(name), CredentialScope.UNKNOWN, lifetime, "", evidence);
        document.row(DraftedRow.of(ActionClass.SECRET_ACCESS, name, Basis.GRANTED, evidence)
                .with(ref)
                .at(ToolContext.LOCAL));
        return ref;
    }

    private static CredentialKind kind(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.matches(".*(?:^|_)PAT(?:$|_).*|.*PERSONAL_?ACCESS.*|.*(?:GITHUB|GITLAB|GH)_.*TOKEN.*")) {
            return CredentialKind.PAT;
        }
        return upper.matches("(?:AWS|AZURE|GOOGLE|GCP)_.*") ? CredentialKind.CLOUD_KEY : CredentialKind.STATIC_SECRET;
    }
}
