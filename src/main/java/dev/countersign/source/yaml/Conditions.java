package dev.countersign.source.yaml;

import dev.countersign.model.Words;
import dev.countersign.posture.Fact;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a rule applies.
 *
 * @param byFact the facts it asks for and the values that match
 */
record Conditions(Map<Fact, Set<String>> byFact) {
    private static final Map<String, String> YES_NO = Map.of("true", "yes", "false", "no", "yes", "yes", "no", "no");

    /** Reads them; empty when something is wrong, which is in the log then. */
    static Optional<Conditions> read(Mapping when, StrictNodes nodes, ProblemLog problems) {
        if (when.entries().isEmpty()) {
            problems.add("posture.when", when.start(), factNames());
            return Optional.empty();
        }
        nodes.refuseOtherKeys(when, Words.of(Fact.class));
        Map<Fact, Set<String>> byFact = new EnumMap<>(Fact.class);
        for (Entry entry : when.entries()) {
            Words.find(Fact.class, entry.key().text())
                    .ifPresent(fact ->
                            values(fact, entry.value(), nodes, problems).ifPresent(values -> byFact.put(fact, values)));
        }
        return byFact.size() == when.entries().size() ? Optional.of(new Conditions(byFact)) : Optional.empty();
    }

    private static Optional<Set<String>> values(Fact fact, YamlNode node, StrictNodes nodes, ProblemLog problems) {
        if (!(node instanceof Sequence list) || list.items().isEmpty()) {
            problems.add("posture.values", node.start(), fact.word(), String.join(", ", fact.words()));
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        boolean whole = true;
        for (YamlNode item : list.items()) {
            Optional<String> value =
                    item instanceof Scalar scalar ? nodes.word(asWord(fact, scalar), fact.words()) : Optional.empty();
            if (!(item instanceof Scalar)) {
                problems.add("node.item", item.start(), fact.word());
            }
            value.ifPresent(values::add);
            whole &= value.isPresent();
        }
        return whole ? Optional.of(Collections.unmodifiableSet(values)) : Optional.empty();
    }

    /** yes and no as the format takes them everywhere: in any case, and as true and false. */
    private static Scalar asWord(Fact fact, Scalar scalar) {
        String word = fact.words().equals(List.of("yes", "no"))
                ? YES_NO.getOrDefault(scalar.text().toLowerCase(Locale.ROOT), scalar.text())
                : scalar.text();
        return new Scalar(word, scalar.style(), scalar.start(), scalar.end());
    }

    static String factNames() {
        return String.join(", ", Words.of(Fact.class));
    }
}
