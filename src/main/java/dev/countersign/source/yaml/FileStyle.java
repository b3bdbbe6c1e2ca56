package dev.countersign.source.yaml;

import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How a file is laid out.
 *
 * @param lineBreak its line break
 * @param keys how far keys within a key stand to the right
 * @param dashes how far the dashes of a list stand to the right of its key
 * @param content how far an entry's content stands to the right of its dash
 * @param literals whether texts of several lines are written in lines
 */
record FileStyle(String lineBreak, int keys, int dashes, int content, boolean literals) {
    /** The layout of fresh files. */
    static final FileStyle FRESH = new FileStyle("\n", 2, 2, 2, true);

    private static final int UNSEEN = -1;
    private static final int WIDEST = 8;

    /** The layout of a text: what its first keys and lists do, else that of fresh files. */
    static FileStyle of(YamlText text) {
        FileStyle seen = new FileStyle(text.lines().lineBreak(), UNSEEN, UNSEEN, UNSEEN, true);
        Deque<YamlNode> open = new ArrayDeque<>(List.of(text.root()));
        while (!open.isEmpty() && (seen.keys < 0 || seen.dashes < 0 || seen.content < 0)) {
            YamlNode node = open.removeFirst();
            if (node instanceof Mapping mapping && !mapping.flow()) {
                for (Entry entry : mapping.entries()) {
                    seen = seen.seeing(text, mapping, entry.value());
                    open.addLast(entry.value());
                }
            } else if (node instanceof Sequence list && !list.flow()) {
                for (YamlNode item : list.items()) {
                    seen = seen.seeing(text, list, item);
                    open.addLast(item);
                }
            }
        }
        return new FileStyle(
                seen.lineBreak,
                seen.keys < 1 || seen.keys > WIDEST ? FRESH.keys : seen.keys,
                seen.dashes < 0 || seen.dashes > WIDEST ? FRESH.dashes : seen.dashes,
                seen.content < 2 || seen.content > WIDEST ? FRESH.content : seen.content,
                true);
    }

    FileStyle withoutLiterals() {
        return new FileStyle(lineBreak, keys, dashes, content, false);
    }

    private FileStyle seeing(YamlText text, YamlNode outer, YamlNode inner) {
        Lines lines = text.lines();
        boolean sameLine = lines.line(outer.start()) == lines.line(inner.start());
        int offset = lines.column(inner.start()) - lines.column(outer.start());
        if (outer instanceof Sequence) {
            return inner instanceof Mapping mapping && !mapping.flow() && content < 0 && offset > 0
                    ? new FileStyle(lineBreak, keys, dashes, offset, literals)
                    : this;
        }
        if (inner instanceof Mapping mapping && !mapping.flow() && keys < 0 && !sameLine) {
            return new FileStyle(lineBreak, offset, dashes, content, literals);
        }
        if (inner instanceof Sequence list && !list.flow() && dashes < 0 && !sameLine) {
            return new FileStyle(lineBreak, keys, offset, content, literals);
        }
        return this;
    }
}
