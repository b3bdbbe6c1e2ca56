package dev.countersign.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Localized;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Rule;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostureYamlTest {
    private static final String HEAD = "format: posture/1\nname: Ours\nrules:\n";
    private static final String ALL = "  - {id: all, verdict: block, when: {acts: [light, heavy]}, because: b}\n";

    @Test
    void aPostureIsItsRulesInTheirOrder() throws Refused {
        String text = """
                format: posture/1   # ours
                name: Ours
                rules:
                  - id: secrets
                    verdict: block
                    when: {class: [secret_access, deploy], approved_path: [no], recovery: [YES, False]}
                    because: {en: No agreed way in., de: Kein vereinbarter Weg., fr: Aucun chemin.}
                    condition: Agree on one.
                  - {id: rest, verdict: approve, when: {acts: [light, heavy]}, because: All else.}
                """;
        Posture posture = PostureYaml.read(Samples.bytes(text));
        assertThat(posture.name()).isEqualTo("Ours");
        assertThat(posture.rules()).extracting(Rule::id).containsExactly(new Id("secrets"), new Id("rest"));
        Rule secrets = posture.rules().get(0);
        assertThat(secrets.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(secrets.when())
                .isEqualTo(Map.of(
                        Fact.CLASS, Set.of("secret_access", "deploy"),
                        Fact.APPROVED_PATH, Set.of("no"),
                        Fact.RECOVERY, Set.of("yes", "no")));
        assertThat(secrets.because().in(Locale.GERMAN)).isEqualTo("Kein vereinbarter Weg.");
        assertThat(secrets.because().in(Locale.ITALIAN)).isEqualTo("No agreed way in.");
        assertThat(secrets.condition().orElseThrow().in(Locale.GERMAN)).isEqualTo("Agree on one.");
        assertThat(posture.rules().get(1).condition()).isEmpty();
        assertThat(PostureYaml.warnings(posture)).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheBytes() throws Refused {
        String unmarked = PostureYaml.read(Samples.bytes(HEAD + ALL)).sha256();
        assertThat(unmarked).matches("[0-9a-f]{64}");
        assertThat(PostureYaml.read(Samples.bytes("\uFEFF" + HEAD + ALL)).sha256())
                .isNotEqualTo(unmarked);
        assertThat(PostureYaml.read(Samples.bytes(HEAD + ALL)).sha256()).isEqualTo(unmarked);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("name: x\n", "format.missing", 1, 1),
                refused("format: posture/2\n", "format.newer", 1, 9),
                refused("format: agent_action_bom/1\n", "format.other", 1, 9),
                refused("name: x\nformat: posture/1\nrules:\n" + ALL, "format.first", 2, 1),
                refused("[]\n", "bom.root", 1, 1),
                refused("format: posture/1\nrules:\n" + ALL, "entry.required", 1, 1),
                refused("format: posture/1\nname: ''\nrules:\n" + ALL, "entry.required", 2, 7),
                refused("format: posture/1\nname: x\n", "entry.required", 1, 1),
                refused("format: posture/1\nname: x\nrules: []\n", "posture.class", 3, 1),
                refused("format: posture/1\nname: x\nrules: {}\n", "node.list", 3, 8),
                refused(HEAD + ALL + "owner: x\n", "posture.key", 5, 1),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {acts: [light]}, because: b, conditio: 1}\n",
                        "posture.key.near",
                        5,
                        64),
                refused(HEAD + ALL + "  - x\n", "node.entry", 5, 5),
                refused(
                        HEAD + ALL + "  - {id: all, verdict: allow, when: {acts: [light]}, because: b}\n",
                        "entry.doubled",
                        5,
                        10),
                refused(
                        HEAD + ALL + "  - {verdict: allow, when: {acts: [light]}, because: b}\n",
                        "entry.required",
                        5,
                        5),
                refused(
                        HEAD + ALL + "  - {id: none, verdict: allow, when: {acts: [light]}, because: b}\n",
                        "word.id",
                        5,
                        10),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: undecided, when: {acts: [light]}, because: b}\n",
                        "word.closed",
                        5,
                        22),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: alow, when: {acts: [light]}, because: b}\n",
                        "word.closed.near",
                        5,
                        22),
                refused(HEAD + ALL + "  - {id: x, verdict: allow, when: {}, because: b}\n", "posture.when", 5, 35),
                refused(HEAD + ALL + "  - {id: x, verdict: allow, because: b}\n", "entry.required", 5, 5),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {weather: [good]}, because: b}\n",
                        "posture.key",
                        5,
                        36),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {enviroment: [none]}, because: b}\n",
                        "posture.key.near",
                        5,
                        36),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {class: [unclassified]}, because: b}\n",
                        "word.closed",
                        5,
                        44),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {class: [deploi]}, because: b}\n",
                        "word.closed.near",
                        5,
                        44),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {class: []}, because: b}\n",
                        "posture.values",
                        5,
                        43),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {class: deploy}, because: b}\n",
                        "posture.values",
                        5,
                        43),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {class: [[deploy]]}, because: b}\n",
                        "node.item",
                        5,
                        44),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {attendance: [unknown]}, because: b}\n",
                        "word.closed",
                        5,
                        49),
                refused(HEAD + ALL + "  - {id: x, verdict: allow, when: {acts: [light]}}\n", "entry.required", 5, 5),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {acts: [light]}, because: [b]}\n",
                        "posture.text",
                        5,
                        61),
                refused(
                        HEAD + ALL + "  - {id: x, verdict: allow, when: {acts: [light]}, because: {english: b}}\n",
                        "posture.language",
                        5,
                        62),
                refused(
                        HEAD + ALL
                                + "  - {id: x, verdict: allow, when: {acts: [light]}, because: b, condition: {en: }}\n",
                        "posture.text",
                        5,
                        76),
                refused(
                        HEAD + "  - {id: x, verdict: allow, when: {acts: [light]}, because: b}\n",
                        "posture.class",
                        3,
                        1),
                refused(
                        HEAD + ALL.replace("{acts: [light, heavy]}", "{class: [deploy], acts: [light]}"),
                        "posture.class",
                        3,
                        1));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsWrongIsSaidWithItsPlace(String text, String code, int line, int column) {
        assertThat(problems(text))
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly(code + " " + new Place(line, column));
    }

    @Test
    void fiveHundredRulesAreTakenAndNoMore() throws Refused {
        StringBuilder rules = new StringBuilder(HEAD);
        for (int i = 0; i < 500; i++) {
            rules.append(ALL.replace("all", "r" + i));
        }
        assertThat(PostureYaml.read(Samples.bytes(rules.toString())).rules()).hasSize(500);
        assertThat(problems(rules + ALL)).containsExactly(Problem.of("posture.rules", new Place(504, 5), "500"));
    }

    @Test
    void classesNoRuleCanMatchAreNamed() {
        List<Problem> problems =
                problems(HEAD + "  - {id: x, verdict: allow, when: {class: [deploy, merge]}, because: b}\n");
        assertThat(problems.get(0).arguments().get(0))
                .contains("suggest, read")
                .contains("bypass_check")
                .doesNotContain("deploy")
                .doesNotContain("unclassified");
    }

    @Test
    void factsThatNoRuleMatchesAreAWarning() throws Refused {
        Posture posture = PostureYaml.read(
                Samples.bytes(
                        HEAD
                                + "  - {id: rest, verdict: allow, when: {class: [suggest, read, generate_tests, run_tests, comment,"
                                + " tool_read, merge, workflow_change, tool_write, execute, secret_access, package_publish,"
                                + " infra_change, data_write, egress, delete, bypass_check]}, because: b}\n"
                                + "  - {id: a, verdict: allow, when: {class: [write_branch], attendance: [attended]}, because: b}\n"
                                + "  - {id: d, verdict: approve, when: {class: [deploy], environment: [production, production_adjacent]}, because: b}\n"
                                + "  - {id: e, verdict: block, when: {class: [deploy], environment: [none], recovery: [no]}, because: b}\n"));
        assertThat(PostureYaml.warnings(posture))
                .extracting(problem ->
                        problem.arguments().get(0) + ": " + problem.arguments().get(1))
                .containsExactly(
                        "write_branch: attendance unattended",
                        "deploy: environment none, recovery yes",
                        "deploy: environment non_production");
    }

    /** Against the plain way: every assignment of every fact, one by one. */
    @Test
    void warningsAreThereExactlyWhereAnAssignmentHasNoRule() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Rule> rules = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rules.add(rule(i, random));
            }
            Posture posture = new Posture("random", "", rules);
            Set<String> warned = PostureYaml.warnings(posture).stream()
                    .map(problem -> problem.arguments().get(0))
                    .collect(Collectors.toSet());
            for (ActionClass actionClass : ActionClass.values()) {
                if (actionClass != ActionClass.UNCLASSIFIED) {
                    assertThat(warned.contains(actionClass.word()))
                            .as(() -> actionClass + " " + rules)
                            .isEqualTo(hasGap(rules, actionClass));
                }
            }
        }
    }

    private static Rule rule(int number, Random random) {
        Map<Fact, Set<String>> when = new HashMap<>();
        for (Fact fact : List.of(Fact.CLASS, Fact.ATTENDANCE, Fact.ENVIRONMENT, Fact.RECOVERY, Fact.PROOF)) {
            Set<String> values =
                    fact.words().stream().filter(word -> random.nextInt(3) > 0).collect(Collectors.toSet());
            if (!values.isEmpty() && random.nextBoolean()) {
                when.put(fact, values);
            }
        }
        when.putIfAbsent(Fact.ACTS, Set.of("light", "heavy"));
        return new Rule(new Id("r" + number), Verdict.ALLOW, when, Localized.of("b"), Optional.empty());
    }

    private static boolean hasGap(List<Rule> rules, ActionClass actionClass) {
        for (String attendance : Fact.ATTENDANCE.words()) {
            for (String environment : Fact.ENVIRONMENT.words()) {
                for (String recovery : Fact.RECOVERY.words()) {
                    for (String proof : Fact.PROOF.words()) {
                        Map<Fact, String> facts = Map.of(
                                Fact.CLASS, actionClass.word(),
                                Fact.ACTS, actionClass.acts().word(),
                                Fact.ATTENDANCE, attendance,
                                Fact.ENVIRONMENT, environment,
                                Fact.RECOVERY, recovery,
                                Fact.PROOF, proof);
                        if (rules.stream()
                                .noneMatch(rule -> rule.when().entrySet().stream()
                                        .allMatch(asked -> asked.getValue().contains(facts.get(asked.getKey()))))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(Refused.class, () -> PostureYaml.read(Samples.bytes(text)))
                .problems();
    }

    private static Arguments refused(String text, String code, int line, int column) {
        return Arguments.of(text, code, line, column);
    }
}
