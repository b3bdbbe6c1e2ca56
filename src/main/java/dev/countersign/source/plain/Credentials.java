package dev.countersign.source.plain;

import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Open;
import dev.countersign.model.Ref;
import dev.countersign.model.Words;
import dev.countersign.source.plain.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The credentials of a text, and which row they serve. */
final class Credentials {
    private final Lexicon lexicon = Lexicon.english();
    private final Slugs ids = new Slugs("credential");
    private final List<Credential> all = new ArrayList<>();
    private boolean none;

    void none() {
        none = true;
    }

    /** Of several scopes the widest and of several lifetimes the longest count. */
    void add(String text) {
        CredentialScope scope = lexicon.values("credential_scope", text).stream()
                .flatMap(w -> Words.find(CredentialScope.class, w).stream())
                .max(Comparator.naturalOrder())
                .orElse(CredentialScope.UNKNOWN);
        CredentialLifetime lifetime = lexicon.values("credential_lifetime", text).stream()
                .flatMap(w -> Words.find(CredentialLifetime.class, w).stream())
                .max(Comparator.naturalOrder())
                .orElse(CredentialLifetime.UNKNOWN);
        String kind =
                lexicon.values("credential_kind", text).stream().findFirst().orElse("");
        all.add(new Credential(
                ids.of(text), text, Open.of(CredentialKind.class, kind), scope, lifetime, "", "", List.of(), ""));
    }

    List<Credential> all() {
        return all;
    }

    /**
     * What a row is done with.
     *
     * @param phrase the row as written
     * @param actsOnRepository whether the one credential of a form serves rows of its kind
     */
    Ref serving(String phrase, boolean actsOnRepository) {
        Optional<Credential> named = all.stream().filter(c -> names(phrase, c)).findFirst();
        if (named.isPresent()) {
            return Ref.to(named.get().id());
        }
        if (!actsOnRepository) {
            return Ref.UNKNOWN;
        }
        if (all.size() == 1) {
            return Ref.to(all.get(0).id());
        }
        return none && all.isEmpty() ? Ref.NONE : Ref.UNKNOWN;
    }

    private static boolean names(String phrase, Credential credential) {
        Set<String> words = words(phrase);
        if (!words.contains("with") && !words.contains("using")) {
            return false;
        }
        Set<String> common = words(credential.name());
        common.retainAll(words);
        return common.size() >= 2;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
