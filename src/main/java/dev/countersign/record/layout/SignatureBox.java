package dev.countersign.record.layout;

import dev.countersign.record.content.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What a signature says, set so that it fits its box.
 *
 * @param scale how much smaller it is drawn than it is set
 * @param marks the letters, from the upper left corner, before they are made smaller
 */
public record SignatureBox(float scale, List<Mark> marks) {
    private static final float PADDING = 6.5f;
    private static final float STEP = 0.92f;
    private static final float SMALLEST = 0.2f;

    /** Copies the list. */
    public SignatureBox {
        marks = List.copyOf(marks);
    }

    /**
     * Sets lines into a box.
     *
     * @param lines what is said
     * @param width how wide the box is, in points
     * @param height how high
     */
    public static SignatureBox of(List<Line> lines, float width, float height) {
        float scale = 1;
        while (true) {
            List<Mark> marks = new ArrayList<>();
            float bottom = set(lines, width / scale, marks);
            if (bottom * scale <= height || scale < SMALLEST) {
                return new SignatureBox(scale, marks);
            }
            scale *= STEP;
        }
    }

    private static float set(List<Line> lines, float width, List<Mark> marks) {
        float room = width - 2 * PADDING;
        float y = PADDING - 1.5f;
        for (Line line : lines) {
            List<SetLine> set = Setter.set(line, Type.ASIDE, room);
            marks.addAll(Marks.stack(set, Tag.ARTIFACT, Type.ASIDE, PADDING, y, room));
            y += set.size() * Type.ASIDE.leading();
        }
        return y + PADDING - 1.5f;
    }
}
