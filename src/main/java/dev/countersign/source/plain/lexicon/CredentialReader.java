package dev.countersign.source.plain.lexicon;

import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the name of a credential says about it. Of several scopes the widest counts, of lifetimes the longest. */
public final class CredentialReader {
    private static final int WORDS_THAT_NAME = 2;

    private final Lexicon lexicon;

    /** A reader over a lexicon. */
    public CredentialReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A credential, with the facts its name states. */
    public Credential read(Id id, String name) {
        Phrase phrase = lexicon.phrase(name);
        FactReader facts = new FactReader(phrase, (i, denies) -> denies || !phrase.isNegated(i));
        return new Credential(
                id,
                name,
                facts.values("credential_kind", CredentialKind.class).stream()
                        .findFirst()
                        .map(Open::of)
                        .orElseGet(() -> Open.of(CredentialKind.class, "")),
                facts.values("credential_scope", CredentialScope.class).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(CredentialScope.UNKNOWN),
                facts.values("credential_lifetime", CredentialLifetime.class).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(CredentialLifetime.UNKNOWN),
                "",
                "",
                List.of(),
                "");
    }

    /**
     * How many words of a credential's name stand in a phrase that says with what something is done.
     *
     * @return 0 where the phrase says no such thing, or names less than two words
     */
    public int named(String phrase, String credential) {
        Phrase read = lexicon.phrase(phrase);
        Set<String> of = words(lexicon.phrase(credential), 0);
        for (int i = 0; i < read.size(); i++) {
            if (Set.of("with", "using").contains(read.tokens.get(i).stem())) {
                Set<String> found = words(read, 0);
                found.retainAll(of);
                return found.size() >= WORDS_THAT_NAME ? found.size() : 0;
            }
        }
        return 0;
    }

    private static Set<String> words(Phrase phrase, int from) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < phrase.size(); i++) {
            boolean filler = phrase.isBoundary(i)
                    || phrase.is(i, "determiner")
                    || phrase.is(i, "topic")
                    || phrase.is(i, "preposition");
            if (!filler) {
                words.add(phrase.tokens.get(i).stem());
            }
        }
        return words;
    }
}
