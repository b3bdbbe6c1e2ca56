package dev.countersign.source.plain.lexicon;

import dev.countersign.model.TriggerId;
import dev.countersign.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases to the triggers of a new review. What is not recognised beyond doubt keeps its own words. */
public final class TriggerReader {
    private final Lexicon lexicon;

    /** A reader over a lexicon. */
    public TriggerReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The id of a trigger, or the phrase. */
    public String read(String text) {
        Phrase phrase = lexicon.phrase(text);
        return isPlain(phrase) ? id(phrase).map(TriggerId::word).orElse(text) : text;
    }

    private static Optional<TriggerId> id(Phrase phrase) {
        List<Said> said = Said.in(phrase, "trigger", (i, denies) -> true);
        int longest =
                said.stream().mapToInt(s -> s.tokens().cardinality()).max().orElse(0);
        Set<String> ids = said.stream()
                .filter(s -> s.tokens().cardinality() == longest)
                .map(Said::value)
                .collect(Collectors.toSet());
        return ids.size() == 1 ? Words.find(TriggerId.class, ids.iterator().next()) : Optional.empty();
    }

    private static boolean isPlain(Phrase phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            boolean denies =
                    phrase.is(i, "negation") && !phrase.tokens.get(i).stem().equals("no");
            boolean names = phrase.kind(i) == Token.Kind.NAME;
            if (denies || names || phrase.isUnknown(i)) {
                return false;
            }
        }
        return !phrase.tooLong;
    }
}
