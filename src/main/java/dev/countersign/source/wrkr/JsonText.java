package dev.countersign.source.wrkr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** A JSON text whose values know where they stand. */
final class JsonText {
    /** Less than what a document of ours can hold, for parts of it are kept in one. */
    private static final int MAX_DEPTH = 40;

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 400;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonNode root;
    private final IdentityHashMap<JsonNode, Place> groups;
    private final IdentityHashMap<JsonNode, Map<String, Place>> members;

    private JsonText(
            JsonNode root,
            IdentityHashMap<JsonNode, Place> groups,
            IdentityHashMap<JsonNode, Map<String, Place>> members) {
        this.root = root;
        this.groups = groups;
        this.members = members;
    }

    /**
     * Reads a text.
     *
     * @throws Refused when it is no JSON, or goes beyond the limits; whatever the text is, nothing else is thrown
     */
    static JsonText read(String text) throws Refused {
        try (JsonParser parser = JSON.createParser(text)) {
            return new Reading(parser).read();
        } catch (StreamConstraintsException e) {
            throw new Refused(Problem.of("wrkr.limit", place(e), String.valueOf(MAX_DEPTH)));
        } catch (JsonProcessingException e) {
            throw new Refused(Problem.of("wrkr.syntax", place(e)));
        } catch (IOException e) {
            throw new Refused(Problem.of("wrkr.syntax", Place.FILE));
        }
    }

    private static Place place(JsonProcessingException e) {
        return e.getLocation() == null ? Place.FILE : place(e.getLocation());
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    JsonNode root() {
        return root;
    }

    /** Where an object or a list starts. */
    Place place(JsonNode group) {
        return groups.getOrDefault(group, Place.FILE);
    }

    /** Where the key of a member stands; where its object starts when it is not there. */
    Place place(JsonNode object, String key) {
        return members.getOrDefault(object, Map.of()).getOrDefault(key, place(object));
    }

    private static final class Reading {
        private final JsonParser parser;
        private final IdentityHashMap<JsonNode, Place> groups = new IdentityHashMap<>();
        private final IdentityHashMap<JsonNode, Map<String, Place>> members = new IdentityHashMap<>();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        JsonText read() throws IOException, Refused {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refused(Problem.of("wrkr.syntax", new Place(1, 1)));
            }
            JsonNode root = value(first);
            if (parser.nextToken() != null) {
                throw new Refused(Problem.of("wrkr.several", place(parser.currentTokenLocation())));
            }
            return new JsonText(root, groups, members);
        }

        private JsonNode value(JsonToken token) throws IOException, Refused {
            return switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
                case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
                case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
                case VALUE_STRING -> NODES.textNode(parser.getText());
                default -> NODES.nullNode();
            };
        }

        private ObjectNode object() throws IOException, Refused {
            ObjectNode object = NODES.objectNode();
            Map<String, Place> keys = new HashMap<>();
            groups.put(object, place(parser.currentTokenLocation()));
            members.put(object, keys);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                Place place = place(parser.currentTokenLocation());
                Place first = keys.put(key, place);
                if (first != null) {
                    throw new Refused(Problem.of("wrkr.twice", place, key, String.valueOf(first.line())));
                }
                object.set(key, value(parser.nextToken()));
            }
            return object;
        }

        private ArrayNode array() throws IOException, Refused {
            ArrayNode array = NODES.arrayNode();
            groups.put(array, place(parser.currentTokenLocation()));
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                array.add(value(token));
            }
            return array;
        }
    }
}
