package dev.countersign.source.plain;

import java.util.List;

/**
 * One line of a text, its decoration taken off.
 *
 * @param number the line, from 1
 * @param kind what it is
 * @param indent how far it is indented, in columns
 * @param box whether it has a box, and whether that is ticked
 * @param raw the line as written, without the space around it
 * @param text what it says
 * @param cells its cells, where it is the row of a table
 */
record Line(int number, Kind kind, int indent, Box box, String raw, String text, List<String> cells) {
    /** What a line is. */
    enum Kind {
        /** Nothing on it. */
        BLANK,
        /** A rule, a fence, the frame of a table: nothing that says anything. */
        DECORATION,
        /** A heading. */
        HEADING,
        /** An item with a bullet or a number. */
        BULLET,
        /** The row of a table. */
        ROW,
        /** Anything else. */
        TEXT
    }

    /** A box before an item. */
    enum Box {
        /** None. */
        NONE,
        /** An empty one. */
        EMPTY,
        /** A ticked one. */
        TICKED
    }

    Line {
        cells = List.copyOf(cells);
    }
}
