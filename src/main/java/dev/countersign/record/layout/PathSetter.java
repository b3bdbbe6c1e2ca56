package dev.countersign.record.layout;

import dev.countersign.model.Verdict;
import dev.countersign.posture.path.Lane;
import dev.countersign.posture.path.PathPlan;
import dev.countersign.posture.path.PathPlan.Measure;
import dev.countersign.posture.path.PathPlan.Passage;
import dev.countersign.posture.path.Stop;
import dev.countersign.record.content.Block;
import dev.countersign.record.content.Line;
import dev.countersign.record.content.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the picture of action paths: boxes lane by lane, and the lines between them. */
final class PathSetter {
    private static final float GAP = 13;
    private static final float BOX = 35;
    private static final float BETWEEN = 4;
    private static final float PADDING = 4;
    private static final float BAR = 2.5f;
    private static final float SIGN = 7;
    private static final float STUB = 4;
    private static final int MORE = 24;
    private static final Type TYPE = Type.NOTICE;

    private final Sheet sheet;
    private final Map<Verdict, String> verdicts;
    private final List<Mark> marks = new ArrayList<>();
    private final Tag tag;

    private PathSetter(Sheet sheet, Map<Verdict, String> verdicts, Tag tag) {
        this.sheet = sheet;
        this.verdicts = verdicts;
        this.tag = tag;
    }

    static List<Strip> set(Block.PathPicture picture, Sheet sheet, Tag parent) {
        List<Strip> strips = new ArrayList<>();
        for (Block.PathPart part : picture.parts()) {
            Tag tag = parent.figure(Visible.of(part.spoken()));
            strips.add(new PathSetter(sheet, part.verdicts(), tag).strip(part, picture.lanes()));
        }
        return strips;
    }

    private Strip strip(Block.PathPart part, List<String> lanes) {
        Measure measure = new Measure(sheet.room(), GAP, BOX, BETWEEN);
        PathPlan plan = PathPlan.of(part.paths(), measure);
        float top = heads(lanes, measure);
        plan.lines().forEach(line -> line(line, top));
        plan.boxes().forEach(box -> box(box, top));
        float height = top + (float) plan.height();
        return Strip.of(8, height, List.of(new Mark.Picture(tag, 0, 0, sheet.room(), height, marks)));
    }

    /** The heads of the lanes; gives how high they are. */
    private float heads(List<String> lanes, Measure measure) {
        for (Lane lane : Lane.values()) {
            float room = (float) measure.width(lane);
            List<SetLine> head = clamped(lanes.get(lane.ordinal()), Style.QUIET, Type.COLUMN, room, 1);
            marks.addAll(Marks.stack(head, tag, Type.COLUMN, (float) measure.left(lane), 0, room));
        }
        return Type.COLUMN.leading() + 4;
    }

    private void line(PathPlan.Line line, float top) {
        float x = (float) line.fromX();
        float y = top + (float) line.fromY();
        float toX = (float) line.toX();
        float toY = top + (float) line.toY();
        if (line.passage() != Passage.OPEN) {
            marks.add(new Mark.Curve(x, y, toX, toY, 0.5f, Palette.RULE, false));
        }
        if (line.passage() == Passage.CUT) {
            Color color = Palette.of(Verdict.BLOCK);
            marks.add(new Mark.Rule(x, y, STUB, 1.4f, color));
            marks.add(new Mark.Fill(x + STUB, y - 5, 1.8f, 10, color));
        } else if (line.passage() == Passage.OPEN) {
            boolean unsure = line.unsure();
            Color color =
                    unsure ? Palette.UNSURE : line.verdict().map(Palette::of).orElse(Palette.HEAD_RULE);
            marks.add(new Mark.Curve(x, y, toX, toY, weight(line.verdict()), color, unsure));
        }
    }

    /** What needs approval is drawn thicker than what is allowed, for eyes that do not tell the colours apart. */
    private static float weight(Optional<Verdict> verdict) {
        return verdict.filter(v -> v == Verdict.APPROVE).isPresent() ? 2 : 1;
    }

    private void box(PathPlan.Box box, float top) {
        Stop stop = box.stop();
        float x = (float) box.x();
        float y = top + (float) box.y();
        float width = (float) box.width();
        Color fill = box.verdict().map(Palette::wash).orElse(Palette.WHITE);
        Color stroke = stop.unsure() ? Palette.UNSURE : Palette.RULE;
        marks.add(new Mark.Card(x, y, width, BOX, stroke, fill, stop.unsure()));
        float indent = PADDING;
        if (box.verdict().isPresent() && stop.lane() == Lane.ACTION) {
            Verdict verdict = box.verdict().get();
            marks.add(new Mark.Fill(x, y + 1.5f, BAR, BOX - 3, Palette.of(verdict)));
            indent = PADDING + BAR + SIGN + 3;
        }
        float room = width - indent - PADDING;
        List<SetLine> lines = words(box, room);
        float above = (BOX - lines.size() * TYPE.leading()) / 2;
        marks.addAll(Marks.stack(lines, tag, TYPE, x + indent, y + above, room));
        if (stop.lane() == Lane.ACTION) {
            float at = y + above + (TYPE.leading() - SIGN) / 2;
            box.verdict().ifPresent(verdict -> marks.add(new Mark.Sign(verdict, x + PADDING + BAR, at, SIGN)));
        }
    }

    private List<SetLine> words(PathPlan.Box box, float room) {
        Stop stop = box.stop();
        List<SetLine> lines = new ArrayList<>();
        if (stop.lane() == Lane.PROOF && box.verdict().isPresent()) {
            Verdict verdict = box.verdict().get();
            lines.add(Setter.set(Line.of(verdict, verdicts.getOrDefault(verdict, "")), TYPE, room)
                    .get(0));
        }
        int left = 3 - lines.size() - (stop.detail().isEmpty() ? 0 : 1);
        Style named = stop.lane() == Lane.ACTION ? Style.STRONG : Style.PLAIN;
        lines.addAll(clamped(stop.name(), stop.unsure() ? Style.UNSURE : named, TYPE, room, left));
        if (!stop.detail().isEmpty()) {
            Style style = stop.detailUnsure() ? Style.UNSURE : Style.QUIET;
            lines.addAll(clamped(stop.detail(), style, TYPE, room, 1));
        }
        return lines;
    }

    /** A text in a few lines; what does not fit stands in full in the table above. */
    private static List<SetLine> clamped(String text, Style style, Type type, float room, int most) {
        String visible = Visible.of(text);
        List<SetLine> lines = Setter.set(visible, style, type, room);
        if (lines.size() <= most) {
            return lines;
        }
        int length = 0;
        for (SetLine line : lines.subList(0, most)) {
            length += line.runs().stream().mapToInt(run -> run.text().length()).sum();
        }
        // a little more than whole words fill, so that the last line is used up
        int end = Math.min(visible.length(), length + MORE);
        String cut = visible.substring(0, visible.offsetByCodePoints(0, visible.codePointCount(0, end)));
        while (!cut.isEmpty()
                && Setter.set(cut.stripTrailing() + "…", style, type, room).size() > most) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return Setter.set(cut.stripTrailing() + "…", style, type, room);
    }
}
