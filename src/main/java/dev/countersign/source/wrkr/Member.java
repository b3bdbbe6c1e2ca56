package dev.countersign.source.wrkr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An object of which members are taken; what nobody took is kept as it stands. Members that are not there are no fault, a
 * member of another kind than it is known for is.
 */
final class Member {
    private final JsonText text;
    private final JsonNode node;
    private final Set<String> taken = new LinkedHashSet<>();

    Member(JsonText text, JsonNode node) {
        this.text = text;
        this.node = node;
    }

    Place place() {
        return text.place(node);
    }

    Place place(String key) {
        return text.place(node, key);
    }

    JsonNode node() {
        return node;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Looks at a text without taking it. */
    String peek(String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? value.textValue().strip() : "";
    }

    /** A text; empty when it is not there. */
    String text(String key) throws Refused {
        JsonNode value = take(key);
        if (value.isContainerNode()) {
            throw new Refused(Problem.of("wrkr.text", place(key), key));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText().strip();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key) throws Refused {
        JsonNode value = take(key);
        if (value.isObject()) {
            throw new Refused(Problem.of("wrkr.list", place(key), key));
        }
        List<String> found = new ArrayList<>();
        if (value.isTextual()) {
            found.add(value.textValue().strip());
        }
        for (JsonNode item : value) {
            if (item.isContainerNode()) {
                throw new Refused(Problem.of("wrkr.text", place(key), key));
            }
            found.add(item.asText("").strip());
        }
        return found.stream().filter(t -> !t.isEmpty()).distinct().toList();
    }

    /** The objects of a list, or the one object itself. */
    List<Member> members(String key) throws Refused {
        JsonNode value = take(key);
        if (value.isObject()) {
            return List.of(new Member(text, value));
        }
        if (!value.isArray() && !value.isNull() && !value.isMissingNode()) {
            throw new Refused(Problem.of("wrkr.list", place(key), key));
        }
        List<Member> found = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isObject() && !item.isNull()) {
                throw new Refused(Problem.of("wrkr.group", place(key), key));
            }
            if (item.isObject()) {
                found.add(new Member(text, item));
            }
        }
        return found;
    }

    /** The object of a key; one without members when it is not there. */
    Member member(String key) throws Refused {
        JsonNode value = node.path(key);
        if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
            throw new Refused(Problem.of("wrkr.group", place(key), key));
        }
        return new Member(text, value);
    }

    private JsonNode take(String key) {
        taken.add(key);
        return node.path(key);
    }

    /** What nobody took. */
    ObjectNode left() {
        ObjectNode left = ((ObjectNode) node).deepCopy();
        left.remove(taken);
        return left;
    }
}
