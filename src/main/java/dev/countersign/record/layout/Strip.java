package dev.countersign.record.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes onto one page together, as wide as the text. Marks are placed from its upper left corner.
 *
 * @param before the room above it; none at the top of a page
 * @param height how high it is
 * @param glued whether the next strip must stand on the same page
 * @param marks what is drawn
 * @param repeated what is drawn above it when it begins a page
 */
record Strip(float before, float height, boolean glued, List<Mark> marks, List<Strip> repeated) {
    Strip {
        marks = List.copyOf(marks);
        repeated = List.copyOf(repeated);
    }

    static Strip of(float before, float height, List<Mark> marks) {
        return new Strip(before, height, false, marks, List.of());
    }

    Strip glue() {
        return new Strip(before, height, true, marks, repeated);
    }

    Strip below(float room) {
        return new Strip(room, height, glued, marks, repeated);
    }

    Strip repeating(List<Strip> heads) {
        return new Strip(before, height, glued, marks, heads);
    }

    /** The same strip with more marks. */
    Strip with(List<Mark> more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(more);
        return new Strip(before, height, glued, all, repeated);
    }

    /** The same strip with marks before its own. */
    Strip after(List<Mark> earlier) {
        List<Mark> all = new ArrayList<>(earlier);
        all.addAll(marks);
        return new Strip(before, height, glued, all, repeated);
    }

    /** How high strips are one below the other. */
    static float height(List<Strip> strips) {
        float height = 0;
        for (int i = 0; i < strips.size(); i++) {
            height += strips.get(i).height() + (i == 0 ? 0 : strips.get(i).before());
        }
        return height;
    }
}
