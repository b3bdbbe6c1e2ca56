package dev.countersign.source.plain.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Words that mean something when they stand in one phrase. Runs of words in quotes stand side by side in their order;
 * everything else may come in any order.
 *
 * @param runs the words, each a set of alternatives
 */
record WordPattern(List<List<Set<String>>> runs) {
    private static final int MOST_MATCHES = 64;

    WordPattern {
        runs = runs.stream().map(List::copyOf).toList();
    }

    int size() {
        return runs.stream().mapToInt(List::size).sum();
    }

    /** The alternatives of the word that fewest phrases will have. */
    Set<String> rarest() {
        return runs.stream()
                .flatMap(List::stream)
                .min(Comparator.comparingInt(Set::size))
                .orElseThrow();
    }

    Set<String> words() {
        Set<String> words = new HashSet<>();
        runs.forEach(run -> run.forEach(words::addAll));
        return words;
    }

    /**
     * Where the pattern stands in a phrase.
     *
     * @param tokens the phrase
     * @param usable which tokens may be used, and for which word
     * @return the tokens of each match, without doubles
     */
    List<BitSet> matches(List<Token> tokens, BiPredicate<Integer, Token> usable) {
        List<List<BitSet>> places = new ArrayList<>();
        for (List<Set<String>> run : runs) {
            List<BitSet> of = places(run, tokens, usable);
            if (of.isEmpty()) {
                return List.of();
            }
            places.add(of);
        }
        Set<BitSet> found = new HashSet<>();
        combine(places, 0, new BitSet(), found);
        return List.copyOf(found);
    }

    private static void combine(List<List<BitSet>> places, int at, BitSet taken, Set<BitSet> found) {
        if (found.size() >= MOST_MATCHES) {
            return;
        }
        if (at == places.size()) {
            found.add(taken);
            return;
        }
        for (BitSet place : places.get(at)) {
            if (!place.intersects(taken)) {
                BitSet both = (BitSet) taken.clone();
                both.or(place);
                combine(places, at + 1, both, found);
            }
        }
    }

    private static List<BitSet> places(List<Set<String>> run, List<Token> tokens, BiPredicate<Integer, Token> usable) {
        List<BitSet> places = new ArrayList<>();
        for (int start = 0; start + run.size() <= tokens.size(); start++) {
            int at = 0;
            while (at < run.size()
                    && run.get(at).contains(tokens.get(start + at).stem())
                    && usable.test(start + at, tokens.get(start + at))) {
                at++;
            }
            if (at == run.size()) {
                BitSet place = new BitSet();
                place.set(start, start + run.size());
                places.add(place);
            }
        }
        return places;
    }
}
