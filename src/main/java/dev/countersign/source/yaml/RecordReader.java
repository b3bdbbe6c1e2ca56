package dev.countersign.source.yaml;

import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.NotAWord;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of nodes, by their shape. What is wrong goes to the log; keys nobody knows are passed over. */
final class RecordReader {
    /** Longer than any word, id, date or number we take, short enough to look for the nearest word. */
    private static final int LONGEST_WORD = 200;

    private final ProblemLog problems;

    RecordReader(ProblemLog problems) {
        this.problems = problems;
    }

    /** The record a mapping holds; empty when something in it is wrong, which is in the log then. */
    Optional<Record> read(Shape<?> shape, Mapping mapping) {
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            mapping.entry(part.key())
                    .map(entry -> value(part, entry))
                    .orElseGet(() -> leftOut(part, mapping.start()))
                    .ifPresent(values::add);
        }
        return made(shape, values);
    }

    /** Nothing is made once something is wrong: a record refuses with less to say than we have. */
    private Optional<Record> made(Shape<?> shape, List<Object> values) {
        return problems.isEmpty() ? Optional.of(shape.make(values)) : Optional.empty();
    }

    private Optional<Object> leftOut(Part part, int where) {
        if (part.required()) {
            problems.add("entry.required", where, part.key());
            return Optional.empty();
        }
        return Optional.of(part.leftOut());
    }

    private Optional<Object> value(Part part, Entry entry) {
        YamlNode node = entry.value();
        if (node.isNull()) {
            return leftOut(part, entry.start());
        }
        if (part instanceof Part.Scalar scalar) {
            return scalar(scalar, node);
        }
        if (part instanceof Part.Scalars scalars) {
            return list(part, node).map(list -> texts(scalars, list));
        }
        if (part instanceof Part.Entries entries) {
            return list(part, node).map(list -> records(entries, list));
        }
        return nested((Part.Nested) part, node);
    }

    private Optional<Object> scalar(Part.Scalar part, YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            problems.add("node.text", node.start(), part.key());
            return Optional.empty();
        }
        return Lists.isLeftOut(node, part.codec()) ? leftOut(part, node.start()) : word(part.codec(), scalar);
    }

    private Optional<Object> word(Codec codec, Scalar scalar) {
        String text = scalar.text();
        boolean tooLong = !Lists.takesBlanks(codec) && text.length() > LONGEST_WORD;
        try {
            return Optional.of(codec.parser().parse(tooLong ? ProblemLog.quoted(text) : text));
        } catch (NotAWord e) {
            String[] arguments = e.arguments().toArray(String[]::new);
            arguments[0] = ProblemLog.quoted(arguments[0]);
            problems.add(e.code(), scalar.start(), arguments);
            return Optional.empty();
        }
    }

    private Optional<Sequence> list(Part part, YamlNode node) {
        if (node instanceof Sequence list) {
            return Optional.of(list);
        }
        problems.add("node.list", node.start(), part.key());
        return Optional.empty();
    }

    private Object texts(Part.Scalars part, Sequence list) {
        List<Object> values = new ArrayList<>();
        for (YamlNode item : Lists.entries(list)) {
            if (item instanceof Scalar scalar) {
                word(part.codec(), scalar).ifPresent(values::add);
            } else {
                problems.add("node.item", item.start(), part.key());
            }
        }
        return values;
    }

    private Object records(Part.Entries part, Sequence list) {
        refuseDoubled(part, list);
        List<Object> records = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!problems.isFull()) {
                entry(part, item).ifPresent(records::add);
            }
        }
        return records;
    }

    private void refuseDoubled(Part.Entries part, Sequence list) {
        Optional<Part.Scalar> identity = Lists.identity(part.shape());
        Map<String, Integer> seen = new HashMap<>();
        for (YamlNode item : list.items()) {
            if (identity.isPresent() && item instanceof Mapping mapping) {
                Optional<YamlNode> id = mapping.value(identity.get().key());
                String text = id.isPresent() && id.get() instanceof Scalar scalar ? scalar.text() : "";
                int where = id.map(YamlNode::start).orElse(mapping.start());
                Integer first = seen.putIfAbsent(text, problems.line(where));
                if (first != null && (!identity.get().required() || !text.isEmpty())) {
                    problems.add("entry.doubled", where, ProblemLog.quoted(text), part.key(), String.valueOf(first));
                }
            }
        }
    }

    private Optional<Record> entry(Part.Entries part, YamlNode item) {
        Optional<Part.Scalar> bare = Lists.bare(part.shape());
        if (item instanceof Mapping mapping) {
            return read(part.shape(), mapping);
        }
        if (item.isNull()) {
            part.shape().parts().stream().filter(Part::required).forEach(missing -> leftOut(missing, item.start()));
            return Optional.empty();
        }
        if (item instanceof Scalar scalar && bare.isPresent()) {
            return bareEntry(part.shape(), bare.get(), scalar);
        }
        problems.add(
                "node.entry",
                item.start(),
                part.key(),
                part.shape().parts().get(0).key());
        return Optional.empty();
    }

    private Optional<Record> bareEntry(Shape<?> shape, Part.Scalar bare, Scalar scalar) {
        List<Object> values = new ArrayList<>();
        for (Part part : shape.parts()) {
            (part.equals(bare) ? scalar(bare, scalar) : Optional.of(part.leftOut())).ifPresent(values::add);
        }
        return made(shape, values);
    }

    private Optional<Object> nested(Part.Nested part, YamlNode node) {
        if (node instanceof Mapping mapping) {
            return read(part.shape(), mapping).map(record -> record);
        }
        problems.add("node.group", node.start(), part.key());
        return Optional.empty();
    }
}
