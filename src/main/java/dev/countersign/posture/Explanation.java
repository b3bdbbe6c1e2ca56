package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a row has its computed verdict.
 *
 * @param verdict the computed verdict
 * @param rules the rules of that verdict; none when undecided
 * @param undecidedBecause for an undecided row: the unknown facts under which no rule matches; just the class for an unclassified one
 */
public record Explanation(Verdict verdict, List<FiredRule> rules, List<Fact> undecidedBecause) {
    /** Copies what it is given. */
    public Explanation {
        rules = List.copyOf(rules);
        undecidedBecause = List.copyOf(undecidedBecause);
    }

    /** What the listed rules ask for besides, each once, in the order of the rules. */
    public List<Localized> conditions() {
        return rules.stream()
                .flatMap(r -> r.rule().condition().stream())
                .distinct()
                .toList();
    }

    /** What each assumed fact was taken to be: the strictest value for which a listed rule speaks. */
    public Map<Fact, String> assumedValues() {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (Fact fact : assumed()) {
            Set<String> spoken = rules.stream()
                    .filter(r -> r.assumed().contains(fact))
                    .flatMap(r -> r.rule().when().getOrDefault(fact, Set.of()).stream())
                    .collect(Collectors.toSet());
            fact.words().stream().filter(spoken::contains).forEach(word -> values.put(fact, word));
        }
        return values;
    }

    /** Every fact some listed rule took for granted, in the order of facts. */
    public List<Fact> assumed() {
        return rules.stream()
                .flatMap(r -> r.assumed().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
