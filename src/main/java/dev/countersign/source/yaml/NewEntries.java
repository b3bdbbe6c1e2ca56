package dev.countersign.source.yaml;

import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.TreePrinter.Form;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/** Prints keys and entries that were not there, laid out like their neighbours. */
final class NewEntries {
    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final TreePrinter printer;

    NewEntries(String text, Lines lines, FileStyle style) {
        this.text = text;
        this.lines = lines;
        this.style = style;
        this.printer = new TreePrinter(style);
    }

    /** A key with its value; {@code group} when it stands apart where others do. */
    Slot entry(Mapping holder, Part part, Tree value, boolean group) {
        if (holder.flow()) {
            return new Slot.Fresh(printer.flowEntry(part, value, Flow.isJson(holder)));
        }
        String printed = printer.entry(part, value, lines.column(holder.start()));
        return new Slot.Fresh(group && standApart(holder.entries()) ? style.lineBreak() + printed : printed);
    }

    private boolean standApart(List<Entry> entries) {
        return entries.stream()
                .limit(entries.size() - 1L)
                .map(entry -> lines.next(lines.end(entry.end())))
                .anyMatch(next -> Gap.isBlank(text, next, lines.end(next)));
    }

    /** An entry of a list. */
    Slot item(Sequence list, Part part, Tree value, Optional<YamlNode> neighbour) {
        if (list.flow()) {
            return new Slot.Fresh(flowItem(list, part, value, neighbour));
        }
        int column = lines.column(list.start());
        if (value instanceof Tree.Text word) {
            return new Slot.Fresh(printer.item(TreePrinter.codec(part), word, column));
        }
        Form form = neighbour.map(NewEntries::form).orElse(Form.FITTING);
        int content = neighbour
                .filter(item -> form == Form.LINES)
                .map(item -> lines.column(item.start()) - column)
                .filter(offset -> offset >= 2)
                .orElse(style.content());
        Shape<?> shape = ((Part.Entries) part).shape();
        return new Slot.Fresh(printer.item(shape, (Tree.Fields) value, column, content, form));
    }

    private String flowItem(Sequence list, Part part, Tree value, Optional<YamlNode> neighbour) {
        boolean json = Flow.isJson(list);
        if (part instanceof Part.Entries entries
                && neighbour.filter(Scalar.class::isInstance).isPresent()) {
            Optional<Part.Scalar> bare = Lists.bare(entries.shape());
            Optional<Tree.Text> word = bare.flatMap(key -> TreePrinter.onlyText((Tree.Fields) value, key));
            if (word.isPresent()) {
                return printer.flow(bare.orElseThrow(), word.get(), json);
            }
        }
        return printer.flow(part, value, json);
    }

    private static Form form(YamlNode neighbour) {
        if (neighbour instanceof Mapping mapping) {
            return mapping.flow() ? Form.BRACES : Form.LINES;
        }
        return Form.BARE;
    }
}
