package dev.countersign.record.content;

import dev.countersign.record.Paper;
import dev.countersign.text.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on every page, and the paper it stands on.
 *
 * @param title the title of the record
 * @param language the language of the pages
 * @param paper the paper
 * @param head the running head
 * @param classification the classification; empty for none
 * @param foot the running foot
 * @param notice a second line of the running head
 * @param across a word across every page
 */
public record Frame(
        String title,
        Locale language,
        Paper paper,
        String head,
        String classification,
        String foot,
        Optional<String> notice,
        Optional<String> across) {
    /** Which page of how many, in words. */
    public String page(int number, int of) {
        return Texts.in(language).get("record.page", number, of);
    }
}
