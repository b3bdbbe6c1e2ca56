package dev.countersign.record.content;

import java.util.ArrayList;
import java.util.List;

/** Takes the first entries of what a record says. A text that is too long is cut, and ends it. */
final class Beginning {
    private static final int CHARACTERS_AN_ENTRY = 80;

    private final int longest;
    private int left;

    Beginning(int entries) {
        this.left = entries;
        this.longest = entries * CHARACTERS_AN_ENTRY;
    }

    List<Block> of(List<Block> blocks) {
        List<Block> taken = new ArrayList<>();
        for (Block block : blocks) {
            if (left <= 0) {
                break;
            }
            taken.add(part(block));
        }
        return taken;
    }

    private Block part(Block block) {
        left--;
        if (block instanceof Block.Table table) {
            return new Block.Table(table.columns(), rows(table.rows()));
        }
        if (block instanceof Block.Bullets bullets) {
            return new Block.Bullets(lines(bullets.items()));
        }
        if (block instanceof Block.Pairs pairs) {
            return new Block.Pairs(pairs(pairs.pairs()));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(line(paragraph.text()), paragraph.voice());
        }
        if (block instanceof Block.PathPicture picture) {
            return new Block.PathPicture(picture.lanes(), parts(picture.parts()));
        }
        return block;
    }

    /** A path counts as an entry; a part of the picture is taken whole, for a page shows all of it. */
    private List<Block.PathPart> parts(List<Block.PathPart> parts) {
        List<Block.PathPart> taken = new ArrayList<>();
        for (int i = 0; i < parts.size() && left > 0; i++) {
            taken.add(parts.get(i));
            left -= parts.get(i).paths().paths().size();
        }
        return taken;
    }

    private List<Block.Row> rows(List<Block.Row> rows) {
        List<Block.Row> taken = new ArrayList<>();
        for (int i = 0; i < rows.size() && left > 0; i++, left--) {
            Block.Row row = rows.get(i);
            taken.add(new Block.Row(
                    row.cells().stream()
                            .map(cell -> cell.stream().map(this::line).toList())
                            .toList(),
                    row.mark()));
        }
        return taken;
    }

    private List<Block.Pair> pairs(List<Block.Pair> pairs) {
        List<Block.Pair> taken = new ArrayList<>();
        for (int i = 0; i < pairs.size() && left > 0; i++, left--) {
            Block.Pair pair = pairs.get(i);
            taken.add(new Block.Pair(pair.name(), lines(pair.lines())));
        }
        return taken;
    }

    private List<Line> lines(List<Line> lines) {
        List<Line> taken = new ArrayList<>();
        for (int i = 0; i < lines.size() && left > 0; i++, left--) {
            taken.add(line(lines.get(i)));
        }
        return taken;
    }

    private Line line(Line line) {
        Line cut = line.beginning(longest);
        if (!cut.equals(line)) {
            left = 0;
        }
        return cut;
    }
}
