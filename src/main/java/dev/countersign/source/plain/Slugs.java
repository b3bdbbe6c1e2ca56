package dev.countersign.source.plain;

import dev.countersign.model.Id;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes ids of names: lower case, every run of other characters one hyphen, a number where the id is taken. */
final class Slugs {
    private static final int LONGEST = 76;

    private final String stem;
    private final Set<String> taken = new HashSet<>();
    private int made;

    /** Ids of one list; {@code stem} stands where a name gives none. */
    Slugs(String stem) {
        this.stem = stem;
    }

    Id of(String name) {
        made++;
        String slug = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        String wanted = Id.isValid(cut) ? cut : stem + "-" + made;
        String free = Stream.concat(
                        Stream.of(wanted), IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
        taken.add(free);
        return new Id(free);
    }
}
