package dev.countersign.source.yaml;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.Words;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Localized;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Rule;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads posture files. Refuses anything a rule could not mean, with the place. */
public final class PostureYaml {
    private static final String FORMAT = "posture/1";
    private static final String BUILT_IN = "/dev/countersign/posture/first-rollout.yaml";
    private static final int MOST_RULES = 500;
    private static final Set<String> KEYS = Set.of("format", "name", "rules");
    private static final Set<String> RULE_KEYS = Set.of("id", "verdict", "when", "because", "condition");
    private static final List<String> VERDICTS = List.of("allow", "approve", "block");

    private final YamlText text;
    private final ProblemLog problems;
    private final Set<String> ids = new HashSet<>();

    private PostureYaml(YamlText text) {
        this.text = text;
        this.problems = new ProblemLog(text.lines());
    }

    /**
     * Reads a posture file.
     *
     * @throws Refused with every problem found
     */
    public static Posture read(byte[] bytes) throws Refused {
        return new PostureYaml(YamlText.read(bytes)).read();
    }

    /** The file of the posture that ships with the program. */
    public static byte[] builtInFile() {
        try (InputStream in = Objects.requireNonNull(PostureYaml.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The posture that ships with the program. */
    public static Posture builtIn() {
        try {
            return read(builtInFile());
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    private Posture read() throws Refused {
        if (!(text.root() instanceof Mapping root)) {
            throw problems.refused("posture.root", text.root().start(), FORMAT);
        }
        String format = root.value("format").flatMap(PostureYaml::plain).orElse("");
        if (!format.equals(FORMAT)) {
            throw problems.refused("posture.format", root.start(), ProblemLog.quoted(format), FORMAT);
        }
        refuseOtherKeys(root, KEYS);
        String name = required(root, "name");
        List<Rule> rules = rules(root);
        problems.refuseIfAny();
        refuseUncovered(root, rules);
        problems.refuseIfAny();
        return new Posture(name, sha256(text.bytes()), rules);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> plain(YamlNode node) {
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    private void refuseOtherKeys(Mapping mapping, Set<String> known) {
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.key().text())) {
                problems.add(
                        "posture.key",
                        entry.start(),
                        ProblemLog.quoted(entry.key().text()),
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private String required(Mapping mapping, String key) {
        Optional<String> value = mapping.value(key).flatMap(PostureYaml::plain).filter(v -> !v.isBlank());
        if (value.isEmpty()) {
            int where = mapping.entry(key).map(Entry::start).orElse(mapping.start());
            problems.add("entry.required", where, key);
        }
        return value.orElse("");
    }

    private List<Rule> rules(Mapping root) {
        List<Rule> rules = new ArrayList<>();
        if (root.value("rules").filter(Sequence.class::isInstance).isEmpty()) {
            problems.add("node.list", root.entry("rules").map(Entry::start).orElse(root.start()), "rules");
            return rules;
        }
        List<YamlNode> items = ((Sequence) root.value("rules").get()).items();
        if (items.size() > MOST_RULES) {
            problems.add("posture.rules", items.get(MOST_RULES).start(), String.valueOf(MOST_RULES));
            return rules;
        }
        for (YamlNode item : items) {
            if (item instanceof Mapping mapping) {
                rule(mapping).ifPresent(rules::add);
            } else {
                problems.add("node.group", item.start(), "rules");
            }
        }
        return rules;
    }

    private Optional<Rule> rule(Mapping mapping) {
        refuseOtherKeys(mapping, RULE_KEYS);
        Optional<Id> id = id(mapping);
        Optional<Verdict> verdict = verdict(mapping);
        Map<Fact, Set<String>> when = when(mapping);
        Optional<Localized> because = localized(mapping, "because");
        if (because.isEmpty()) {
            problems.add("entry.required", mapping.start(), "because");
        }
        Optional<Localized> condition = localized(mapping, "condition");
        if (id.isEmpty() || verdict.isEmpty() || when.isEmpty() || because.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(id.get(), verdict.get(), when, because.get(), condition));
    }

    private Optional<Id> id(Mapping mapping) {
        String word = required(mapping, "id");
        int where = mapping.entry("id").map(e -> e.value().start()).orElse(mapping.start());
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (!Id.isValid(word)) {
            problems.add("word.id", where, ProblemLog.quoted(word));
            return Optional.empty();
        }
        if (!ids.add(word)) {
            problems.add("posture.doubled", where, word);
        }
        return Optional.of(new Id(word));
    }

    private Optional<Verdict> verdict(Mapping mapping) {
        String word = required(mapping, "verdict");
        if (!word.isEmpty() && !VERDICTS.contains(word)) {
            refuseWord(mapping.entry("verdict").orElseThrow().value().start(), word, VERDICTS);
            return Optional.empty();
        }
        return Words.find(Verdict.class, word);
    }

    private void refuseWord(int where, String word, List<String> words) {
        String nearest = Words.nearest(words, word).orElse("");
        problems.add(
                nearest.isEmpty() ? "word.closed" : "word.closed.near",
                where,
                ProblemLog.quoted(word),
                String.join(", ", words),
                nearest);
    }

    private Map<Fact, Set<String>> when(Mapping rule) {
        Map<Fact, Set<String>> when = new EnumMap<>(Fact.class);
        Optional<YamlNode> node = rule.value("when");
        if (node.isEmpty()
                || !(node.get() instanceof Mapping facts)
                || facts.entries().isEmpty()) {
            problems.add("posture.when", node.map(YamlNode::start).orElse(rule.start()));
            return when;
        }
        for (Entry entry : facts.entries()) {
            Optional<Fact> fact = Words.find(Fact.class, entry.key().text());
            if (fact.isEmpty()) {
                refuseWord(entry.start(), entry.key().text(), Words.of(Fact.class));
            } else {
                when.put(fact.get(), values(fact.get(), entry));
            }
        }
        return when;
    }

    private Set<String> values(Fact fact, Entry entry) {
        Set<String> values = new LinkedHashSet<>();
        if (!(entry.value() instanceof Sequence list) || list.items().isEmpty()) {
            problems.add("posture.values", entry.value().start(), fact.word());
            return values;
        }
        for (YamlNode item : list.items()) {
            String word = plain(item).orElse("");
            if (!fact.words().contains(word)) {
                refuseWord(item.start(), word, fact.words());
            }
            values.add(word);
        }
        return values;
    }

    private Optional<Localized> localized(Mapping rule, String key) {
        Optional<YamlNode> node = rule.value(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Scalar scalar) {
            return Optional.of(Localized.of(scalar.text()));
        }
        if (node.get() instanceof Mapping languages && !languages.entries().isEmpty()) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (Entry entry : languages.entries()) {
                plain(entry.value())
                        .ifPresentOrElse(
                                said -> byLanguage.put(entry.key().text(), said),
                                () -> problems.add(
                                        "node.text",
                                        entry.value().start(),
                                        entry.key().text()));
            }
            return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new Localized(byLanguage));
        }
        problems.add("node.text", node.get().start(), key);
        return Optional.empty();
    }

    /** Every class must have an assignment of the other facts under which some rule speaks. */
    private void refuseUncovered(Mapping root, List<Rule> rules) {
        int where = root.entry("rules").map(Entry::start).orElse(root.start());
        for (String name : Fact.CLASS.words()) {
            if (rules.stream().noneMatch(rule -> speaksFor(rule, name))) {
                problems.add("posture.class", where, name);
            }
        }
    }

    private static boolean speaksFor(Rule rule, String className) {
        String weight = Words.find(dev.countersign.model.ActionClass.class, className)
                .orElseThrow()
                .acts()
                .word();
        return rule.when().getOrDefault(Fact.CLASS, Set.of(className)).contains(className)
                && rule.when().getOrDefault(Fact.ACTS, Set.of(weight)).contains(weight);
    }
}
