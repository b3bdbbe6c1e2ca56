package dev.countersign.source.plain.lexicon;

import dev.countersign.model.ActionClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words people use for what agents do, read from the data file beside the plain text form. */
public final class Lexicon {
    private static final String FILE = "/dev/countersign/source/plain/lexicon.txt";
    private static final int LONGEST_PHRASE = 80;
    private static final int MOST_REMEMBERED = 1_000;
    private static final BitSet NO_ALTERNATIVES = new BitSet();

    private final Set<String> verbs;
    private final Set<String> safe;
    private final Map<String, List<SameWord>> same;
    private final FileNames files;
    private final Stems stems;
    private final List<Entry> entries;
    private final Map<String, Map<String, List<Entry>>> bySectionAndWord = new HashMap<>();
    private final Map<String, Set<String>> groupsOfWord = new HashMap<>();
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private int indexed;
    private final Map<String, BitSet> alternativesOfWord = new HashMap<>();

    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private record SameWord(List<String> phrase, String word) {}

    private static final class English {
        static final Lexicon LEXICON = new Lexicon(lines());
    }

    Lexicon(List<String> lines) {
        LexiconFile file = LexiconFile.of(lines);
        verbs = Set.copyOf(file.verbs);
        safe = Set.copyOf(file.safe);
        files = new FileNames(file.paths);
        stems = new Stems(Set.copyOf(file.words));
        entries = List.copyOf(file.entries);
        same = bySame(file.same);
        file.groups.forEach((group, words) -> words.forEach(
                w -> groupsOfWord.computeIfAbsent(w, x -> new HashSet<>()).add(group)));
        entries.forEach(this::index);
    }

    private void index(Entry entry) {
        int[] needs = entry.pattern().runs().stream()
                .flatMap(List::stream)
                .mapToInt(this::number)
                .toArray();
        entry.need(indexed++, needs);
        Map<String, List<Entry>> byWord = bySectionAndWord.computeIfAbsent(entry.section(), s -> new HashMap<>());
        entry.pattern()
                .rarest()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
    }

    private int number(Set<String> alternatives) {
        Integer known = numbers.get(alternatives);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(alternatives, number);
        alternatives.forEach(
                w -> alternativesOfWord.computeIfAbsent(w, x -> new BitSet()).set(number));
        return number;
    }

    /** The lexicon of English. */
    public static Lexicon english() {
        return English.LEXICON;
    }

