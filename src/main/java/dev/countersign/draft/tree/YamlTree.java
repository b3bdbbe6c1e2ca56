package dev.countersign.draft.tree;

import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node.Field;
import dev.countersign.draft.tree.Node.Fields;
import dev.countersign.draft.tree.Node.Items;
import dev.countersign.draft.tree.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the YAML of other programs: every value stays the text it is ({@code on} is a key), aliases and merge keys are
 * resolved, tags are kept on lists, keys may stand twice.
 */
public final class YamlTree {
    private static final int MAX_DEPTH = 60;

    /** What aliases unfold to counts, so that a small file cannot mean a huge one. */
    private static final int MAX_NODES = 400_000;

    private static final int TAB_OR_WORSE = 0x20;

    private record Sized(Node node, int size) {}

    private final Parser parser;
    private final Map<String, Sized> anchors = new HashMap<>();
    private int size;

    private YamlTree(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** The first document of a file; {@link Node#none()} of an empty one. */
    public static Node read(SourceFile file) throws Unreadable {
        List<Node> all = readAll(file.text());
        return all.isEmpty() ? Node.none() : all.get(0);
    }

    /** All documents of a text. */
    public static List<Node> readAll(String text) throws Unreadable {
        try {
            return new YamlTree(printable(text)).documents();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new Unreadable(line, "draft.skipped.yaml", plain(e.getProblem()));
        } catch (RuntimeException e) {
            // the library trips over its own feet on some broken escapes
            throw new Unreadable(0, "draft.skipped.yaml", "");
        }
    }

    private static String plain(String problem) {
        return problem.replaceAll("\\s+", " ").strip();
    }

    /** Characters that YAML refuses become blanks: they are no reason to be silent about a whole file. */
    private static String printable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(StreamReader.isPrintable(c) ? c : TAB_OR_WORSE));
        return plain.toString();
    }

    private List<Node> documents() throws Unreadable {
        List<Node> found = new ArrayList<>();
        parser.next();
        while (parser.hasNext() && parser.checkEvent(Event.ID.DocumentStart)) {
            parser.next();
            anchors.clear();
            found.add(node(parser.next(), 1));
            parser.next();
        }
        return found;
    }

    private Node node(Event event, int depth) throws Unreadable {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        int before = size;
        Optional<String> anchor =
                event instanceof NodeEvent named ? named.getAnchor().map(Object::toString) : Optional.empty();
        count(event, 1);
        Node node;
        if (event instanceof CollectionStartEvent start) {
            if (depth > MAX_DEPTH) {
                throw new Unreadable(line(event), "draft.skipped.depth", String.valueOf(MAX_DEPTH));
            }
            node = event.getEventId() == Event.ID.MappingStart ? fields(start, depth) : items(start, depth);
        } else {
            node = scalar((ScalarEvent) event);
        }
        anchor.ifPresent(name -> anchors.put(name, new Sized(node, size - before)));
        return node;
    }

    private Node alias(AliasEvent alias) throws Unreadable {
        Sized target = alias.getAnchor().map(Object::toString).map(anchors::get).orElse(null);
        if (target == null) {
            throw new Unreadable(line(alias), "draft.skipped.alias");
        }
        count(alias, target.size());
        return target.node();
    }

    private void count(Event event, int more) throws Unreadable {
        size += more;
        if (size > MAX_NODES) {
            throw new Unreadable(line(event), "draft.skipped.nodes", String.valueOf(MAX_NODES));
        }
    }

    private Items items(CollectionStartEvent start, int depth) throws Unreadable {
        List<Node> items = new ArrayList<>();
        Event next = parser.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next, depth + 1));
            next = parser.next();
        }
        int end = items.isEmpty()
                ? line(start)
                : Math.max(line(start), items.get(items.size() - 1).endLine());
        return new Items(items, start.getTag().orElse(""), line(start), end);
    }

    private Fields fields(CollectionStartEvent start, int depth) throws Unreadable {
        List<Field> own = new ArrayList<>();
        List<Field> merged = new ArrayList<>();
        Event next = parser.next();
        int end = line(start);
        while (next.getEventId() != Event.ID.MappingEnd) {
            int line = line(next);
            Node key = node(next, depth + 1);
            Node value = node(parser.next(), depth + 1);
            if (key instanceof Scalar name && name.text().equals("<<") && !name.quoted()) {
                merged.addAll(0, value.fields());
                value.items().forEach(item -> merged.addAll(0, item.fields()));
            } else {
                own.add(new Field(key.text(), line, value));
            }
            end = Math.max(Math.max(end, line), value.endLine());
            next = parser.next();
        }
        merged.addAll(own);
        return new Fields(merged, line(start), end);
    }

    private static Scalar scalar(ScalarEvent event) {
        ScalarStyle style = event.getScalarStyle();
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        int start = line(event) + (block ? 1 : 0);
        int end = event.getEndMark().map(YamlTree::lastLine).orElse(start);
        return new Scalar(
                event.getValue(),
                style != ScalarStyle.PLAIN,
                start,
                Math.max(start, end),
                style == ScalarStyle.LITERAL);
    }

    /** A block's end stands at the start of the line behind it. */
    private static int lastLine(Mark mark) {
        return mark.getColumn() == 0 ? mark.getLine() : mark.getLine() + 1;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
