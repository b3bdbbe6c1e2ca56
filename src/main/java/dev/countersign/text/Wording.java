package dev.countersign.text;

import dev.countersign.model.Open;
import dev.countersign.model.Worded;
import java.util.Locale;
import java.util.Optional;

/** How the words and fields of a document are called on screens, in records and in commands. */
public final class Wording {
    private static final ClassValue<String> LISTS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> words) {
            return words.getSimpleName().replaceAll("(?<=.)(?=\\p{Upper})", "_").toLowerCase(Locale.ROOT);
        }
    };

    private final Texts texts;

    /** Words in the language of some texts. */
    public Wording(Texts texts) {
        this.texts = texts;
    }

    /** The key of a word: {@code word.action_class.write_branch}. */
    public static String key(Worded word) {
        return "word." + list(((Enum<?>) word).getDeclaringClass()) + "." + word.word();
    }

    /** The name of a list in keys: {@code action_class} for {@code ActionClass}. */
    public static String list(Class<?> words) {
        return LISTS.get(words);
    }

    /** What a word is called. */
    public String of(Worded word) {
        return texts.get(key(word));
    }

    /** What a word of an open list is called; as written when we do not know it. */
    public <E extends Enum<E> & Worded> String of(Open<E> word) {
        return word.known().map(this::of).orElse(word.word());
    }

    /** What a word means, in one line; empty when it speaks for itself. */
    public Optional<String> help(Worded word) {
        return texts.optional(key(word) + ".help");
    }

    /**
     * What a field is called.
     *
     * @param place the kind of place that has it: {@code workflow}, {@code action}, {@code decision} and their like
     * @param key its key, with a dot for a field within a field: {@code rollback.owner}
     */
    public String field(String place, String key) {
        return texts.get("field." + place + "." + key);
    }

    /** What a field means and why it matters. */
    public String fieldHelp(String place, String key) {
        return texts.get("field." + place + "." + key + ".help");
    }
}
