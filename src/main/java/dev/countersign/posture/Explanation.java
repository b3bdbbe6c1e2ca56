package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.List;

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

    /** Every fact some listed rule took for granted, in the order of facts. */
    public List<Fact> assumed() {
        return rules.stream()
                .flatMap(r -> r.assumed().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
