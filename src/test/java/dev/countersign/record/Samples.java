package dev.countersign.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.model.Words;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Denial;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Localized;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Posture;
import dev.countersign.posture.Row;
import dev.countersign.posture.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Inputs of records for tests, read from YAML by the shape of the records. */
public final class Samples {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final LocalDate UNDATED = LocalDate.of(2026, 11, 22);

    private Samples() {}

    /** The bytes of a sample beside this class. */
    public static byte[] bytes(String name) {
        return resource("/dev/countersign/record/" + name);
    }

    /** A sample beside this class. */
    public static RecordInput input(String name, RecordOptions options) {
        return input(bytes(name), options);
    }

    /**
     * A document under the built-in posture, as of its own date. {@code fresh-ID} in it stands for the digest of the facts
     * of that row.
     */
    public static RecordInput input(byte[] yaml, RecordOptions options) {
        RecordInput draft = evaluated(yaml, options);
        String text = new String(yaml, StandardCharsets.UTF_8);
        String fresh = text;
        for (Row row : draft.matrix().rows()) {
            fresh = fresh.replaceAll("fresh-" + Pattern.quote(row.id().value()) + "\\b", row.factsSha256());
        }
        return fresh.equals(text) ? draft : evaluated(fresh.getBytes(StandardCharsets.UTF_8), options);
    }

    private static RecordInput evaluated(byte[] yaml, RecordOptions options) {
        byte[] rules = resource("/dev/countersign/posture/first-rollout.yaml");
        AgentActionBom document = document(yaml);
        Posture posture = posture(rules);
        LocalDate day = RecordDate.of(document.review()).orElse(UNDATED);
        Matrix matrix = Evaluator.evaluate(document, posture, day, statement -> nothing());
        return new RecordInput(document, yaml, matrix, rules, options);
    }

    /** A document as YAML text. */
    public static RecordInput input(String yaml) {
        return input(yaml.getBytes(StandardCharsets.UTF_8), RecordOptions.DEFAULT);
    }

    private static Denial nothing() {
        return new Denial(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AgentActionBom document(byte[] yaml) {
        return (AgentActionBom) read(Shape.of(AgentActionBom.class), tree(yaml));
    }

    private static Record read(Shape<?> shape, JsonNode node) {
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            JsonNode held = node.get(part.key());
            values.add(held == null || held.isNull() ? part.leftOut() : read(part, held));
        }
        return shape.make(values);
    }

    private static Object read(Part part, JsonNode held) {
        if (part instanceof Part.Nested nested) {
            return read(nested.shape(), held);
        }
        List<Object> many = new ArrayList<>();
        if (part instanceof Part.Entries entries) {
            held.forEach(entry -> many.add(read(entries.shape(), entry)));
            return many;
        }
        try {
            if (part instanceof Part.Scalar scalar) {
                return scalar.codec().read(text(held));
            }
            for (JsonNode entry : held) {
                many.add(((Part.Scalars) part).codec().read(text(entry)));
            }
            return many;
        } catch (NotAWord e) {
            throw new IllegalArgumentException(part.key() + ": " + held, e);
        }
    }

    private static String text(JsonNode node) {
        return node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asText();
    }

    private static Posture posture(byte[] yaml) {
        JsonNode tree = tree(yaml);
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : tree.get("rules")) {
            Map<Fact, Set<String>> when = new EnumMap<>(Fact.class);
            rule.get("when").properties().forEach(entry -> {
                Set<String> words = new LinkedHashSet<>();
                entry.getValue().forEach(word -> words.add(text(word)));
                when.put(Words.find(Fact.class, entry.getKey()).orElseThrow(), words);
            });
            rules.add(new Rule(
                    new Id(rule.get("id").asText()),
                    Words.find(Verdict.class, rule.get("verdict").asText()).orElseThrow(),
                    when,
                    localized(rule.get("because")),
                    Optional.ofNullable(rule.get("condition")).map(Samples::localized)));
        }
        return new Posture(tree.get("name").asText(), Sha256.of(yaml), rules);
    }

    private static Localized localized(JsonNode node) {
        if (node.isTextual()) {
            return Localized.of(node.asText());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return new Localized(texts);
    }

    private static JsonNode tree(byte[] yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Samples.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
