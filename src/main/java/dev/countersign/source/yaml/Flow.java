package dev.countersign.source.yaml;

import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** How a collection is written. */
final class Flow {
    private Flow() {}

    /** Whether in brackets or braces. */
    static boolean isFlow(YamlNode collection) {
        return collection instanceof Mapping mapping ? mapping.flow() : ((Sequence) collection).flow();
    }

    /** Whether as a JSON reader would take it: all keys, or all texts of a list, in double quotes. */
    static boolean isJson(YamlNode collection) {
        if (collection instanceof Mapping mapping) {
            return mapping.flow()
                    && !mapping.entries().isEmpty()
                    && mapping.entries().stream().allMatch(e -> e.key().style() == ScalarStyle.DOUBLE_QUOTED);
        }
        List<YamlNode> items = ((Sequence) collection).items();
        return !items.isEmpty() && items.stream().allMatch(Flow::isJsonItem);
    }

    private static boolean isJsonItem(YamlNode item) {
        return item instanceof Scalar scalar
                ? scalar.style() == ScalarStyle.DOUBLE_QUOTED
                : item instanceof Mapping && isJson(item);
    }
}
