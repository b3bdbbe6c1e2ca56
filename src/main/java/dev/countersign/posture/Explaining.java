package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Says why a state has its verdict. */
final class Explaining {
    private Explaining() {}

    static Explanation of(ClassRules rules, int state) {
        Verdict verdict = rules.verdict(state);
        if (verdict == Verdict.UNDECIDED) {
            return new Explanation(verdict, List.of(), decidingCoverage(rules, state));
        }
        List<FiredRule> fired = rules.speakingFor(verdict, state).stream()
                .map(rule -> new FiredRule(rule, assumed(rule, state)))
                .toList();
        return new Explanation(verdict, fired, List.of());
    }

    private static List<Fact> assumed(Rule rule, int state) {
        return unknown(state)
                .mapToObj(FactSpace.FACTS::get)
                .filter(fact -> asksFor(rule, fact))
                .toList();
    }

    private static boolean asksFor(Rule rule, Fact fact) {
        Set<String> words = rule.when().get(fact);
        return words != null && !words.containsAll(fact.words());
    }

    private static IntStream unknown(int state) {
        return IntStream.range(0, FactSpace.FACTS.size()).filter(fact -> FactSpace.isUnknown(state, fact));
    }

    /** The unknown facts on which it depends whether any rule matches. */
    private static List<Fact> decidingCoverage(ClassRules rules, int state) {
        return unknown(state)
                .filter(fact -> decidesCoverage(rules, state, fact))
                .mapToObj(FactSpace.FACTS::get)
                .toList();
    }

    private static boolean decidesCoverage(ClassRules rules, int state, int fact) {
        return assignments(state, fact)
                .anyMatch(others -> IntStream.range(0, FactSpace.words(fact))
                                .mapToObj(word -> rules.verdict(FactSpace.with(others, fact, word)))
                                .map(verdict -> verdict == Verdict.UNDECIDED)
                                .distinct()
                                .count()
                        > 1);
    }

    /** Every state in which the unknown facts but one are known. */
    private static IntStream assignments(int state, int but) {
        IntStream states = IntStream.of(state);
        for (int fact : unknown(state).filter(f -> f != but).toArray()) {
            states = states.flatMap(
                    s -> IntStream.range(0, FactSpace.words(fact)).map(word -> FactSpace.with(s, fact, word)));
        }
        return states;
    }
}
