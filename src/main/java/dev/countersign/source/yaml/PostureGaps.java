package dev.countersign.source.yaml;

import dev.countersign.model.ActionClass;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Rule;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the facts under which no rule matches. Facts are told apart only where a rule for the class does: values that
 * leave the same rules in play go together, and a class that is covered without asking is left at once.
 */
final class PostureGaps {
    private static final Set<Fact> GIVEN = Set.of(Fact.CLASS, Fact.ACTS);

    private final ActionClass actionClass;
    private final List<Problem> gaps = new ArrayList<>();

    private PostureGaps(ActionClass actionClass) {
        this.actionClass = actionClass;
    }

    static List<Problem> of(Posture posture) {
        return Arrays.stream(ActionClass.values())
                .filter(actionClass -> actionClass != ActionClass.UNCLASSIFIED)
                .flatMap(actionClass -> new PostureGaps(actionClass).find(posture.rules()).stream())
                .toList();
    }

    /** Whether a rule can match a row of a class at all. */
    static boolean concerns(Rule rule, ActionClass actionClass) {
        return takes(rule, Fact.CLASS, actionClass.word())
                && takes(rule, Fact.ACTS, actionClass.acts().word());
    }

    private List<Problem> find(List<Rule> rules) {
        List<Rule> concerned =
                rules.stream().filter(rule -> concerns(rule, actionClass)).toList();
        find(concerned, new EnumMap<>(Fact.class));
        return gaps;
    }

    private void find(List<Rule> inPlay, Map<Fact, List<String>> assumed) {
        if (inPlay.stream().anyMatch(rule -> assumed.keySet().containsAll(asked(rule)))) {
            return;
        }
        if (inPlay.isEmpty()) {
            gaps.add(Problem.of("posture.gap", Place.FILE, actionClass.word(), words(assumed)));
            return;
        }
        Fact fact = Arrays.stream(Fact.values())
                .filter(candidate -> !assumed.containsKey(candidate)
                        && inPlay.stream().anyMatch(rule -> asked(rule).contains(candidate)))
                .findFirst()
                .orElseThrow();
        Map<List<Rule>, List<String>> alike = new LinkedHashMap<>();
        for (String value : fact.words()) {
            List<Rule> left =
                    inPlay.stream().filter(rule -> takes(rule, fact, value)).toList();
            alike.computeIfAbsent(left, rules -> new ArrayList<>()).add(value);
        }
        alike.forEach((left, values) -> {
            Map<Fact, List<String>> further = new EnumMap<>(assumed);
            further.put(fact, values);
            find(left, further);
        });
    }

    private static Set<Fact> asked(Rule rule) {
        return rule.when().keySet().stream()
                .filter(fact -> !GIVEN.contains(fact))
                .collect(Collectors.toSet());
    }

    private static boolean takes(Rule rule, Fact fact, String value) {
        Set<String> values = rule.when().get(fact);
        return values == null || values.contains(value);
    }

    private static String words(Map<Fact, List<String>> assumed) {
        return assumed.entrySet().stream()
                .map(entry -> entry.getKey().word() + " " + String.join(" | ", entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
