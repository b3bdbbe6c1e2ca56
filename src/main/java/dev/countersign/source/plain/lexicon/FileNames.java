package dev.countersign.source.plain.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file names that stand for words: {@code .github/workflows/ci.yml} is a workflow file. */
final class FileNames {
    private final Map<String, List<String>> words;
    private final List<String> marked;
    private final List<String> plain;

    /**
     * File names.
     *
     * @param words the words by a part of the name; the first part that is found counts
     */
    FileNames(Map<String, List<String>> words) {
        this.words = new LinkedHashMap<>(words);
        this.marked = List.copyOf(words.keySet());
        this.plain = marked.stream().filter(p -> !isMarked(p)).toList();
    }

    /** The words a name in lower case stands for; none when it stands for none. */
    List<String> words(String name) {
        for (String part : isMarked(name) ? marked : plain) {
            if (part.startsWith("=") ? name.equals(part.substring(1)) : name.contains(part)) {
                return words.getOrDefault(part, List.of());
            }
        }
        return List.of();
    }

    private static boolean isMarked(String name) {
        return name.indexOf('.') >= 0 || name.indexOf('/') >= 0;
    }
}
