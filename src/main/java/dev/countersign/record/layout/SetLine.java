package dev.countersign.record.layout;

import java.util.List;

/**
 * A line as it is drawn.
 *
 * @param width how far its letters reach, without the spaces at its end
 * @param rightToLeft whether it begins at the right
 * @param runs its letters, in reading order
 */
record SetLine(float width, boolean rightToLeft, List<Run> runs) {
    SetLine {
        runs = List.copyOf(runs);
    }

    /** Where its runs stand when the line begins at the side it should. */
    List<Run> within(float room) {
        float by = rightToLeft ? Math.max(0, room - width) : 0;
        return by == 0 ? runs : runs.stream().map(run -> run.moved(by)).toList();
    }
}
