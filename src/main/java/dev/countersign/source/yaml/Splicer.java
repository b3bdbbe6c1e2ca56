package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.ScalarPrinter.Spot;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Compares a document with what its text holds and changes the text where they differ, and nowhere else. */
final class Splicer {
    private static final Tree.Fields NOTHING = new Tree.Fields(Map.of());

    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final TreePrinter printer;
    private final Optional<Scalar> unfinished;

    /**
     * @param text the text; its last line ends with a break
     * @param unfinished a literal text whose last line had no break in the file, when it has to be written so that it
     *     means the same with one
     */
    Splicer(String text, FileStyle style, Optional<Scalar> unfinished) {
        this.text = text;
        this.lines = new Lines(text);
        this.style = style;
        this.printer = new TreePrinter(style);
        this.unfinished = unfinished;
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
                    ? Optional.of(untouched(entry.end()))
                    : edited(node, entry, part.orElseThrow(), was, is);
            inner.add(edits.orElseGet(Edits::new));
            if (edits.isPresent()) {
                slots.keep(i);
            }
        }
        for (Part part : shape.parts()) {
            Optional<Tree> is = field(now, part);
            if (is.isPresent() && node.entry(part.key()).isEmpty()) {
                slots.put(part, freshEntry(node, part, is.get(), shape.type() == AgentActionBom.class));
            }
        }
        if (slots.nothingKept()) {
            return replaced(node, shape, now);
        }
        return slots.changeTheOrder() ? arranged(node, slots.slots(), inner, from) : all(inner);
    }

    /** The edits within an entry; empty when the entry goes. */
    private Optional<Edits> edited(Mapping node, Entry entry, Part part, Optional<Tree> was, Optional<Tree> is) {
        if (part instanceof Part.Scalar scalar) {
            String word = is.map(tree -> ((Tree.Text) tree).text())
                    .orElse(scalar.codec().leftOutWord());
            return word.isEmpty() ? Optional.empty() : Optional.of(scalar(node, entry, scalar, word));
        }
        if (part instanceof Part.Nested nested && entry.value() instanceof Mapping value && !isEmpty(value)) {
            boolean nothingElse = value.entries().stream()
                    .allMatch(e -> nested.shape().part(e.key().text()).isPresent());
            return is.isEmpty() && nothingElse
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
                : Optional.of(value(node, entry, part, is.get()));
    }

    private Edits scalar(Mapping node, Entry entry, Part.Scalar part, String word) {
        Spot spot = spot(node, node.start());
        Scalar value = (Scalar) entry.value();
        if (!value.isAbsent()) {
            return scalar(value, part, word, spot);
        }
        Edits edits = new Edits();
        String printed = printer.scalar(part.codec(), word, spot.inPlaceOf(value, hasRoom(value.end())));
        insertValue(edits, entry, " " + printed);
        return edits;
    }

    private Edits scalar(Scalar value, Part part, String word, Spot spot) {
        Edits edits = new Edits();
        String printed = printer.scalar(TreePrinter.codec(part), word, spot.inPlaceOf(value, hasRoom(value.end())));
        boolean hadHeader = value.style() == ScalarStyle.LITERAL || value.style() == ScalarStyle.FOLDED;
        String comment = hadHeader ? BlockScalar.comment(text, value.start()) : "";
        int lineEnd = printed.startsWith("|") ? printed.indexOf(style.lineBreak()) : printed.length();
        edits.replace(value.start(), value.end(), printed.substring(0, lineEnd) + comment + printed.substring(lineEnd));
        return edits;
    }

    /** Puts a value behind a colon that has none, and the colon behind a key that has none. */
    private void insertValue(Edits edits, Entry entry, String printed) {
        if (entry.colon() >= 0) {
            edits.insert(entry.colon() + 1, printed);
        } else {
            edits.replace(
                    entry.start(),
                    entry.key().end(),
                    text.substring(entry.key().start(), entry.key().end()) + ":" + printed);
        }
    }

    /** A list or record where there was none: nothing, null, empty brackets. */
    private Edits value(Mapping node, Entry entry, Part part, Tree is) {
        Edits edits = new Edits();
        YamlNode old = entry.value();
        boolean absent = old instanceof Scalar scalar && scalar.isAbsent();
        if (node.flow()) {
            String printed = printer.flow(part, is, isJson(node));
            if (absent) {
                insertValue(edits, entry, " " + printed);
            } else {
                edits.replace(old.start(), old.end(), printed);
            }
            return edits;
        }
        int taken = entry.key().end() - entry.key().start() + 1;
        String printed = printer.value(part, is, lines.column(node.start()), taken);
        boolean severalLines = printed.startsWith(style.lineBreak());
        boolean oneLineBefore = lines.line(entry.start()) == lines.line(old.end());
        if (entry.colon() < 0 || (absent && !severalLines)) {
            insertValue(edits, entry, printed);
        } else if (severalLines && oneLineBefore) {
            edits.replace(entry.colon() + 1, old.end(), "");
            edits.insert(lines.end(old.end()), printed);
        } else {
            edits.replace(entry.colon() + 1, old.end(), printed);
        }
        return edits;
    }

    private Edits list(Sequence node, Part part, Tree.Many before, Tree.Many now, int from) {
        Optional<String> identity = part instanceof Part.Entries entries
                ? Lists.identity(entries.shape()).map(Part::key)
                : Optional.empty();
        int[] origins = Alignment.of(before.entries(), now.entries(), identity);
        ListSlots slots = new ListSlots(node);
        List<Edits> inner = new ArrayList<>();
        node.items().forEach(item -> inner.add(untouched(item.end())));
        for (int j = 0; j < origins.length; j++) {
            Tree is = now.entries().get(j);
            if (origins[j] == Alignment.NEW) {
                slots.put(freshItem(node, part, is, slots.neighbour()));
                continue;
            }
            int index = slots.keep(origins[j]);
            Tree was = before.entries().get(origins[j]);
            if (!was.equals(is)) {
                inner.set(index, item(node, index, part, was, is));
            }
        }
        return slots.changeTheOrder() ? arranged(node, slots.slots(), inner, from) : all(inner);
    }

    private Edits item(Sequence node, int index, Part part, Tree was, Tree is) {
        YamlNode item = node.items().get(index);
        Spot spot = spot(node, node.start());
        if (item instanceof Scalar scalar && is instanceof Tree.Text word) {
            return scalar(scalar, part, word.text(), spot);
        }
        Shape<?> shape = ((Part.Entries) part).shape();
        if (item instanceof Mapping mapping) {
            int from = node.flow() ? 0 : spans(node).get(index).start() + 1;
            return fields(mapping, shape, (Tree.Fields) was, (Tree.Fields) is, from);
        }
        Part.Scalar bare = Lists.bare(shape).orElseThrow();
        if (TreePrinter.isBare((Tree.Fields) is, bare)) {
            String word = ((Tree.Text) field((Tree.Fields) is, bare).orElseThrow()).text();
            return scalar((Scalar) item, bare, word, spot);
        }
        Edits edits = new Edits();
        edits.replace(item.start(), item.end(), printer.flow(shape, (Tree.Fields) is, isJson(node)));
        return edits;
    }

    private Slot freshEntry(Mapping node, Part part, Tree is, boolean topmost) {
        if (node.flow()) {
            return new Slot.Fresh(printer.flowEntry(part, is, isJson(node)));
        }
        String printed = printer.entry(part, is, lines.column(node.start()));
        return new Slot.Fresh(topmost && hasBlankLines(node) ? style.lineBreak() + printed : printed);
    }

    /** Whether the groups of a record stand apart. */
    private boolean hasBlankLines(Mapping node) {
        for (int i = 1; i < node.entries().size(); i++) {
            int after = lines.next(lines.end(node.entries().get(i - 1).end()));
            if (Gap.isBlank(text, after, lines.end(after))) {
                return true;
            }
        }
        return false;
    }

    private Slot freshItem(Sequence node, Part part, Tree is, Optional<YamlNode> neighbour) {
        if (node.flow()) {
            boolean bare = part instanceof Part.Entries entries
                    && neighbour.filter(Scalar.class::isInstance).isPresent()
                    && Lists.bare(entries.shape())
                            .filter(key -> TreePrinter.isBare((Tree.Fields) is, key))
                            .isPresent();
            return new Slot.Fresh(
                    bare
                            ? printer.flow(
                                    Lists.bare(((Part.Entries) part).shape()).orElseThrow(),
                                    ((Tree.Fields) is)
                                            .fields()
                                            .values()
                                            .iterator()
                                            .next(),
                                    isJson(node))
                            : printer.flow(part, is, isJson(node)));
        }
        int column = lines.column(node.start());
        if (is instanceof Tree.Text word) {
            return new Slot.Fresh(printer.item(TreePrinter.codec(part), word, column));
        }
        TreePrinter.Form form = neighbour.map(Splicer::form).orElse(TreePrinter.Form.FITTING);
        int content = neighbour
                .filter(item -> form == TreePrinter.Form.LINES)
                .map(item -> lines.column(item.start()) - column)
                .filter(offset -> offset >= 2)
                .orElse(style.content());
        return new Slot.Fresh(printer.item(((Part.Entries) part).shape(), (Tree.Fields) is, column, content, form));
    }

    private static TreePrinter.Form form(YamlNode neighbour) {
        if (neighbour instanceof Mapping mapping) {
            return mapping.flow() ? TreePrinter.Form.BRACES : TreePrinter.Form.LINES;
        }
        return TreePrinter.Form.BARE;
    }

    private Edits replaced(Mapping node, Shape<?> shape, Tree.Fields now) {
        Edits edits = new Edits();
        String printed = node.flow() || now.fields().isEmpty()
                ? printer.flow(shape, now, isJson(node))
                : printer.lines(shape, now, lines.column(node.start()));
        edits.replace(node.start(), node.end(), printed);
        return edits;
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

    private Edits arranged(Sequence node, List<Slot> slots, List<Edits> inner, int from) {
        return node.flow()
                ? new FlowSplice(text, style.lineBreak(), spans(node), node.start() + 1, node.end() - 1)
                        .apply(slots, inner)
                : new BlockSplice(text, lines, style.lineBreak(), spans(node), from).apply(slots, inner);
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

    private Spot spot(YamlNode holder, int start) {
        boolean flow = holder instanceof Mapping mapping ? mapping.flow() : ((Sequence) holder).flow();
        return flow ? Spot.flow(isJson(holder)) : Spot.block(lines.column(start) + style.keys());
    }

    private boolean hasRoom(int end) {
        return Gap.isBlank(text, end, lines.end(end));
    }

    private Edits untouched(int end) {
        Edits edits = new Edits();
        unfinished
                .filter(scalar -> scalar.end() == end)
                .ifPresent(scalar -> edits.replace(
                        scalar.start() + 1, scalar.start() + (text.charAt(scalar.start() + 1) == '+' ? 2 : 1), "-"));
        return edits;
    }

    private static boolean isJson(YamlNode holder) {
        if (holder instanceof Mapping mapping) {
            return mapping.flow()
                    && !mapping.entries().isEmpty()
                    && mapping.entries().stream().allMatch(e -> e.key().style() == ScalarStyle.DOUBLE_QUOTED);
        }
        List<YamlNode> items = ((Sequence) holder).items();
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item instanceof Scalar scalar
                                ? scalar.style() == ScalarStyle.DOUBLE_QUOTED
                                : item instanceof Mapping && isJson(item));
    }

    private static boolean isEmpty(Mapping mapping) {
        return mapping.entries().isEmpty();
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
