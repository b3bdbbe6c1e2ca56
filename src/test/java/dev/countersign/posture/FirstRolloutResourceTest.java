package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The posture shipped with the program says what the table in these tests says, in both languages. */
class FirstRolloutResourceTest {
    private static final Pattern FIELD = Pattern.compile("(?:  - |\\s+)([a-z_]+):(?: (.*))?");
    private static final Pattern CONDITION = Pattern.compile("([a-z_]+): \\[([^\\]]*)]");

    private static List<String> lines() throws IOException {
        try (InputStream in = Posture.class.getResourceAsStream("first-rollout.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Reads the plain layout of the resource: a field a line, {@code when} on one line or on the lines below it. */
    private static List<Map<String, String>> rules() throws IOException {
        List<Map<String, String>> rules = new ArrayList<>();
        String within = "";
        for (String line : lines()) {
            Matcher field = FIELD.matcher(line);
            if (!line.startsWith("  ") || line.strip().startsWith("#") || !field.matches()) {
                continue;
            }
            if (line.startsWith("  - ")) {
                rules.add(new java.util.LinkedHashMap<>());
            }
            boolean nested = line.startsWith("      ");
            String key = nested ? within + "." + field.group(1) : field.group(1);
            within = nested ? within : field.group(1);
            if (field.group(2) != null) {
                rules.get(rules.size() - 1).put(key, field.group(2));
            }
        }
        return rules;
    }

    private static Map<Fact, Set<String>> when(Map<String, String> rule) {
        StringBuilder conditions = new StringBuilder(rule.getOrDefault("when", ""));
        rule.forEach((key, value) -> {
            if (key.startsWith("when.")) {
                conditions.append(' ').append(key.substring(5)).append(": ").append(value);
            }
        });
        Map<Fact, Set<String>> when = new EnumMap<>(Fact.class);
        CONDITION
                .matcher(conditions)
                .results()
                .forEach(match -> when.put(
                        Fact.valueOf(match.group(1).toUpperCase(Locale.ROOT)),
                        Set.copyOf(Arrays.asList(match.group(2).split(",\\s*")))));
        return when;
    }

    @Test
    void theResourceHasTheRulesOfTheTable() throws IOException {
        assertThat(lines()).startsWith("format: posture/1", "name: First rollout");
        List<Map<String, String>> rules = rules();
        assertThat(rules)
                .extracting(rule -> List.of(rule.get("id"), rule.get("verdict"), when(rule)))
                .containsExactlyElementsOf(FirstRollout.POSTURE.rules().stream()
                        .map(rule -> List.<Object>of(
                                rule.id().value(), rule.verdict().word(), rule.when()))
                        .toList());
    }

    @Test
    void everyRuleHasItsReasonInBothLanguagesAndEveryConditionToo() throws IOException {
        for (Map<String, String> rule : rules()) {
            assertThat(rule).as(rule.get("id")).containsKeys("because.en", "because.de");
            assertThat(rule.containsKey("condition.en"))
                    .as(rule.get("id"))
                    .isEqualTo(rule.containsKey("condition.de"))
                    .isEqualTo(rule.get("verdict").equals("approve"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"because.en", "because.de", "condition.en", "condition.de"})
    void reasonsAndConditionsAreWholeSentencesThatNeedNoQuotes(String key) throws IOException {
        assertThat(rules().stream().filter(rule -> rule.containsKey(key)).map(rule -> rule.get(key)))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).matches("\\p{Lu}[^:#\\[\\]{}\"'&*!|>%@`]*\\."));
    }

    @Test
    void noAssignmentOfFactsIsLeftWithoutARule() {
        Evaluator evaluator = new Evaluator(FirstRollout.POSTURE);
        for (String actionClass : Fact.CLASS.words()) {
            assertThat(evaluator.verdict(onlyTheClass(actionClass)).word())
                    .as(actionClass)
                    .isNotEqualTo("undecided");
        }
    }

    /** Facts of which nothing but the class is known, not even the proof. */
    private static Facts onlyTheClass(String actionClass) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            facts.put(fact, Fact.UNKNOWN);
        }
        facts.put(Fact.CLASS, actionClass);
        return new Facts(facts);
    }
}
