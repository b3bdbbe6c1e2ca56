package dev.countersign.record.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a PDF file. */
public sealed interface Cos {
    /** Nothing. */
    Cos NULL = new Null();

    /** Nothing. */
    record Null() implements Cos {}

    /**
     * Yes or no.
     *
     * @param value which
     */
    record Bool(boolean value) implements Cos {}

    /**
     * A number.
     *
     * @param value its value
     */
    record Num(double value) implements Cos {}

    /**
     * A name.
     *
     * @param text without the slash, a character for each byte
     */
    record Name(String text) implements Cos {}

    /**
     * A reference to an object.
     *
     * @param number the object's number
     */
    record Ref(int number) implements Cos {}

    /**
     * A list.
     *
     * @param items its values
     */
    record Arr(List<Cos> items) implements Cos {
        /** Copies the list. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /**
     * A text or a run of bytes.
     *
     * @param bytes a character for each byte
     * @param start where it starts in what it was read from, its delimiter included
     * @param end where it ends there
     * @param hex whether it was written in hex digits
     */
    record Str(String bytes, int start, int end, boolean hex) implements Cos {
        /** Two are the same when their bytes are, wherever they stand. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Str text && text.bytes.equals(bytes);
        }

        @Override
        public int hashCode() {
            return bytes.hashCode();
        }
    }

    /**
     * Keys and values.
     *
     * @param entries the values by their keys
     */
    record Dict(Map<String, Cos> entries) implements Cos {
        /** Copies the map, in its order. */
        public Dict {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key; {@link #NULL} where there is none. */
        public Cos get(String key) {
            return entries.getOrDefault(key, NULL);
        }

        /** The name under a key; empty where there is none. */
        public String name(String key) {
            return get(key) instanceof Name name ? name.text() : "";
        }

        /** The bytes under a key as characters; empty where there are none. */
        public Optional<Str> text(String key) {
            return get(key) instanceof Str text ? Optional.of(text) : Optional.empty();
        }

        /** The whole number under a key; empty where there is none. */
        public Optional<Integer> whole(String key) {
            return Cos.whole(get(key));
        }

        /** The same without some keys. */
        public Dict without(Iterable<String> keys) {
            Map<String, Cos> rest = new LinkedHashMap<>(entries);
            keys.forEach(rest::remove);
            return new Dict(rest);
        }
    }

    /**
     * Bytes with what is said about them.
     *
     * @param dict what is said
     * @param start where the bytes start in the file
     * @param length how many they are
     */
    record Stream(Dict dict, int start, int length) implements Cos {}

    /** The whole number a value is; empty when it is none that a file's place or size can be. */
    static Optional<Integer> whole(Cos value) {
        return value instanceof Num number
                        && number.value() == Math.rint(number.value())
                        && Math.abs(number.value()) <= Integer.MAX_VALUE
                ? Optional.of((int) number.value())
                : Optional.empty();
    }
}
