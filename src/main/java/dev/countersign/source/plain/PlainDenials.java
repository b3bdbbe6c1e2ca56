package dev.countersign.source.plain;

import dev.countersign.model.ActionClass;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Words;
import dev.countersign.posture.Denial;
import dev.countersign.posture.DenialReader;
import dev.countersign.source.plain.lexicon.Lexicon;
import dev.countersign.source.plain.lexicon.Reading;
import java.util.Optional;

/** Reads by the lexicon what a statement denies. */
public final class PlainDenials implements DenialReader {
    @Override
    public Denial read(String statement) {
        Lexicon lexicon = Lexicon.english();
        if (!lexicon.isDenial(statement)) {
            return new Denial(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Reading reading = lexicon.read(statement);
        return new Denial(
                Optional.of(reading.actionClass()).filter(c -> c != ActionClass.UNCLASSIFIED),
                reading.environment(),
                lexicon.values("credential_scope", statement).stream()
                        .flatMap(w -> Words.find(CredentialScope.class, w).stream())
                        .map(CredentialScope::isBroad)
                        .findFirst(),
                lexicon.values("credential_lifetime", statement).stream()
                        .flatMap(w -> Words.find(CredentialLifetime.class, w).stream())
                        .map(CredentialLifetime::isStanding)
                        .findFirst());
    }
}
