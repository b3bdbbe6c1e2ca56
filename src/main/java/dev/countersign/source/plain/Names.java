package dev.countersign.source.plain;

import dev.countersign.model.Id;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids of names, each once; and tells whether two names are the same words. */
public final class Names {
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern EDGES = Pattern.compile("^[-._]+|[-._]+$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SIBILANT = Pattern.compile("(?:ss|sh|ch|x|z)es$");
    private static final Pattern NO_PLURAL = Pattern.compile("(?:ss|us|is)$");
    private static final int LONGEST = 80;

    private final String fallback;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * Ids of one list.
     *
     * @param fallback what an id starts with that no name gives: {@code row}, {@code credential}
     */
    public Names(String fallback) {
        this.fallback = fallback;
    }

    /** An id that is not taken yet. */
    public Id id(String name) {
        String slug = slug(name);
        if (slug.isEmpty() || !Id.isValid(slug)) {
            return take(fallback, 1);
        }
        if (taken.add(slug)) {
            return new Id(slug);
        }
        return take(slug, 2);
    }

    private Id take(String stem, int first) {
        int number = next.getOrDefault(stem, first);
        String id = numbered(stem, number);
        while (!taken.add(id)) {
            number++;
            id = numbered(stem, number);
        }
        next.put(stem, number + 1);
        return new Id(id);
    }

    private static String numbered(String stem, int number) {
        String suffix = "-" + number;
        int room = LONGEST - suffix.length();
        return (stem.length() > room ? stem.substring(0, room) : stem) + suffix;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        return slug.length() <= LONGEST
                ? slug
                : EDGES.matcher(slug.substring(0, LONGEST)).replaceAll("");
    }

    /** Equal for names that differ in case, punctuation, hyphens, plural and word order only. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(NO_WORD.split(plain.replace("’", "").replace("'", ""), -1))
                .filter(w -> !w.isEmpty())
                .map(Names::singular)
                .sorted()
                .toList();
        return words.isEmpty() ? plain : String.join(" ", words);
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && SIBILANT.matcher(word).find()) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 2
                && word.endsWith("s")
                && !NO_PLURAL.matcher(word).find();
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
