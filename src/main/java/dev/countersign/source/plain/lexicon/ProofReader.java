package dev.countersign.source.plain.lexicon;

import dev.countersign.model.Open;
import dev.countersign.model.Proof;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phrases to proof. A promise ("if available") is none, and a picture of a proof is a picture: such phrases, and those
 * nobody listed, keep their own words as a kind, which counts as weak.
 */
public final class ProofReader {
    private final Lexicon lexicon;

    /** A reader over a lexicon. */
    public ProofReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a phrase promises: one kind, or one for each part of "PR link and workflow run". */
    public List<Proof> read(String phrase) {
        String said = withoutLocation(phrase);
        String location = location(phrase, said);
        List<Proof> parts = new ArrayList<>();
        for (String part : said.split("(?i)\\s+(?:and|\\+|&)\\s+|\\s*/\\s*", -1)) {
            Optional<ProofKind> kind = kind(part);
            if (kind.isEmpty()) {
                return List.of(kind(said)
                        .map(k -> proof(k, said, location))
                        .orElseGet(() -> new Proof(Open.of(ProofKind.class, said), location)));
            }
            parts.add(proof(kind.get(), part, location));
        }
        return parts;
    }

    private Proof proof(ProofKind kind, String phrase, String location) {
        if (!location.isEmpty()) {
            return new Proof(Open.of(kind), location);
        }
        String place = place(phrase);
        boolean saysMore = place.isEmpty() && namesSomething(lexicon.phrase(phrase));
        return new Proof(Open.of(kind), saysMore ? phrase : place);
    }

    /** Words that the kind does not stand for are kept with it. */
    private static boolean namesSomething(Phrase phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean name = phrase.kind(i) == Token.Kind.NAME || (phrase.kind(i) == Token.Kind.WORD && !phrase.knows(i));
            if (name) {
                return true;
            }
        }
        return false;
    }

    private Optional<ProofKind> kind(String text) {
        Phrase phrase = lexicon.phrase(text);
        if (!isPromise(phrase)) {
            return Optional.empty();
        }
        List<ProofKind> kinds = Said.in(phrase, "proof", (i, denies) -> !phrase.isNegated(i)).stream()
                .map(s -> Words.find(ProofKind.class, s.value()).orElseThrow())
                .toList();
        Optional<ProofKind> weak = kinds.stream().filter(k -> !k.isDurable()).findFirst();
        return weak.isPresent() ? weak : kinds.stream().findFirst();
    }

    private static boolean isPromise(Phrase phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean doubtful = phrase.is(i, "hedge")
                    || phrase.is(i, "negation")
                    || (phrase.isUnknown(i) && phrase.looksLikeVerb(i));
            if (doubtful) {
                return false;
            }
        }
        return !phrase.tooLong;
    }

    private static String withoutLocation(String phrase) {
        int open = phrase.indexOf('(');
        int colon = phrase.indexOf(": ");
        int cut = open > 0 && phrase.endsWith(")") ? open : colon > 0 ? colon : phrase.length();
        return phrase.substring(0, cut).strip();
    }

    private static String location(String phrase, String said) {
        String rest = phrase.substring(said.length()).strip();
        if (rest.startsWith("(") && rest.endsWith(")")) {
            return rest.substring(1, rest.length() - 1).strip();
        }
        return rest.startsWith(":") ? rest.substring(1).strip() : rest;
    }

    /** "workflow run in GitHub Actions" is found in GitHub Actions. */
    private static String place(String phrase) {
        for (String word : List.of(" in ", " at ", " on ", " from ")) {
            int at = phrase.indexOf(word);
            if (at > 0) {
                return phrase.substring(at + word.length()).strip();
            }
        }
        return "";
    }
}
