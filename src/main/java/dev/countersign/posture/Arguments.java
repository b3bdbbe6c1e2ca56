package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Open;
import dev.countersign.model.Worded;
import dev.countersign.text.Wording;
import java.util.Optional;

/** What sentences name: texts of the document, or keys of words that each language has for itself. */
final class Arguments {
    private Arguments() {}

    /** A row, by its name. */
    static String name(Action action) {
        return Named.or(action.name(), action.id());
    }

    /** A word of a list, as its key. */
    static String word(Worded word) {
        return Wording.key(word);
    }

    /** A word of an open list: its key when we know it, else as written. */
    static <E extends Enum<E> & Worded> String word(Open<E> word) {
        Optional<E> known = word.known();
        return known.isPresent() ? Wording.key(known.get()) : word.word();
    }
}
