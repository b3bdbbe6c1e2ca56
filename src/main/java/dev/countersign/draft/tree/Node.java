package dev.countersign.draft.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a foreign file. What is not there is {@link #none()}, so that readers can look for what may be missing without
 * asking at each step.
 */
public sealed interface Node {
    /** Nothing. */
    static Node none() {
        return Absent.NODE;
    }

    /** The line it starts on, from 1; of a text in lines: the first of those lines; 0 for nothing. */
    int line();

    /** The line it ends on. */
    int endLine();

    /**
     * A single value.
     *
     * @param text the value, quotes and escapes resolved
     * @param quoted whether it is written in quotes or as lines
     * @param line the line its text starts on
     * @param endLine the line it ends on
     * @param literal whether each line of the text is a line of the file
     */
    record Scalar(String text, boolean quoted, int line, int endLine, boolean literal) implements Node {}

    /**
     * A list.
     *
     * @param items its entries
     * @param tag its YAML tag, as {@code !reference}; empty for none
     */
    record Items(List<Node> items, String tag, int line, int endLine) implements Node {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and values, in the file's order.
     *
     * @param fields the entries; a key that stands twice counts as its last
     */
    record Fields(List<Field> fields, int line, int endLine) implements Node {
        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param line the key's line
     * @param value the value; {@link Node#none()} or an empty text where there is none
     */
    record Field(String key, int line, Node value) {}

    /** The value of a key; {@link #none()} when there is none. */
    default Node get(String key) {
        return field(key).map(Field::value).orElse(none());
    }

    /** The entry with a key. */
    default Optional<Field> field(String key) {
        Optional<Field> found = Optional.empty();
        for (Field field : fields()) {
            if (field.key().equals(key)) {
                found = Optional.of(field);
            }
        }
        return found;
    }

    /** Whether a key is there, whatever its value. */
    default boolean has(String key) {
        return field(key).isPresent();
    }

    /** The keys and values; none of anything else. */
    default List<Field> fields() {
        return List.of();
    }

    /** The entries of a list; none of anything else. */
    default List<Node> items() {
        return List.of();
    }

    /** The entries of a list; a single value by itself; none of nothing and of keys and values. */
    default List<Node> each() {
        if (this instanceof Scalar) {
            return exists() && !isNull() ? List.of(this) : List.of();
        }
        return items();
    }

    /** The text of a single value; empty of anything else. */
    default String text() {
        return "";
    }

    /** Whether there is anything. */
    default boolean exists() {
        return this != none();
    }

    /** Whether it is there and says nothing: empty, {@code ~} or {@code null} without quotes. */
    default boolean isNull() {
        return this instanceof Scalar scalar
                && !scalar.quoted()
                && (scalar.text().isEmpty()
                        || scalar.text().equals("~")
                        || scalar.text().equals("null"));
    }

    /** Whether it is a yes of YAML. */
    default boolean isTrue() {
        return text().equalsIgnoreCase("true") || text().equalsIgnoreCase("yes");
    }

    /** All single values in it, in the file's order. */
    default List<Scalar> scalars() {
        List<Scalar> found = new ArrayList<>();
        if (this instanceof Scalar scalar) {
            if (exists()) {
                found.add(scalar);
            }
        } else {
            items().forEach(item -> found.addAll(item.scalars()));
            fields().forEach(field -> found.addAll(field.value().scalars()));
        }
        return found;
    }
}
