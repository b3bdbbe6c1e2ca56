package dev.countersign.source.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Nodes as JSON: values without quotes are null, booleans and numbers as YAML 1.2's core schema has them. */
final class YamlJson {
    /** JSON has no sign for infinity, and nobody reads a longer number: such values stay texts. */
    private static final int LONGEST_NUMBER = 400;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            for (Entry entry : mapping.entries()) {
                object.set(entry.key().text(), of(entry.value()));
            }
            return object;
        }
        if (node instanceof Sequence list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        Scalar scalar = (Scalar) node;
        return scalar.style() == ScalarStyle.PLAIN ? plain(scalar.text()) : JSON.textNode(scalar.text());
    }

    private static JsonNode plain(String text) {
        if (CoreSchema.isNull(text)) {
            return JSON.nullNode();
        }
        if (CoreSchema.isTrue(text) || CoreSchema.isFalse(text)) {
            return JSON.booleanNode(CoreSchema.isTrue(text));
        }
        if (text.length() > LONGEST_NUMBER) {
            return JSON.textNode(text);
        }
        if (CoreSchema.DECIMAL.matcher(text).matches()) {
            return whole(new BigInteger(text));
        }
        if (CoreSchema.OCTAL.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 8));
        }
        if (CoreSchema.HEXADECIMAL.matcher(text).matches()) {
            return whole(new BigInteger(text.substring(2), 16));
        }
        return CoreSchema.FLOAT.matcher(text).matches() ? decimal(text) : JSON.textNode(text);
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JSON.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }

    private static JsonNode decimal(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            // an exponent beyond all measure
            return JSON.textNode(text);
        }
    }
}
