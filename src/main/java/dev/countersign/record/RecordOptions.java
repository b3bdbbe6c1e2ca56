package dev.countersign.record;

import dev.countersign.text.Texts;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a record is printed. Part of what it is: written into {@code record.json} and covered by the record id.
 *
 * @param language the language of the pages; one without texts becomes English
 * @param paper the paper
 * @param classification the line at the top of every page; empty for none
 * @param without the numbers of the sections left out
 */
public record RecordOptions(Locale language, Paper paper, String classification, Set<Integer> without) {
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /** English, A4, no classification, every section. */
    public static final RecordOptions DEFAULT = new RecordOptions(Locale.ENGLISH, Paper.A4, "", Set.of());

    /**
     * Copies the set, in order.
     *
     * @throws IllegalArgumentException for a section that is not there or that every record has
     */
    public RecordOptions {
        language = LANGUAGES.contains(language.getLanguage())
                ? Locale.forLanguageTag(language.getLanguage())
                : Locale.ENGLISH;
        for (int number : without) {
            if (Section.numbered(number).map(Section::isRequired).orElse(true)) {
                throw new IllegalArgumentException("a record cannot do without section " + number);
            }
        }
        without = Collections.unmodifiableSet(new TreeSet<>(without));
    }

    /** Whether a section is printed. */
    public boolean has(Section section) {
        return !without.contains(section.number());
    }

    /** The texts in the record's language. */
    public Texts texts() {
        return Texts.in(language);
    }

    /** The same options in another language. */
    public RecordOptions in(Locale other) {
        return new RecordOptions(other, paper, classification, without);
    }

    /** The same options on other paper. */
    public RecordOptions on(Paper other) {
        return new RecordOptions(language, other, classification, without);
    }

    /** The same options with a classification line. */
    public RecordOptions classified(String line) {
        return new RecordOptions(language, paper, line, without);
    }

    /** The same options with other sections left out. */
    public RecordOptions without(Set<Integer> numbers) {
        return new RecordOptions(language, paper, classification, numbers);
    }
}
