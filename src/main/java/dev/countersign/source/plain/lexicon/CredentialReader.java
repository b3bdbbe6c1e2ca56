package dev.countersign.source.plain.lexicon;

import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what the name of a credential says about it. Of several scopes the widest counts, of lifetimes the longest. */
public final class CredentialReader {
    private static final int WORDS_THAT_NAME = 2;
    private static final Set<String> SAYING_WITH_WHAT = Set.of("with", "using");
    private static final Set<String> FILLERS =
            Set.of("the", "an", "of", "for", "and", "or", "in", "on", "to", "by", "from", "its", "our", "that");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        List<String> said = words(phrase);
        if (said.stream().noneMatch(SAYING_WITH_WHAT::contains)) {
            return 0;
        }
        Set<String> named = new HashSet<>(words(credential));
        named.retainAll(said);
        return named.size() >= WORDS_THAT_NAME ? named.size() : 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(w -> w.length() > 1 && !FILLERS.contains(w))
                .map(w -> w.endsWith("s") && !w.endsWith("ss") ? w.substring(0, w.length() - 1) : w)
                .toList();
    }
}
