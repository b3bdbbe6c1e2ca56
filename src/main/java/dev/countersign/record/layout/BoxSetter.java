package dev.countersign.record.layout;

import dev.countersign.model.Verdict;
import dev.countersign.record.content.Block;
import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;

/** Sets what stands in boxes: the outcome, and the room to sign. */
final class BoxSetter {
    private static final int IN_A_ROW = 3;
    private static final float GAP = 9;
    private static final float BOX_HEIGHT = 66;
    private static final float BOX_PADDING = 8;
    private static final float BAR = 4;
    private static final float BANNER_PADDING = 10;
    private static final float BANNER_INDENT = 15;

    private BoxSetter() {}

    /** The outcome in its colour. */
    static Strip set(Block.Banner banner, Sheet sheet, Tag parent) {
        Verdict verdict = Palette.verdict(banner.outcome());
        float room = sheet.room() - BANNER_INDENT - BANNER_PADDING;
        List<Mark> marks = new ArrayList<>();
        float y = BANNER_PADDING;
        List<SetLine> headline = Setter.set(banner.headline(), Style.PLAIN, Type.OUTCOME, room);
        marks.addAll(Marks.stack(headline, parent.add(Tag.Kind.P), Type.OUTCOME, BANNER_INDENT, y, room));
        y += headline.size() * Type.OUTCOME.leading();
        for (Line line : banner.lines()) {
            List<SetLine> lines = Setter.set(line, Type.BODY, room);
            marks.addAll(Marks.stack(lines, parent.add(Tag.Kind.P), Type.BODY, BANNER_INDENT, y, room));
            y += lines.size() * Type.BODY.leading();
        }
        float height = y + BANNER_PADDING;
        List<Mark> all = new ArrayList<>();
        all.add(new Mark.Fill(0, 0, sheet.room(), height, Palette.wash(verdict)));
        all.add(new Mark.Fill(0, 0, BAR, height, Palette.of(verdict)));
        all.addAll(marks);
        return Strip.of(12, height, all);
    }

    /** Boxes to sign in, side by side. */
    static List<Strip> set(Block.SignBoxes boxes, Sheet sheet, Tag parent) {
        float width = (sheet.room() - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
        List<Strip> strips = new ArrayList<>();
        for (int from = 0; from < boxes.boxes().size(); from += IN_A_ROW) {
            List<Mark> marks = new ArrayList<>();
            float height = BOX_HEIGHT;
            List<Block.SignBox> row = boxes.boxes()
                    .subList(from, Math.min(from + IN_A_ROW, boxes.boxes().size()));
            for (Block.SignBox box : row) {
                height = Math.max(height, height(box, width));
            }
            for (int i = 0; i < row.size(); i++) {
                marks.addAll(box(row.get(i), parent, i * (width + GAP), width, height));
            }
            strips.add(Strip.of(from == 0 ? 5 : GAP, height, marks));
        }
        return strips;
    }

    private static float height(Block.SignBox box, float width) {
        float room = width - 2 * BOX_PADDING;
        int lines = Setter.set(box.role(), Style.STRONG, Type.ASIDE, room).size();
        for (Line line : box.lines()) {
            lines += Setter.set(line, Type.ASIDE, room).size();
        }
        return lines * Type.ASIDE.leading() + 2 * BOX_PADDING;
    }

    private static List<Mark> box(Block.SignBox box, Tag parent, float x, float width, float height) {
        float room = width - 2 * BOX_PADDING;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(x, 0, width, height, Palette.RULE));
        float y = BOX_PADDING - 1.5f;
        List<SetLine> role = Setter.set(box.role(), Style.STRONG, Type.ASIDE, room);
        marks.addAll(Marks.stack(role, parent.add(Tag.Kind.P), Type.ASIDE, x + BOX_PADDING, y, room));
        y += role.size() * Type.ASIDE.leading();
        for (Line line : box.lines()) {
            List<SetLine> lines = Setter.set(line, Type.ASIDE, room);
            marks.addAll(Marks.stack(lines, parent.add(Tag.Kind.P), Type.ASIDE, x + BOX_PADDING, y, room));
            y += lines.size() * Type.ASIDE.leading();
        }
        if (!box.field().isEmpty()) {
            Tag field = parent.add(Tag.Kind.FIELD);
            marks.add(new Mark.Field(field, box.field(), box.hint(), x, 0, width, height));
        }
        return marks;
    }
}
