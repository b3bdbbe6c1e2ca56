package dev.countersign.source.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A part of a YAML text, with the stretch it takes there. Offsets count the chars of {@link YamlText#text()}. */
public sealed interface YamlNode {
    /** Where it starts. */
    int start();

    /** Where it ends: behind its last character, comments and the line break not counted. */
    int end();

    /** Whether it is nothing: empty, {@code ~} or {@code null}, without quotes. */
    default boolean isNull() {
        return false;
    }

    /**
     * A single value.
     *
     * @param text the value, quotes and escapes resolved
     * @param style how it is written
     * @param start where it starts
     * @param end where it ends
     */
    record Scalar(String text, ScalarStyle style, int start, int end) implements YamlNode {
        @Override
        public boolean isNull() {
            return style == ScalarStyle.PLAIN && CoreSchema.isNull(text);
        }

        /** Whether it is not there at all: a key without a value, a dash without an entry. */
        public boolean isAbsent() {
            return start == end;
        }
    }

    /**
     * A list.
     *
     * @param items its entries
     * @param flow whether it is written in brackets
     * @param start where it starts
     * @param end where it ends
     */
    record Sequence(List<YamlNode> items, boolean flow, int start, int end) implements YamlNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys and values.
     *
     * @param entries the keys with their values; no key twice
     * @param flow whether it is written in braces, or as a pair within brackets
     * @param start where it starts
     * @param end where it ends
     */
    record Mapping(List<Entry> entries, boolean flow, int start, int end) implements YamlNode {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry with a key; empty when there is none. */
        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        /** The value of a key; empty when the key is not there or its value is nothing. */
        public Optional<YamlNode> value(String key) {
            return entry(key).map(Entry::value).filter(value -> !value.isNull());
        }
    }

    /**
     * A key and its value.
     *
     * @param key the key
     * @param value the value; an absent scalar where there is none
     * @param start where the entry starts: at its key, or at the {@code ?} before it
     * @param colon where the colon stands; -1 where there is none
     */
    record Entry(Scalar key, YamlNode value, int start, int colon) {
        /** Where the entry ends. */
        public int end() {
            return Math.max(value.end(), Math.max(key.end(), colon + 1));
        }
    }
}
