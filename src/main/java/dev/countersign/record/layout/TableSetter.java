package dev.countersign.record.layout;

import dev.countersign.record.Progress;
import dev.countersign.record.content.Block;
import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets tables. A row is one strip. One that is higher than a page becomes strips of a few lines each, under the row's own
 * head again on each page, so that it flows on and nothing of it is lost.
 */
final class TableSetter {
    private static final float GUTTER = 10;
    private static final float PADDING = 5;
    private static final float GAP = 4;
    private static final float BAR = 2;
    private static final float BAR_OFFSET = -7;
    private static final int LINES_A_SLICE = 4;
    private static final float SMALL = 0.3f;

    private final Sheet sheet;
    private final Progress progress;
    private final float[] x;
    private final float[] width;
    private final boolean ruled;
    private List<Strip> repeated = List.of();

    private TableSetter(Sheet sheet, Progress progress, List<Block.Column> columns, boolean ruled) {
        this.sheet = sheet;
        this.progress = progress;
        this.ruled = ruled;
        this.x = new float[columns.size()];
        this.width = new float[columns.size()];
        float shares = 0;
        for (Block.Column column : columns) {
            shares += column.share();
        }
        float room = sheet.room() - GUTTER * (columns.size() - 1);
        float at = 0;
        for (int i = 0; i < width.length; i++) {
            x[i] = at;
            width[i] = room * columns.get(i).share() / shares;
            at += width[i] + GUTTER;
        }
    }

    /** A cell, set. */
    private record Cell(List<CellLine> lines) {
        /** How high some of its lines are, one below the other. */
        float height(int from, int to) {
            float height = 0;
            for (CellLine line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
                height += line.height();
            }
            return height;
        }
    }

    /** A line of a cell, the paragraph it belongs to, and the room above it. */
    private record CellLine(Tag tag, SetLine line, float gap) {
        float height() {
            return gap + Type.CELL.leading();
        }
    }

    static List<Strip> set(Block.Table table, Sheet sheet, Tag parent, Progress progress) {
        TableSetter setter = new TableSetter(sheet, progress, table.columns(), true);
        Tag tag = parent.add(Tag.Kind.TABLE);
        List<Strip> strips = new ArrayList<>();
        strips.add(setter.heads(table.columns(), tag.add(Tag.Kind.HEADS).add(Tag.Kind.ROW))
                .below(8)
                .glue());
        setter.repeated = List.of(setter.heads(table.columns(), Tag.ARTIFACT));
        setter.rows(table.rows(), tag.add(Tag.Kind.ROWS), strips);
        return setter.together(strips);
    }

    static List<Strip> set(Block.Pairs pairs, Sheet sheet, Tag parent, Progress progress) {
        List<Block.Column> columns = List.of(new Block.Column("", 1), new Block.Column("", 3));
        TableSetter setter = new TableSetter(sheet, progress, columns, false);
        List<Block.Row> rows = pairs.pairs().stream()
                .map(pair -> new Block.Row(
                        List.of(List.of(Line.of(pair.name(), Style.QUIET)), pair.lines()), Block.Mark.NONE))
                .toList();
        List<Strip> strips = new ArrayList<>();
        setter.rows(rows, parent.add(Tag.Kind.TABLE).add(Tag.Kind.ROWS), strips);
        if (!strips.isEmpty()) {
            strips.set(0, strips.get(0).below(4));
        }
        return setter.together(strips);
    }

    /** Keeps a small table on one page, and no row of a large one alone. */
    private List<Strip> together(List<Strip> strips) {
        boolean small = Strip.height(strips) < (sheet.bottom() - sheet.top()) * SMALL;
        for (int i = 0; i < strips.size() - 1; i++) {
            if (small || i == strips.size() - 2) {
                strips.set(i, strips.get(i).glue());
            }
        }
        return strips;
    }

