package dev.countersign.source.yaml;

import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes nodes of a parser's events. Depth is checked on the events, so that no nesting can overflow the stack. */
final class NodeReader {
    private static final int MAX_DEPTH = 50;

    /** Far above any document people review; it keeps 16 MiB of dashes from filling the memory. */
    private static final int MAX_NODES = 1_000_000;

    private final String text;
    private final ProblemLog problems;
    private final StreamReader stream;
    private final Parser parser;
    private final IntUnaryOperator toOffset;
    private int nodes;

    NodeReader(String text, Lines lines) {
        this.text = text;
        this.problems = new ProblemLog(lines);
        // one buffer for the whole text: the library copies what it has not consumed with every refill
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.stream = new StreamReader(settings, text);
        this.parser = new ParserImpl(settings, stream);
        this.toOffset = offsets(text);
    }

    YamlNode read() throws Refused {
        refuseUnprintable();
        YamlNode root;
        try {
            root = document();
        } catch (MarkedYamlEngineException e) {
            SyntaxProblem problem = SyntaxProblem.of(e);
            throw problems.refused(
                    problem.code(), problem.mark().map(this::offset).orElseGet(this::reached), problem.argument());
        } catch (RuntimeException e) {
            // the library trips over its own feet on some broken escapes and version numbers
            throw problems.refused("yaml.syntax", reached());
        }
        problems.refuseIfAny();
        return root;
    }

    private void refuseUnprintable() throws Refused {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character)) {
                throw problems.refused("yaml.character", at, String.format(Locale.ROOT, "U+%04X", character));
            }
            at += Character.charCount(character);
        }
    }

    private YamlNode document() throws Refused {
        parser.next();
        Event start = parser.next();
        if (!(start instanceof DocumentStartEvent opened)) {
            throw problems.refused("yaml.empty", 0);
        }
        if (!opened.getTags().isEmpty()) {
            problems.add("yaml.tag", start(opened));
        }
        YamlNode root = node(parser.next(), 1);
        parser.next();
        Event next = parser.next();
        if (next instanceof DocumentStartEvent) {
            problems.add("yaml.document.second", start(next));
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws Refused {
        if (++nodes > MAX_NODES) {
            throw problems.refused("yaml.nodes", start(event), String.valueOf(MAX_NODES));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(event.getEventId() == Event.ID.Alias ? "yaml.alias" : "yaml.anchor", start(event));
        }
        if (event instanceof CollectionStartEvent collection) {
            if (depth > MAX_DEPTH) {
                throw problems.refused("yaml.depth", start(event), String.valueOf(MAX_DEPTH));
            }
            refuseTag(event, collection.getTag());
            return event.getEventId() == Event.ID.MappingStart
                    ? mapping(collection, depth)
                    : sequence(collection, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            return scalar(scalar);
        }
        return new Scalar("", ScalarStyle.PLAIN, start(event), end(event));
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            problems.add("yaml.tag", start(event));
        }
    }

    private Scalar scalar(ScalarEvent event) {
        int start = start(event);
        int end = end(event);
        boolean block = event.isLiteral() || event.isFolded();
        return new Scalar(
                event.getValue(), event.getScalarStyle(), start, block ? BlockScalar.end(text, start, end) : end);
    }

    private Sequence sequence(CollectionStartEvent event, int depth) throws Refused {
        List<YamlNode> items = new ArrayList<>();
        Event next = parser.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next, depth + 1));
            next = parser.next();
        }
        int end = event.isFlow() ? end(next) : items.get(items.size() - 1).end();
        return new Sequence(items, event.isFlow(), start(event), end);
    }

    private Mapping mapping(CollectionStartEvent event, int depth) throws Refused {
        List<Entry> entries = new ArrayList<>();
        Map<String, Scalar> keys = new HashMap<>();
        int start = start(event);
        boolean braces = event.isFlow() && text.charAt(start) == '{';
        int reached = braces ? start + 1 : start;
        Event next = parser.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(next, depth + 1);
            YamlNode value = node(parser.next(), depth + 1);
            if (key instanceof Scalar scalar) {
                Entry entry = entry(scalar, value, reached);
                refuseKey(scalar, keys);
                entries.add(entry);
                reached = entry.end();
            } else {
                problems.add("yaml.key", key.start());
                reached = Math.max(key.end(), value.end());
            }
            next = parser.next();
        }
        return new Mapping(entries, event.isFlow(), start, braces ? end(next) : reached);
    }

    private Entry entry(Scalar key, YamlNode value, int reached) {
        int question = Gap.find(text, reached, key.start(), '?');
        int colon = Gap.find(text, key.end(), value.start(), ':');
        YamlNode placed = value;
        if (value instanceof Scalar scalar && scalar.isAbsent()) {
            int at = colon < 0 ? key.end() : colon + 1;
            placed = new Scalar("", ScalarStyle.PLAIN, at, at);
        }
        return new Entry(key, placed, question < 0 ? key.start() : question, colon);
    }

    private void refuseKey(Scalar key, Map<String, Scalar> keys) {
        if (key.style() == ScalarStyle.PLAIN && key.text().equals("<<")) {
            problems.add("yaml.merge", key.start());
        }
        Scalar first = keys.putIfAbsent(key.text(), key);
        if (first != null) {
            problems.add(
                    "yaml.key.doubled",
                    key.start(),
                    ProblemLog.quoted(key.text()),
                    String.valueOf(problems.line(first.start())));
        }
    }

    private int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(text.length());
    }

    private int offset(Mark mark) {
        return toOffset.applyAsInt(mark.getIndex());
    }

    private int reached() {
        return toOffset.applyAsInt(stream.getIndex());
    }

    /** The library counts characters where we count chars. */
    private static IntUnaryOperator offsets(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters == text.length()) {
            return index -> index;
        }
        int[] offsets = new int[characters + 1];
        int at = 0;
        for (int i = 0; i < characters; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[characters] = at;
        return index -> offsets[Math.min(index, characters)];
    }
}
