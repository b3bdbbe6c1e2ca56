package dev.countersign.posture;

import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The semantics of verdicts spelled out the slow way: every value of every unknown fact is tried. */
final class Naive {
    private static final List<Fact> CHANGEABLE =
            Stream.of(Fact.values()).filter(Fact::isChangeable).toList();

    private final Posture posture;

    Naive(Posture posture) {
        this.posture = posture;
    }

    Verdict verdict(Facts facts) {
        if (facts.get(Fact.CLASS).equals("unclassified")) {
            return Verdict.UNDECIDED;
        }
        return known(facts).stream()
                .map(this::strictest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Verdict strictest(Facts known) {
        return posture.rules().stream()
                .filter(rule -> rule.when().entrySet().stream()
                        .allMatch(asked -> asked.getValue().contains(known.get(asked.getKey()))))
                .map(Rule::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.UNDECIDED);
    }

    /** Everything the facts could be. */
    private static List<Facts> known(Facts facts) {
        Optional<Fact> unknown = CHANGEABLE.stream().filter(facts::isUnknown).findFirst();
        return unknown.map(fact -> fact.words().stream()
                        .flatMap(word -> known(facts.with(fact, word)).stream())
                        .toList())
                .orElse(List.of(facts));
    }

    /** The rules that speak for a verdict. */
    List<Rule> rules(Facts facts, Verdict verdict) {
        List<Rule> sure = rulesThatMatch(facts, verdict, true);
        return sure.isEmpty() ? rulesThatMatch(facts, verdict, false) : sure;
    }

    private List<Rule> rulesThatMatch(Facts facts, Verdict verdict, boolean always) {
        List<Facts> known = known(facts);
        return posture.rules().stream()
                .filter(rule -> rule.verdict() == verdict)
                .filter(rule -> always
                        ? known.stream().allMatch(f -> matches(rule, f))
                        : known.stream().anyMatch(f -> matches(rule, f)))
                .toList();
    }

    private static boolean matches(Rule rule, Facts known) {
        return rule.when().entrySet().stream()
                .allMatch(asked -> asked.getValue().contains(known.get(asked.getKey())));
    }

    /** The unknown facts whose value decides, for some value of the others, whether any rule matches. */
    List<Fact> undecidedBecause(Facts facts) {
        List<Fact> deciding = new ArrayList<>();
        for (Fact fact : CHANGEABLE) {
            if (facts.isUnknown(fact)) {
                boolean decides = known(facts).stream()
                        .anyMatch(f -> fact.words().stream()
                                        .map(word -> strictest(f.with(fact, word)) == Verdict.UNDECIDED)
                                        .distinct()
                                        .count()
                                == 2);
                if (decides) {
                    deciding.add(fact);
                }
            }
        }
        return deciding;
    }

    List<Change> changes(Facts facts) {
        if (facts.get(Fact.CLASS).equals("unclassified")) {
            return List.of();
        }
        List<Change> single = new ArrayList<>();
        List<Change> pairs = new ArrayList<>();
        for (Fact first : CHANGEABLE) {
            best(facts, List.of(first)).ifPresent(single::add);
            for (Fact second : CHANGEABLE) {
                if (first.compareTo(second) < 0) {
                    best(facts, List.of(first, second)).ifPresent(pairs::add);
                }
            }
        }
        return single.isEmpty() ? pairs : single;
    }

    /** The laxest verdict that setting some facts can reach, by the values nearest to the present ones. */
    private Optional<Change> best(Facts facts, List<Fact> changed) {
        List<Map<Fact, String>> sets = new ArrayList<>();
        sets.add(new EnumMap<>(Fact.class));
        for (Fact fact : changed) {
            List<Map<Fact, String>> longer = new ArrayList<>();
            for (Map<Fact, String> set : sets) {
                for (String word : fact.words()) {
                    if (!word.equals(facts.get(fact))) {
                        Map<Fact, String> one = new EnumMap<>(set);
                        one.put(fact, word);
                        longer.add(one);
                    }
                }
            }
            sets.clear();
            sets.addAll(longer);
        }
        Verdict present = verdict(facts);
        return sets.stream()
                .map(set -> new Change(set, verdict(with(facts, set))))
                .filter(change -> change.to().isLaxerThan(present))
                .min(Comparator.comparing(Change::to)
                        .thenComparing(change -> distance(facts, change.set()))
                        .thenComparing(change -> later(change.set())));
    }

    private static Facts with(Facts facts, Map<Fact, String> set) {
        Facts changed = facts;
        for (Map.Entry<Fact, String> one : set.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        return changed;
    }

    private static int distance(Facts facts, Map<Fact, String> set) {
        return set.entrySet().stream()
                .mapToInt(one -> {
                    List<String> words = one.getKey().words();
                    String from = facts.isUnknown(one.getKey()) ? words.get(words.size() - 1) : facts.get(one.getKey());
                    return Math.abs(words.indexOf(from) - words.indexOf(one.getValue()));
                })
                .sum();
    }

    /** Of equally near values the later ones come first. */
    private static String later(Map<Fact, String> set) {
        StringBuilder order = new StringBuilder();
        set.forEach((fact, word) -> order.append((char) ('z' - fact.words().indexOf(word))));
        return order.toString();
    }
}
