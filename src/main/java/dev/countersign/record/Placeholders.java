package dev.countersign.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts to hide and what stands for them, numbered by kind. */
final class Placeholders {
    /** What is shorter is hidden only where it stands alone: within sentences it would be found where it is not meant. */
    private static final int SHORTEST_WITHIN = 3;

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private @Nullable Pattern pattern;

    /** Hides a text; blank ones say nothing and stay. A text that is hidden already keeps its number. */
    void hide(String text, String kind, IntFunction<String> placeholder) {
        if (!text.isBlank() && !shown.containsKey(text)) {
            shown.put(text, placeholder.apply(counts.merge(kind, 1, Integer::sum)));
            pattern = null;
        }
    }

    /** Hides a text behind the placeholder of another that is hidden already. */
    void hideAs(String text, String other) {
        String placeholder = shown.get(other);
        if (!text.isBlank() && placeholder != null && shown.putIfAbsent(text, placeholder) == null) {
            pattern = null;
        }
    }

    /** What stands behind each placeholder; of several texts the one hidden last. */
    Map<String, String> originals() {
        Map<String, String> originals = new HashMap<>();
        shown.forEach((text, placeholder) -> originals.put(placeholder, text));
        return originals;
    }

    /** A text with everything hidden that is to be hidden. */
    String in(String text) {
        String whole = shown.get(text);
        if (whole != null) {
            return whole;
        }
        return pattern()
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(shown.getOrDefault(found.group(), found.group())));
    }

    /** Longer texts first, each between characters that are no part of a word. */
    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            String any = shown.keySet().stream()
                    .filter(text -> text.length() >= SHORTEST_WITHIN)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            known = Pattern.compile(any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
            pattern = known;
        }
        return known;
    }
}
