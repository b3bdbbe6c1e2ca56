package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a document with what its text holds and changes the text where they differ, and nowhere else. */
final class Splicer {
    private static final Tree.Fields NOTHING = new Tree.Fields(Map.of());

    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final ValueEdits values;
    private final NewEntries entries;
    private final List<Rewrite> rewrites;

    /**
     * @param text the text; its last line ends with a break
     * @param rewrites how to write values that stay, but would mean something else where they come to stand
     */
    Splicer(String text, FileStyle style, List<Rewrite> rewrites) {
        this.text = text;
        this.lines = new Lines(text);
        this.style = style;
        this.values = new ValueEdits(text, lines, style);
        this.entries = new NewEntries(text, lines, style);
        this.rewrites = rewrites;
    }

    /** The text after the change. */
    String splice(Mapping root, Shape<?> shape, Tree.Fields before, Tree.Fields now) {
        return fields(root, shape, before, now, 0).applied(text, 0, text.length());
    }

    /** The edits within a record; {@code from} is where what stands before it ends. */
    private Edits fields(Mapping node, Shape<?> shape, Tree.Fields before, Tree.Fields now, int from) {
        RecordSlots slots = new RecordSlots(shape, node);
        List<Edits> inner = new ArrayList<>();
        for (int i = 0; i < node.entries().size(); i++) {
            Entry entry = node.entries().get(i);
            Optional<Part> part = shape.part(entry.key().text());
            Optional<Tree> was = part.flatMap(p -> field(before, p));
            Optional<Tree> is = part.flatMap(p -> field(now, p));
            Optional<Edits> edits = was.equals(is)
                    ? Optional.of(untouched(entry.start(), entry.end()))
                    : edited(node, entry, part.orElseThrow(), was, is);
            inner.add(edits.orElseGet(Edits::new));
            if (edits.isPresent()) {
                slots.keep(i);
            }
        }
        for (Part part : shape.parts()) {
            Optional<Tree> is = field(now, part);
            if (is.isPresent() && node.entry(part.key()).isEmpty()) {
                slots.put(part, entries.entry(node, part, is.get(), shape.type() == AgentActionBom.class));
            }
        }
        if (slots.nothingKept()) {
            return values.record(node, shape, now);
        }
        return slots.changeTheOrder() ? arranged(node, slots.slots(), inner, from) : all(inner);
    }

    /** The edits within an entry; empty when the entry goes. */
    private Optional<Edits> edited(Mapping node, Entry entry, Part part, Optional<Tree> was, Optional<Tree> is) {
        if (part instanceof Part.Scalar scalar) {
            String word = is.map(tree -> ((Tree.Text) tree).text())
                    .orElse(scalar.codec().leftOutWord());
            return word.isEmpty() ? Optional.empty() : Optional.of(values.scalar(node, entry, scalar, word));
        }
        if (part instanceof Part.Nested nested
                && entry.value() instanceof Mapping value
                && !value.entries().isEmpty()) {
            return is.isEmpty() && !holdsMore(value, nested.shape())
                    ? Optional.empty()
                    : Optional.of(fields(
                            value,
                            nested.shape(),
                            (Tree.Fields) was.orElse(NOTHING),
                            (Tree.Fields) is.orElse(NOTHING),
                            entry.colon() + 1));
        }
        if (is.isEmpty()) {
            return Optional.empty();
        }
        return was.isPresent() && entry.value() instanceof Sequence list
                ? Optional.of(list(list, part, (Tree.Many) was.get(), (Tree.Many) is.get(), entry.colon() + 1))
                : Optional.of(values.collection(node, entry, part, is.get()));
    }

    /** Whether there are keys nobody knows, in the record or in one within it. */
    private static boolean holdsMore(Mapping node, Shape<?> shape) {
        return node.entries().stream().anyMatch(entry -> {
            Optional<Part> part = shape.part(entry.key().text());
            return part.isEmpty()
                    || (part.get() instanceof Part.Nested nested
                            && entry.value() instanceof Mapping within
                            && holdsMore(within, nested.shape()));
        });
    }

