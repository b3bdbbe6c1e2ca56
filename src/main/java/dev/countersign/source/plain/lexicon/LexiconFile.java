package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads the data file. Its form is described at its top. A line that breaks the form is a fault of the program. */
final class LexiconFile {
    static final String CLASS = "class";
    private static final int LONGEST_SAME = 5;
    private static final int SHORTEST_PLURAL = 4;
    private static final int SHORTEST_INFLECTED = 5;

    final Set<String> verbs = new HashSet<>();
    final Set<String> safe = new HashSet<>();
    final Map<String, Set<String>> groups = new LinkedHashMap<>();
    final Map<List<String>, String> same = new LinkedHashMap<>();
    final Map<String, List<String>> paths = new LinkedHashMap<>();
    final List<Entry> entries = new ArrayList<>();
    final Set<String> words = new HashSet<>();
    private final Set<String> grouped = new HashSet<>();
    private final UnaryOperator<String> base;

    private LexiconFile(List<String> lines, UnaryOperator<String> base) {
        this.base = base;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(line, i + 1);
            }
        }
        verbs.removeAll(groups.getOrDefault("noverb", Set.of()));
    }

    /** Reads twice: which forms are inflected ones is known only when every word is. */
    static LexiconFile of(List<String> lines) {
        LexiconFile asWritten = new LexiconFile(lines, word -> word);
        return new LexiconFile(lines, asWritten::baseForm);
    }

    /** A plural of a listed word, or any inflected form that is in no group, is led back to that word. */
    private String baseForm(String word) {
        if (groups.getOrDefault("asis", Set.of()).contains(word) || word.length() < SHORTEST_PLURAL) {
            return word;
        }
        if (grouped.contains(word)) {
            String singular = word.substring(0, word.length() - 1);
            return word.endsWith("s") && !word.endsWith("ss") && words.contains(singular) ? singular : word;
        }
        if (word.length() < SHORTEST_INFLECTED && !word.endsWith("s")) {
            return word;
        }
        return new Stems(words).inflectedFrom(word);
    }

    private void read(String line, int number) {
        int colon = line.indexOf(" : ");
        int equals = line.indexOf(" = ");
        if (colon > 0) {
            entries(line.substring(0, colon).strip(), list(line.substring(colon + 3)), number);
        } else if (equals > 0) {
            definition(line.substring(0, equals).strip(), list(line.substring(equals + 3)), number);
        } else {
            throw wrong(line, number);
        }
    }

    private void definition(String left, List<String> right, int number) {
        int space = left.indexOf(' ');
        String kind = space < 0 ? left : left.substring(0, space);
        String name = space < 0 ? "" : left.substring(space + 1).strip();
        switch (kind) {
            case "verbs", "words", "safe" -> group(kind, name, right);
            case "same" -> right.forEach(phrase -> same(name, bases(phrase)));
            case "path" -> right.forEach(part -> paths.put(part, bases(name)));
            default -> throw wrong(left, number);
        }
    }

    private void group(String kind, String name, List<String> right) {
        Set<String> expanded = new HashSet<>();
        right.forEach(word -> expanded.addAll(alternative(word)));
        groups.computeIfAbsent(name, n -> new HashSet<>()).addAll(expanded);
        words.addAll(expanded);
        grouped.addAll(expanded);
        if (kind.equals("verbs")) {
            verbs.addAll(expanded);
        }
        if (kind.equals("safe")) {
            safe.addAll(expanded);
        }
    }

    private List<String> bases(String phrase) {
        return Arrays.stream(phrase.split(" +", -1)).map(base).toList();
    }

    private void same(String word, List<String> phrase) {
        words.add(word);
        grouped.add(word);
        words.addAll(phrase);
        same.put(phrase, word);
    }

    private void entries(String left, List<String> patterns, int number) {
        List<String> key = List.of(left.split(" +"));
        boolean isClass =
                key.size() == 1 && Words.find(ActionClass.class, key.get(0)).isPresent();
        if (!isClass && key.size() != 2) {
            throw wrong(left, number);
        }
        for (String pattern : patterns) {
            WordPattern read = pattern(pattern);
            words.addAll(read.words());
            boolean denies = !Collections.disjoint(read.words(), groups.getOrDefault("negation", Set.of()));
            entries.add(new Entry(isClass ? CLASS : key.get(0), key.get(key.size() - 1), read, denies, number));
        }
    }

    private WordPattern pattern(String text) {
        List<List<Set<String>>> runs = new ArrayList<>();
        String[] parts = text.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            List<Set<String>> elements = merged(Arrays.stream(parts[i].strip().split(" +"))
                    .filter(e -> !e.isEmpty())
                    .map(this::element)
                    .toList());
            boolean quoted = i % 2 == 1;
            if (quoted) {
                runs.add(elements);
            } else {
                elements.forEach(e -> runs.add(List.of(e)));
            }
        }
        return new WordPattern(runs);
    }

    /** Patterns are written as people speak; phrases meet them with their words led back to the short ones. */
    private List<Set<String>> merged(List<Set<String>> elements) {
        List<Set<String>> merged = new ArrayList<>();
        int at = 0;
        while (at < elements.size()) {
            int length = Math.min(LONGEST_SAME, elements.size() - at);
            while (length > 0 && !same.containsKey(words(elements.subList(at, at + length)))) {
                length--;
            }
            merged.add(
                    length == 0
                            ? elements.get(at).stream().map(this::merged).collect(Collectors.toSet())
                            : Set.of(same.getOrDefault(words(elements.subList(at, at + length)), "")));
            at += Math.max(1, length);
        }
        return merged;
    }

    private String merged(String word) {
        return same.getOrDefault(List.of(word), word);
    }

    /** The words of elements that have no alternatives; empty where one has. */
    private static List<String> words(List<Set<String>> elements) {
        return elements.stream().allMatch(e -> e.size() == 1)
                ? elements.stream().flatMap(Set::stream).toList()
                : List.of();
    }

    private Set<String> element(String text) {
        Set<String> alternatives = new HashSet<>();
        for (String alternative : text.split("\\|", -1)) {
            alternatives.addAll(alternative(alternative));
        }
        return alternatives;
    }

    private Set<String> alternative(String word) {
        if (!word.startsWith("$")) {
            return Set.of(base.apply(word));
        }
        Set<String> group = groups.get(word.substring(1));
        if (group == null) {
            throw new IllegalStateException("the lexicon has no group " + word + " above its use");
        }
        return group;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static IllegalStateException wrong(String line, int number) {
        return new IllegalStateException("lexicon line " + number + ": " + line);
    }
}
