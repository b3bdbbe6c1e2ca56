package dev.countersign.cli;

import java.text.Normalizer;
import java.util.Locale;

/** Names for files that are made of documents. */
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /** A name without ending, of letters, digits and hyphens, that no system takes for something else. */
    static String of(Subject subject) {
        String slug = Normalizer.normalize(subject.name(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        return cut.isEmpty() ? "document-" + subject.number() : cut;
    }
}
