package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.posture.Denial;
import dev.countersign.posture.DenialReader;
import java.util.List;
import java.util.Optional;

/** Reads what a statement denies: a class of action, an environment, a group of credentials. */
public final class DenialWords implements DenialReader {
    private static final Denial NOTHING =
            new Denial(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Lexicon lexicon;

    /** A reader over a lexicon. */
    public DenialWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Denial read(String statement) {
        if (!lexicon.isDenial(statement)) {
            return NOTHING;
        }
        Phrase phrase = lexicon.phrase(statement);
        Reading reading = lexicon.read(statement);
        Optional<Boolean> broad = broadScope(phrase);
        Optional<Boolean> standing = standing(phrase);
        boolean ofCredentials = broad.isPresent() || standing.isPresent();
        Optional<ActionClass> actionClass = Optional.of(reading.actionClass())
                .filter(c -> c != ActionClass.UNCLASSIFIED)
                .filter(c -> !isMerelyAccess(phrase, c))
                .filter(c -> !(ofCredentials && c == ActionClass.SECRET_ACCESS));
        return actionClass.isPresent()
                ? new Denial(actionClass, reading.environment(), Optional.empty(), Optional.empty())
                : new Denial(Optional.empty(), reading.environment(), broad, standing);
    }

    /** "no production data access" denies more than reading. */
    private static boolean isMerelyAccess(Phrase phrase, ActionClass actionClass) {
        boolean reads = actionClass == ActionClass.READ || actionClass == ActionClass.TOOL_READ;
        return reads && none(phrase, "look");
    }

    private Optional<Boolean> broadScope(Phrase phrase) {
        List<CredentialScope> scopes = facts(phrase).values("credential_scope", CredentialScope.class);
        if (scopes.isEmpty() || !isAboutCredentials(phrase)) {
            return Optional.empty();
        }
        return Optional.of(scopes.stream().anyMatch(CredentialScope::isBroad));
    }

    private Optional<Boolean> standing(Phrase phrase) {
        List<CredentialLifetime> lives = facts(phrase).values("credential_lifetime", CredentialLifetime.class);
        if (lives.isEmpty() || !isAboutCredentials(phrase)) {
            return Optional.empty();
        }
        return Optional.of(lives.stream().anyMatch(CredentialLifetime::isStanding));
    }

    private static FactReader facts(Phrase phrase) {
        return new FactReader(phrase, (i, denies) -> true);
    }

    private static boolean isAboutCredentials(Phrase phrase) {
        return !(none(phrase, "credential") && none(phrase, "secret") && none(phrase, "entitlement"));
    }

    private static boolean none(Phrase phrase, String group) {
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.is(i, group)) {
                return false;
            }
        }
        return true;
    }
}
