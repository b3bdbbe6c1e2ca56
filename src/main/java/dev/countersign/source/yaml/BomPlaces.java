package dev.countersign.source.yaml;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.source.Place;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds addresses in texts. */
final class BomPlaces {
    private static final Map<String, List<String>> LISTS = Map.of(
            "action", List.of("actions"),
            "credential", List.of("credentials"),
            "tool", List.of("tools"),
            "control", List.of("controls"),
            "question", List.of("review", "questions"),
            "annotation", List.of("review", "annotations"));

    private BomPlaces() {}

    static Optional<Place> find(YamlText text, Address address) {
        return switch (address.kind()) {
            case "document" -> within(text, text.root(), text.root().start(), address);
            case "workflow", "review" ->
                entry(text.root(), address.kind())
                        .flatMap(entry -> within(text, entry.value(), entry.start(), address));
            default ->
                address.id()
                        .flatMap(id -> item(text.root(), LISTS.getOrDefault(address.kind(), List.of()), id))
                        .flatMap(item -> within(text, item, item.start(), address));
        };
    }

    /** Where the field is that an address names, its dots looked through; where the whole is when it names none. */
    private static Optional<Place> within(YamlText text, YamlNode whole, int start, Address address) {
        Optional<String> key = address.key();
        if (key.isEmpty()) {
            return Optional.of(text.place(start));
        }
        YamlNode holder = whole;
        Optional<Entry> found = Optional.empty();
        for (String step : key.get().split("\\.", -1)) {
            found = entry(holder, step);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            holder = found.get().value();
        }
        return found.map(entry -> text.place(entry.start()));
    }

    private static Optional<YamlNode> item(YamlNode root, List<String> path, Id id) {
        YamlNode node = root;
        for (String step : path) {
            Optional<Entry> entry = entry(node, step);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            node = entry.get().value();
        }
        return node instanceof Sequence list
                ? list.items().stream().filter(item -> isNamed(item, id)).findFirst()
                : Optional.empty();
    }

    private static boolean isNamed(YamlNode item, Id id) {
        return entry(item, "id")
                .filter(entry ->
                        entry.value() instanceof Scalar scalar && scalar.text().equals(id.value()))
                .isPresent();
    }

    private static Optional<Entry> entry(YamlNode node, String key) {
        return node instanceof Mapping mapping ? mapping.entry(key) : Optional.empty();
    }
}