    private Edits list(Sequence node, Part part, Tree.Many before, Tree.Many now, int from) {
        Optional<String> identity = part instanceof Part.Entries records
                ? Lists.identity(records.shape()).map(Part::key)
                : Optional.empty();
        int[] origins = Alignment.of(before.entries(), now.entries(), identity);
        ListSlots slots = new ListSlots(node);
        List<Span> spans = spans(node);
        List<Edits> inner = new ArrayList<>();
        node.items().forEach(item -> inner.add(untouched(item.start(), item.end())));
        for (int j = 0; j < origins.length; j++) {
            Tree is = now.entries().get(j);
            if (origins[j] == Alignment.NEW) {
                slots.put(entries.item(node, part, is, slots.neighbour()));
                continue;
            }
            int index = slots.keep(origins[j]);
            Tree was = before.entries().get(origins[j]);
            if (!was.equals(is)) {
                inner.set(index, item(node, index, part, was, is, spans.get(index)));
            }
        }
        return slots.changeTheOrder() ? arranged(node, spans, slots.slots(), inner, from) : all(inner);
    }

    private Edits item(Sequence node, int index, Part part, Tree was, Tree is, Span span) {
        YamlNode item = node.items().get(index);
        if (item instanceof Scalar scalar && is instanceof Tree.Text word) {
            return values.scalar(node, scalar, TreePrinter.codec(part), word.text());
        }
        Shape<?> shape = ((Part.Entries) part).shape();
        return item instanceof Mapping mapping
                ? fields(mapping, shape, (Tree.Fields) was, (Tree.Fields) is, span.start() + 1)
                : values.bareEntry(node, (Scalar) item, shape, (Tree.Fields) is);
    }

    private Edits arranged(Mapping node, List<Slot> slots, List<Edits> inner, int from) {
        List<Span> spans = node.entries().stream()
                .map(entry -> new Span(entry.start(), entry.end()))
                .toList();
        if (!node.flow()) {
            return new BlockSplice(text, lines, style.lineBreak(), spans, from).apply(slots, inner);
        }
        boolean braces = text.charAt(node.start()) == '{';
        if (braces) {
            return new FlowSplice(text, style.lineBreak(), spans, node.start() + 1, node.end() - 1).apply(slots, inner);
        }
        // a pair that stands bare in brackets
        Edits edits = new Edits();
        edits.insert(node.start(), "{");
        edits.addAll(new FlowSplice(text, style.lineBreak(), spans, node.start(), node.end()).apply(slots, inner));
        edits.insert(node.end(), "}");
        return edits;
    }

    private Edits arranged(Sequence node, List<Span> spans, List<Slot> slots, List<Edits> inner, int from) {
        return node.flow()
                ? new FlowSplice(text, style.lineBreak(), spans, node.start() + 1, node.end() - 1).apply(slots, inner)
                : new BlockSplice(text, lines, style.lineBreak(), spans, from).apply(slots, inner);
    }

    /** The entries of a list, with their dashes where it has them. */
    private List<Span> spans(Sequence node) {
        List<Span> spans = new ArrayList<>();
        int reached = node.start();
        for (YamlNode item : node.items()) {
            int start = node.flow() ? item.start() : Gap.find(text, reached, item.start(), '-');
            spans.add(new Span(start, item.end()));
            reached = item.end();
        }
        return spans;
    }

    private Edits untouched(int start, int end) {
        Edits edits = new Edits();
        rewrites.stream()
                .filter(rewrite -> rewrite.start() >= start && rewrite.end() <= end)
                .forEach(rewrite -> edits.replace(rewrite.start(), rewrite.end(), rewrite.with()));
        return edits;
    }

    private static Optional<Tree> field(Tree.Fields fields, Part part) {
        return Optional.ofNullable(fields.fields().get(part.key()));
    }

    private static Edits all(List<Edits> inner) {
        Edits edits = new Edits();
        inner.forEach(edits::addAll);
        return edits;
    }
}