    private Strip heads(List<Block.Column> columns, Tag row) {
        List<List<SetLine>> heads = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            heads.add(Setter.set(columns.get(i).head(), Style.QUIET, Type.COLUMN, width[i]));
            lines = Math.max(lines, heads.get(i).size());
        }
        float height = lines * Type.COLUMN.leading();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            float y = height - heads.get(i).size() * Type.COLUMN.leading();
            Tag tag = row.add(Tag.Kind.COLUMN_HEAD);
            marks.addAll(Marks.stack(heads.get(i), tag, Type.COLUMN, x[i], y, width[i]));
        }
        marks.add(new Mark.Rule(0, height + 3, sheet.room(), 0.7f, Palette.HEAD_RULE));
        return Strip.of(0, height + 3.4f, marks);
    }

    private void rows(List<Block.Row> rows, Tag parent, List<Strip> strips) {
        float tallest = sheet.bottom() - sheet.top() - Strip.height(repeated);
        for (int i = 0; i < rows.size(); i++) {
            progress.step((double) i / rows.size());
            boolean last = i == rows.size() - 1;
            List<Cell> cells = cells(rows.get(i), parent.add(Tag.Kind.ROW));
            int lines = cells.stream().mapToInt(c -> c.lines().size()).max().orElse(0);
            float height = height(cells, 0, lines) + 2 * padding();
            if (height <= tallest) {
                List<Mark> marks = new ArrayList<>(bar(rows.get(i).mark(), height));
                marks.addAll(slice(cells, 0, lines, padding()));
                strips.add(Strip.of(0, height, ruled(marks, height, last)).repeating(repeated));
            } else {
                slices(rows.get(i), cells, lines, last, strips);
            }
        }
    }

    private void slices(Block.Row row, List<Cell> cells, int lines, boolean last, List<Strip> strips) {
        List<Strip> again = new ArrayList<>(repeated);
        again.add(continued(row));
        for (int from = 0; from < lines; from += LINES_A_SLICE) {
            int to = Math.min(lines, from + LINES_A_SLICE);
            float above = from == 0 ? padding() : 0;
            float height = height(cells, from, to) + above + (to == lines ? padding() : 0);
            List<Mark> marks = new ArrayList<>(bar(row.mark(), height));
            marks.addAll(slice(cells, from, to, above));
            List<Mark> drawn = to == lines ? ruled(marks, height, last) : marks;
            strips.add(Strip.of(0, height, drawn).repeating(from == 0 ? repeated : again));
        }
    }

    /** What says on the next page whose row goes on there. */
    private Strip continued(Block.Row row) {
        Line name =
                row.cells().get(0).isEmpty() ? Line.of("") : row.cells().get(0).get(0);
        Line label = Line.of("… " + name.words().lines().findFirst().orElse(""), Style.QUIET);
        SetLine first = Setter.set(label, Type.CELL, width[0]).get(0);
        List<Mark> marks = Marks.of(first, Tag.ARTIFACT, x[0], PADDING + Type.CELL.ascent(), width[0]);
        return Strip.of(0, Type.CELL.leading() + PADDING, marks);
    }

    private List<Cell> cells(Block.Row row, Tag parent) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < width.length; i++) {
            Tag tag = parent.add(i == 0 ? Tag.Kind.ROW_HEAD : Tag.Kind.CELL);
            cells.add(cell(row.cells().get(i), tag, width[i]));
        }
        return cells;
    }

    /** The lines of a cell; a line of nothing is room between those around it. */
    private static Cell cell(List<Line> content, Tag tag, float width) {
        List<CellLine> lines = new ArrayList<>();
        float gap = 0;
        for (Line line : content) {
            if (line.parts().isEmpty()) {
                gap = lines.isEmpty() ? 0 : GAP;
                continue;
            }
            Tag paragraph = tag.add(Tag.Kind.P);
            for (SetLine set : Setter.set(line, Type.CELL, width)) {
                lines.add(new CellLine(paragraph, set, gap));
                gap = 0;
            }
        }
        return new Cell(lines);
    }

    private List<Mark> slice(List<Cell> cells, int from, int to, float above) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<CellLine> lines = cells.get(i).lines();
            float y = above;
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                CellLine set = lines.get(line);
                float baseline = y + set.gap() + Type.CELL.ascent();
                marks.addAll(Marks.of(set.line(), set.tag(), x[i], baseline, width[i]));
                y += set.height();
            }
        }
        return marks;
    }

    private static float height(List<Cell> cells, int from, int to) {
        float height = 0;
        for (Cell cell : cells) {
            height = Math.max(height, cell.height(from, to));
        }
        return height;
    }

    private float padding() {
        return ruled ? PADDING : 1.5f;
    }

    private List<Mark> ruled(List<Mark> marks, float height, boolean last) {
        if (ruled && !last) {
            marks.add(new Mark.Rule(0, height, sheet.room(), 0.5f, Palette.RULE));
        }
        return marks;
    }

    /** The bar beside a row that needs a second look; broken where nobody has decided. */
    private static List<Mark> bar(Block.Mark mark, float height) {
        return switch (mark) {
            case NONE -> List.of();
            case LOOSENED -> List.of(new Mark.Fill(BAR_OFFSET, 2, BAR, height - 4, Palette.LOOSENED));
            case UNSURE -> dashes(height);
        };
    }

    private static List<Mark> dashes(float height) {
        List<Mark> dashes = new ArrayList<>();
        for (float y = 2; y < height - 4; y += 6) {
            dashes.add(new Mark.Fill(BAR_OFFSET, y, BAR, Math.min(3.5f, height - 2 - y), Palette.UNSURE));
        }
        return dashes;
    }
}
