package dev.countersign.draft;

import dev.countersign.model.Id;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids of one list of a draft: made of what things are, never of where they stand. */
final class Slugs {
    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** A text as it can be part of an id; empty when nothing of it can. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String slug = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("^[-._]+|[-._]+$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("[-._]+$", "");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && (c != '-' || i == 0 || i == text.length() - 1)) {
                return false;
            }
        }
        return text.length() <= LONGEST && !text.contains("--");
    }

    /**
     * The first of some names that is free; the first with a number when none is.
     *
     * @param names names, best first; the first is not empty
     */
    Id take(List<String> names) {
        for (String name : names) {
            String slug = of(name);
            if (Id.isValid(slug) && taken.add(slug)) {
                return new Id(slug);
            }
        }
        String stem = of(names.get(0)).isEmpty() || !Id.isValid(of(names.get(0))) ? "entry" : of(names.get(0));
        for (int i = 2; ; i++) {
            String suffix = "-" + i;
            String cut =
                    stem.length() + suffix.length() > LONGEST ? stem.substring(0, LONGEST - suffix.length()) : stem;
            if (taken.add(cut + suffix)) {
                return new Id(cut + suffix);
            }
        }
    }
}
