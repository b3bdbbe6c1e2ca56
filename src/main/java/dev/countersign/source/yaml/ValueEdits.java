package dev.countersign.source.yaml;

import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.ScalarPrinter.Spot;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Puts one value in the place of another, in the style of the other where that still works. */
final class ValueEdits {
    private final String text;
    private final Lines lines;
    private final FileStyle style;
    private final TreePrinter printer;

    ValueEdits(String text, Lines lines, FileStyle style) {
        this.text = text;
        this.lines = lines;
        this.style = style;
        this.printer = new TreePrinter(style);
    }

    /** A single value behind a key. */
    Edits scalar(Mapping holder, Entry entry, Part.Scalar part, String word) {
        Scalar value = (Scalar) entry.value();
        if (!value.isAbsent()) {
            return scalar(holder, value, part.codec(), word);
        }
        Edits edits = new Edits();
        insertValue(edits, entry, " " + printer.scalar(part.codec(), word, spot(holder, value)));
        return edits;
    }

    /** A single value, behind a key or in a list. */
    Edits scalar(YamlNode holder, Scalar value, Codec codec, String word) {
        String printed = printer.scalar(codec, word, spot(holder, value));
        int firstLine = printed.startsWith("|") ? printed.indexOf(style.lineBreak()) : printed.length();
        int end = withTabs(value.end());
        Edits edits = new Edits();
        edits.replace(
                value.start(),
                end,
                printed.substring(0, firstLine)
                        + headerComment(value)
                        + printed.substring(firstLine)
                        + (end == value.end() || endsLine(end) ? "" : " "));
        return edits;
    }

    private Spot spot(YamlNode holder, Scalar value) {
        Spot spot = Flow.isFlow(holder)
                ? Spot.flow(Flow.isJson(holder))
                : Spot.block(lines.column(holder.start()) + style.keys());
        return spot.inPlaceOf(value, endsLine(value.end()));
    }

    private String headerComment(Scalar value) {
        boolean hasHeader = value.style() == ScalarStyle.LITERAL || value.style() == ScalarStyle.FOLDED;
        return hasHeader ? BlockScalar.comment(text, value.start()) : "";
    }

    /** The blanks behind a value, where there are tabs among them: the library takes those behind plain texts alone. */
    private int withTabs(int end) {
        int after = end;
        while (text.charAt(after) == ' ' || text.charAt(after) == '\t') {
            after++;
        }
        return text.substring(end, after).indexOf('\t') < 0 ? end : after;
    }

    private boolean endsLine(int end) {
        return Gap.isBlank(text, end, lines.end(end));
    }

    /** Puts a value behind a colon that has none, and the colon behind a key that has none. */
    private void insertValue(Edits edits, Entry entry, String printed) {
        if (entry.colon() >= 0) {
            edits.insert(entry.colon() + 1, printed);
        } else {
            String key = text.substring(entry.key().start(), entry.key().end());
            edits.replace(entry.start(), entry.key().end(), key + ":" + printed);
        }
    }

    /** A list or record behind a key that had none: nothing, null, empty brackets. */
    Edits collection(Mapping holder, Entry entry, Part part, Tree is) {
        return holder.flow() ? flowCollection(holder, entry, part, is) : blockCollection(holder, entry, part, is);
    }

    private Edits flowCollection(Mapping holder, Entry entry, Part part, Tree is) {
        Edits edits = new Edits();
        String printed = printer.flow(part, is, Flow.isJson(holder));
        if (isAbsent(entry.value())) {
            insertValue(edits, entry, " " + printed);
        } else {
            edits.replace(entry.value().start(), entry.value().end(), printed);
        }
        return edits;
    }

    private Edits blockCollection(Mapping holder, Entry entry, Part part, Tree is) {
        Edits edits = new Edits();
        YamlNode old = entry.value();
        int taken = entry.key().end() - entry.key().start() + 1;
        String printed = printer.value(part, is, lines.column(holder.start()), taken);
        boolean severalLines = printed.startsWith(style.lineBreak());
        boolean oneLineBefore = lines.line(entry.start()) == lines.line(old.end());
        if (entry.colon() < 0 || (isAbsent(old) && !severalLines)) {
            insertValue(edits, entry, printed);
        } else if (severalLines && oneLineBefore) {
            // a comment behind the old value stays behind the key
            edits.replace(entry.colon() + 1, old.end(), "");
            edits.insert(lines.end(old.end()), printed);
        } else {
            edits.replace(entry.colon() + 1, old.end(), printed);
        }
        return edits;
    }

    /** A record of which no key stays. */
    Edits record(Mapping node, Shape<?> shape, Tree.Fields now) {
        Edits edits = new Edits();
        String printed = node.flow() || now.fields().isEmpty()
                ? printer.flow(shape, now, Flow.isJson(node))
                : printer.lines(shape, now, lines.column(node.start()));
        edits.replace(node.start(), node.end(), printed);
        return edits;
    }

    /** An entry that was a bare text: still one where it has nothing else, else a record in one line. */
    Edits bareEntry(YamlNode list, Scalar item, Shape<?> shape, Tree.Fields now) {
        Part.Scalar bare = Lists.bare(shape).orElseThrow();
        Optional<Tree.Text> word = TreePrinter.onlyText(now, bare);
        if (word.isPresent()) {
            return scalar(list, item, bare.codec(), word.get().text());
        }
        Edits edits = new Edits();
        edits.replace(item.start(), item.end(), printer.flow(shape, now, Flow.isJson(list)));
        return edits;
    }

    private static boolean isAbsent(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isAbsent();
    }
}