    private static List<String> lines() {
        try (InputStream in = Lexicon.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon is missing: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a phrase says. A negation at its start is left aside: the class of "no force-push" is that of "force-push". */
    public Reading read(String text) {
        Phrase phrase = phrase(text);
        boolean denied = new Negation(phrase).startsWithDenial();
        FactReader facts = FactReader.ofAction(phrase, denied);
        return new Reading(
                phrase.tooLong ? ActionClass.UNCLASSIFIED : new ClassReader(phrase, denied).actionClass(),
                facts.environment(),
                facts.targetScope(),
                facts.attendance(),
                facts.yesNo("approved_path"),
                facts.yesNo("recovery"));
    }

    /** Whether a phrase says that something does not happen, and leaves no way in which it does. */
    public boolean isDenial(String text) {
        return new Negation(phrase(text)).isDenial();
    }

    /** Whether a word of a group stands in a phrase. */
    public boolean speaksOf(String text, String group) {
        return phrase(text).tokens.stream().anyMatch(t -> isIn(group, t));
    }

    private Map<String, List<SameWord>> bySame(Map<List<String>, String> phrases) {
        Map<String, List<SameWord>> byFirst = new HashMap<>();
        phrases.forEach((phrase, word) ->
                byFirst.computeIfAbsent(phrase.get(0), f -> new ArrayList<>()).add(new SameWord(phrase, word)));
        byFirst.values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.phrase().size(), a.phrase().size())));
        return byFirst;
    }

    /** The words of a phrase, words that mean the same led back to one. A phrase of excessive length has none. */
    Phrase phrase(String text) {
        Phrase known = phrases.get(text);
        if (known != null) {
            return known;
        }
        Phrase phrase = cut(text);
        if (phrases.size() >= MOST_REMEMBERED) {
            phrases.clear();
        }
        phrases.put(text, phrase);
        return phrase;
    }

    private Phrase cut(String text) {
        List<Token> tokens = new Tokenizer(stems, files).tokens(text);
        if (tokens.size() > LONGEST_PHRASE) {
            return new Phrase(this, List.of(), true);
        }
        return new Phrase(this, named(merged(tokens)), false);
    }

    /** Words joined by hyphens before "repo" are its name. */
    private List<Token> named(List<Token> tokens) {
        List<Token> named = new ArrayList<>(tokens);
        for (int i = 2; i < tokens.size(); i++) {
            int compound = tokens.get(i - 1).compound();
            boolean names = isIn("named", tokens.get(i))
                    && tokens.get(i - 2).compound() == compound
                    && tokens.get(i).compound() != compound
                    && !isIn("suffix", tokens.get(i - 1));
            for (int j = i - 1; names && j >= 0 && tokens.get(j).compound() == compound; j--) {
                Token part = tokens.get(j);
                named.set(
                        j,
                        new Token(part.surface(), part.surface(), part.start(), part.end(), compound, Token.Kind.NAME));
            }
        }
        return named;
    }

    private List<Token> merged(List<Token> tokens) {
        List<Token> merged = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            SameWord found = longestSame(tokens, at);
            if (found == null) {
                merged.add(tokens.get(at++));
            } else {
                merged.add(join(tokens, at, found));
                at += found.phrase().size();
            }
        }
        return merged;
    }

    private @Nullable SameWord longestSame(List<Token> tokens, int at) {
        for (SameWord candidate : same.getOrDefault(tokens.get(at).stem(), List.of())) {
            if (stands(candidate.phrase(), tokens, at)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            Token token = tokens.get(at + i);
            boolean asWritten =
                    token.stem().equals(phrase.get(i)) || token.surface().equals(phrase.get(i));
            if (!asWritten) {
                return false;
            }
        }
        return true;
    }

    private static Token join(List<Token> tokens, int at, SameWord same) {
        Token first = tokens.get(at);
        Token last = tokens.get(at + same.phrase().size() - 1);
        boolean asListed = first.isBase() && last.isBase();
        boolean plural = last.isPlural();
        String surface = asListed ? same.word() : plural ? same.word() + "s" : first.surface() + last.surface();
        return new Token(surface, same.word(), first.start(), last.end(), first.compound(), Token.Kind.WORD);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The alternatives of patterns that a word belongs to, by their numbers. */
    BitSet alternatives(String word) {
        return alternativesOfWord.getOrDefault(word, NO_ALTERNATIVES);
    }

    /**
     * The entries of a section that may stand in a phrase: each of their words does.
     *
     * @param words the words of the phrase, each once
     * @param present the alternatives they belong to
     */
    List<Entry> entries(String section, Set<String> words, BitSet present) {
        Map<String, List<Entry>> byWord = bySectionAndWord.getOrDefault(section, Map.of());
        List<Entry> found = new ArrayList<>();
        BitSet seen = new BitSet();
        for (String word : words) {
            for (Entry entry : byWord.getOrDefault(word, List.of())) {
                if (entry.mayStandIn(present) && !seen.get(entry.number())) {
                    seen.set(entry.number());
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** The groups a word belongs to; none for what is no word. */
    Set<String> groups(Token token) {
        return token.isWord() ? groupsOfWord.getOrDefault(token.stem(), Set.of()) : Set.of();
    }

    boolean isVerb(Token token) {
        return token.isWord() && verbs.contains(token.stem());
    }

    /** Whether a word says nothing about what is done. */
    boolean isSafe(Token token) {
        return token.kind() == Token.Kind.NAME || safe.contains(token.stem());
    }

    /** Whether any form of the word is listed. */
    boolean isListed(Token token) {
        return stems.knows(token.stem());
    }

    boolean isIn(String group, Token token) {
        return groups(token).contains(group);
    }
}
