package dev.countersign.source.yaml;

import dev.countersign.model.Words;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;

/** Takes from nodes what must be there, and lets nothing else pass. */
final class StrictNodes {
    private final ProblemLog problems;

    StrictNodes(ProblemLog problems) {
        this.problems = problems;
    }

    void refuseOtherKeys(Mapping node, List<String> keys) {
        for (Entry entry : node.entries()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                refuse("posture.key", entry.start(), key, keys);
            }
        }
    }

    /** The value of a key that must be there. */
    Optional<YamlNode> required(Mapping node, String key) {
        Optional<YamlNode> value = node.value(key);
        if (value.isEmpty()) {
            problems.add("entry.required", node.entry(key).map(Entry::start).orElse(node.start()), key);
        }
        return value;
    }

    /** The text of a key that must be there. */
    Optional<Scalar> requiredText(Mapping node, String key) {
        Optional<YamlNode> value = required(node, key);
        if (value.isPresent() && !(value.get() instanceof Scalar)) {
            problems.add("node.text", value.get().start(), key);
            return Optional.empty();
        }
        Optional<Scalar> text = value.map(Scalar.class::cast);
        if (text.isPresent() && text.get().text().isBlank()) {
            problems.add("entry.required", text.get().start(), key);
            return Optional.empty();
        }
        return text;
    }

    /** The word a text is, of a list of words. */
    Optional<String> word(Scalar text, List<String> words) {
        if (words.contains(text.text())) {
            return Optional.of(text.text());
        }
        refuse("word.closed", text.start(), text.text(), words);
        return Optional.empty();
    }

    private void refuse(String code, int where, String text, List<String> words) {
        String nearest = Words.nearest(words, text).orElse("");
        problems.add(
                nearest.isEmpty() ? code : code + ".near",
                where,
                ProblemLog.quoted(text),
                String.join(", ", words),
                nearest);
    }
}
