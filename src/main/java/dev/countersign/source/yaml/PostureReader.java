package dev.countersign.source.yaml;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.Words;
import dev.countersign.posture.Localized;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Rule;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a posture. Unlike a document it may hold nothing but what the format has: a slip there changes verdicts. */
final class PostureReader {
    static final String FORMAT = "posture/1";

    private static final int MOST_RULES = 500;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final List<String> KEYS = List.of("format", "name", "rules");
    private static final List<String> RULE_KEYS = List.of("id", "verdict", "when", "because", "condition");
    private static final List<String> VERDICTS = List.of("allow", "approve", "block");

    private final YamlText text;
    private final byte[] bytes;
    private final ProblemLog problems;
    private final StrictNodes nodes;

    PostureReader(YamlText text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
        this.problems = new ProblemLog(text.lines());
        this.nodes = new StrictNodes(problems);
    }

    Posture read() throws Refused {
        if (!(text.root() instanceof Mapping root)) {
            throw problems.refused("bom.root", text.root().start(), FORMAT);
        }
        Formats.check(root, "posture", FORMAT, problems);
        nodes.refuseOtherKeys(root, KEYS);
        Optional<String> name = nodes.requiredText(root, "name").map(Scalar::text);
        List<Rule> rules = rules(root);
        problems.refuseIfAny();
        refuseClassesWithoutRule(root, rules);
        problems.refuseIfAny();
        return new Posture(name.orElseThrow(), sha256(bytes), rules);
    }

    private List<Rule> rules(Mapping root) {
        Optional<YamlNode> node = nodes.required(root, "rules");
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Sequence list)) {
            problems.add("node.list", node.get().start(), "rules");
            return List.of();
        }
        if (list.items().size() > MOST_RULES) {
            problems.add("posture.rules", list.items().get(MOST_RULES).start(), String.valueOf(MOST_RULES));
            return List.of();
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof Mapping rule) {
                rule(rule, seen).ifPresent(rules::add);
            } else {
                problems.add("node.entry", item.start(), "rules", "id");
            }
        }
        return rules;
    }

    private Optional<Rule> rule(Mapping node, Map<String, Integer> seen) {
        nodes.refuseOtherKeys(node, RULE_KEYS);
        Optional<Id> id = id(node, seen);
        Optional<Verdict> verdict = nodes.requiredText(node, "verdict")
                .flatMap(word -> nodes.word(word, VERDICTS))
                .flatMap(word -> Words.find(Verdict.class, word));
        Optional<Conditions> when = nodes.required(node, "when").flatMap(this::conditions);
        Optional<Localized> because = nodes.required(node, "because").flatMap(value -> localized("because", value));
        Optional<Localized> condition = node.value("condition").flatMap(value -> localized("condition", value));
        return id.isEmpty() || verdict.isEmpty() || when.isEmpty() || because.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule(id.get(), verdict.get(), when.get().byFact(), because.get(), condition));
    }

    private Optional<Id> id(Mapping node, Map<String, Integer> seen) {
        Optional<Scalar> id = nodes.requiredText(node, "id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String word = id.get().text();
        if (!Id.isValid(word)) {
            problems.add("word.id", id.get().start(), ProblemLog.quoted(word));
            return Optional.empty();
        }
        Integer first = seen.putIfAbsent(word, problems.line(id.get().start()));
        if (first != null) {
            problems.add("entry.doubled", id.get().start(), word, "rules", String.valueOf(first));
        }
        return Optional.of(new Id(word));
    }

    private Optional<Conditions> conditions(YamlNode node) {
        if (!(node instanceof Mapping mapping)) {
            problems.add("node.group", node.start(), "when");
            return Optional.empty();
        }
        return Conditions.read(mapping, nodes, problems);
    }

    private Optional<Localized> localized(String key, YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(Localized.of(scalar.text()));
        }
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            problems.add("posture.text", node.start(), key);
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String language = entry.key().text();
            if (!LANGUAGE.matcher(language).matches()) {
                problems.add("posture.language", entry.start(), ProblemLog.quoted(language));
            } else if (entry.value() instanceof Scalar scalar
                    && !scalar.isNull()
                    && !scalar.text().isBlank()) {
                texts.put(language, scalar.text());
            } else {
                problems.add("posture.text", entry.start(), language);
            }
        }
        return texts.size() == mapping.entries().size() ? Optional.of(new Localized(texts)) : Optional.empty();
    }

    private void refuseClassesWithoutRule(Mapping root, List<Rule> rules) {
        List<String> without = Arrays.stream(ActionClass.values())
                .filter(actionClass -> actionClass != ActionClass.UNCLASSIFIED)
                .filter(actionClass -> rules.stream().noneMatch(rule -> PostureGaps.concerns(rule, actionClass)))
                .map(ActionClass::word)
                .toList();
        if (!without.isEmpty()) {
            problems.add(
                    "posture.class",
                    root.entry("rules").map(Entry::start).orElse(root.start()),
                    String.join(", ", without));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
