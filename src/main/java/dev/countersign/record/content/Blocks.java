package dev.countersign.record.content;

import dev.countersign.record.content.Block.Rank;
import dev.countersign.record.content.Block.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the blocks of a section. What has nothing to say leaves no block. */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();

    List<Block> list() {
        return List.copyOf(blocks);
    }

    Blocks part(String heading) {
        blocks.add(new Block.Heading(Rank.PART, heading, Optional.empty(), Optional.empty()));
        return this;
    }

    Blocks say(String text) {
        return say(Line.of(text));
    }

    Blocks say(Line line) {
        blocks.add(new Block.Paragraph(line, Voice.BODY));
        return this;
    }

    Blocks aside(String text) {
        blocks.add(new Block.Paragraph(Line.of(text, Style.QUIET), Voice.ASIDE));
        return this;
    }

    Blocks bullets(List<Line> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return this;
    }

    Blocks pairs(List<Block.Pair> pairs) {
        if (!pairs.isEmpty()) {
            blocks.add(new Block.Pairs(pairs));
        }
        return this;
    }

    Blocks table(List<Block.Column> columns, List<Block.Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(columns, rows));
        }
        return this;
    }

    Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    static Block.Row row(List<Line> one, List<Line> two, List<Line> three) {
        return new Block.Row(List.of(one, two, three), Block.Mark.NONE);
    }

    static Block.Row row(List<Line> one, List<Line> two) {
        return new Block.Row(List.of(one, two), Block.Mark.NONE);
    }
}
