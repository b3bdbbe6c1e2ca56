package dev.countersign.model.shape;

import java.util.List;

/** One field of a record: its key and how its value stands in a file. */
public sealed interface Part {
    /** The key in files. */
    String key();

    /** Whether an entry cannot be without it. */
    boolean required();

    /** The value of a field that is left out. */
    Object leftOut();

    /**
     * A single value.
     *
     * @param key the key
     * @param required whether an entry cannot be without it
     * @param codec how it stands in a file
     */
    record Scalar(String key, boolean required, Codec codec) implements Part {
        @Override
        public Object leftOut() {
            return codec.leftOut();
        }
    }

    /**
     * A list of single values.
     *
     * @param key the key
     * @param codec how each stands in a file
     */
    record Scalars(String key, Codec codec) implements Part {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public Object leftOut() {
            return List.of();
        }
    }

    /**
     * A list of records.
     *
     * @param key the key
     * @param shape the shape of each
     */
    record Entries(String key, Shape<?> shape) implements Part {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public Object leftOut() {
            return List.of();
        }
    }

    /**
     * A record within a record.
     *
     * @param key the key
     * @param shape its shape
     */
    record Nested(String key, Shape<?> shape) implements Part {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public Object leftOut() {
            return shape.leftOut();
        }
    }
}
