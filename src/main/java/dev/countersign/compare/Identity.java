package dev.countersign.compare;

import dev.countersign.model.Address;
import dev.countersign.model.Decision;
import dev.countersign.model.Signer;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells the entries of a list apart: their id, a decision's row, a signer's role. */
record Identity(Shape<?> shape, Part.Scalar part) {
    private static final Map<String, String> KINDS = Map.of(
            "credentials", "credential",
            "tools", "tool",
            "actions", "action",
            "controls", "control",
            "questions", "question",
            "annotations", "annotation");

    /** Empty when nothing tells them apart but what they hold. */
    static Optional<Identity> of(Shape<?> shape) {
        if (shape.type() == Signer.class) {
            return Optional.of(new Identity(shape, shape.scalar("role")));
        }
        return shape.parts().stream()
                .filter(part -> part instanceof Part.Scalar scalar
                        && scalar.required()
                        && scalar.codec().kind() == Codec.Kind.ID)
                .map(part -> new Identity(shape, (Part.Scalar) part))
                .findFirst();
    }

    /** The place of an entry of a list. */
    static Address place(Address holder, Part.Entries list, Object key) {
        String id = String.valueOf(key);
        if (list.shape().type() == Decision.class) {
            return new Address("action/" + id + "#decision");
        }
        return Optional.ofNullable(KINDS.get(list.key()))
                .map(kind -> new Address(kind + "/" + id))
                .orElseGet(() -> holder.at(list.key() + "." + id));
    }

    Map<Object, Record> map(List<?> entries) {
        Map<Object, Record> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            map.put(key((Record) entry), (Record) entry);
        }
        return map;
    }

    private <R extends Record> Object key(R entry) {
        Object value = Shape.of(entry).get(entry, part);
        return value instanceof dev.countersign.model.Open<?> open ? open.word() : value;
    }

    /** An entry of this identity that says nothing. */
    Record bare(Record entry) {
        return bareOf(entry);
    }

    private static <R extends Record> R bareOf(R entry) {
        Shape<R> shape = Shape.of(entry);
        List<Object> values = new ArrayList<>();
        for (Part each : shape.parts()) {
            values.add(each.required() ? shape.get(entry, each) : each.leftOut());
        }
        return shape.make(values);
    }
}
