package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an edit must leave standing: the text of every key and entry whose value is the same before and after, of keys
 * nobody knows in records that are still there, the comment lines right above, and the comment behind it on its line.
 */
final class Untouched {
    private final String text;
    private final List<String> kept = new ArrayList<>();

    private Untouched(String text) {
        this.text = text;
    }

    static List<String> of(OpenedBom before, AgentActionBom now) {
        Untouched untouched = new Untouched(before.text().text());
        untouched.record(
                (Mapping) before.text().root(),
                Shape.of(AgentActionBom.class),
                Tree.of(before.document()).fields(),
                Tree.of(now).fields());
        return untouched.kept;
    }

    private void record(Mapping node, Shape<?> shape, Map<String, Tree> before, Map<String, Tree> now) {
        for (Entry entry : node.entries()) {
            Optional<Part> part = shape.part(entry.key().text());
            Tree was = before.get(entry.key().text());
            Tree is = now.get(entry.key().text());
            boolean goes = is == null && now.isEmpty() && part.isPresent();
            if (part.isEmpty() || (Objects.equals(was, is) && !goes)) {
                keep(entry.start(), entry.end());
            } else if (part.get() instanceof Part.Nested nested && entry.value() instanceof Mapping mapping) {
                record(mapping, nested.shape(), fields(was), fields(is));
            } else if (part.get() instanceof Part.Entries list
                    && entry.value() instanceof Sequence items
                    && was instanceof Tree.Many old
                    && is instanceof Tree.Many current) {
                entries(items, list, old.entries(), current.entries());
            }
        }
    }

    private static Map<String, Tree> fields(Tree tree) {
        return tree instanceof Tree.Fields record ? record.fields() : Map.of();
    }

    private void entries(Sequence node, Part.Entries part, List<Tree> before, List<Tree> now) {
        Optional<Part.Scalar> identity = Lists.identity(part.shape());
        List<YamlNode> items = Lists.entries(node);
        for (int i = 0; i < items.size() && identity.isPresent(); i++) {
            Map<String, Tree> was = ((Tree.Fields) before.get(i)).fields();
            Optional<Map<String, Tree>> is = now.stream()
                    .map(tree -> ((Tree.Fields) tree).fields())
                    .filter(fields -> Objects.equals(
                            fields.get(identity.get().key()),
                            was.get(identity.get().key())))
                    .findFirst();
            if (is.isPresent() && is.get().equals(was)) {
                keep(items.get(i).start(), items.get(i).end());
            } else if (is.isPresent() && items.get(i) instanceof Mapping mapping) {
                record(mapping, part.shape(), was, is.get());
            }
        }
    }

    private void keep(int start, int end) {
        kept.add(text.substring(start, end));
        int lineEnd = end;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        String behind = text.substring(end, lineEnd).strip();
        if (behind.startsWith("#")) {
            kept.add(behind);
        }
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        if (text.substring(lineStart, start).isBlank()
                || text.substring(lineStart, start).strip().equals("-")) {
            commentsAbove(lineStart);
        }
    }

    private void commentsAbove(int lineStart) {
        int above = lineStart == 0 ? -1 : text.lastIndexOf('\n', lineStart - 2) + 1;
        if (above >= 0 && text.substring(above, lineStart).strip().startsWith("#")) {
            kept.add(text.substring(above, lineStart).strip());
            commentsAbove(above);
        }
    }
}
