package dev.countersign.record.layout;

import dev.countersign.record.Paper;

/**
 * Where things stand on a sheet of paper, in points from its upper left corner.
 *
 * @param width how wide the sheet is
 * @param height how high
 * @param noticed whether a notice stands below the running head of every page
 */
record Sheet(float width, float height, boolean noticed) {
    private static final float MARGIN = 48;
    private static final float HEAD = 45;
    private static final float NOTICE = 13;
    private static final float FOOT = 42;

    static Sheet of(Paper paper, boolean noticed) {
        return new Sheet(paper.width(), paper.height(), noticed);
    }

    float left() {
        return MARGIN;
    }

    /** How wide the text is. */
    float room() {
        return width - 2 * MARGIN;
    }

    /** The line the running head stands on. */
    float headLine() {
        return HEAD;
    }

    float noticeLine() {
        return HEAD + NOTICE;
    }

    float headRule() {
        return HEAD + 8 + (noticed ? NOTICE : 0);
    }

    /** Where the text begins. */
    float top() {
        return headRule() + 14;
    }

    /** Where the text ends. */
    float bottom() {
        return footRule() - 12;
    }

    float footRule() {
        return height - FOOT - 4;
    }

    /** The line the running foot stands on. */
    float footLine() {
        return height - FOOT + 10;
    }
}
