package dev.countersign.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.Worded;
import java.util.Collection;

/** JSON as commands print it. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter IN_LINES = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(TWO_SPACES).withArrayIndenter(TWO_SPACES));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode words(Collection<? extends Worded> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(word -> array.add(word.word()));
        return array;
    }

    static ArrayNode texts(Collection<?> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> array.add(text.toString()));
        return array;
    }

    /** In one line. */
    static String line(JsonNode json) {
        return print(json, MAPPER.writer());
    }

    /** In many lines, to be read. */
    static String lines(JsonNode json) {
        return print(json, IN_LINES);
    }

    private static String print(JsonNode json, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
