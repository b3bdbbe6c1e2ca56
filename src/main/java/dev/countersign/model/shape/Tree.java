package dev.countersign.model.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as a file holds it: texts, lists and keys, everything that is left out left out. */
public sealed interface Tree {
    /**
     * A single value.
     *
     * @param text the value
     */
    record Text(String text) implements Tree {}

    /**
     * A list.
     *
     * @param entries its entries
     */
    record Many(List<Tree> entries) implements Tree {
        /** Copies the list. */
        public Many {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Keys and values, in order.
     *
     * @param fields the values by key
     */
    record Fields(Map<String, Tree> fields) implements Tree {
        /** Copies the map, keeping its order. */
        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The tree of a record. */
    static <R extends Record> Fields of(R value) {
        Shape<R> shape = Shape.of(value);
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (Part part : shape.parts()) {
            Object held = shape.get(value, part);
            if (!held.equals(part.leftOut())) {
                fields.put(part.key(), of(part, held));
            }
        }
        return new Fields(fields);
    }

    private static Tree of(Part part, Object held) {
        if (part instanceof Part.Scalar scalar) {
            return new Text(scalar.codec().print(held));
        }
        if (part instanceof Part.Scalars scalars) {
            return new Many(((List<?>) held)
                    .stream().<Tree>map(v -> new Text(scalars.codec().print(v))).toList());
        }
        if (part instanceof Part.Entries) {
            return new Many(
                    ((List<?>) held).stream().<Tree>map(v -> of((Record) v)).toList());
        }
        return of((Record) held);
    }
}
