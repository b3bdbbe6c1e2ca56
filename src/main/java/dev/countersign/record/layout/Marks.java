package dev.countersign.record.layout;

import java.util.ArrayList;
import java.util.List;

/** Lines of type as marks. */
final class Marks {
    /** How far the mark of a verdict stands above the line, and how large it is, in parts of the size of the type. */
    private static final float SIGN_TOP = 0.83f;

    private static final float SIGN_SIZE = 0.94f;

    private Marks() {}

    /** The marks of a line that stands in a room. */
    static List<Mark> of(SetLine line, Tag tag, float x, float baseline, float room) {
        List<Mark> marks = new ArrayList<>();
        for (Run run : line.within(room)) {
            float size = run.pen().size();
            if (run.sign().isPresent()) {
                marks.add(new Mark.Sign(run.sign().get(), x + run.x(), baseline - size * SIGN_TOP, size * SIGN_SIZE));
            } else if (!run.text().isEmpty()) {
                marks.add(new Mark.Letters(tag, x + run.x(), baseline, run));
                if (run.pen().struck()) {
                    marks.add(new Mark.Rule(
                            x + run.x(),
                            baseline - size * 0.3f,
                            run.width(),
                            0.6f,
                            run.pen().color()));
                }
            }
        }
        return marks;
    }

    /** The marks of lines one below the other, from a height down. */
    static List<Mark> stack(List<SetLine> lines, Tag tag, Type type, float x, float y, float room) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            marks.addAll(of(lines.get(i), tag, x, y + i * type.leading() + type.ascent(), room));
        }
        return marks;
    }
}
