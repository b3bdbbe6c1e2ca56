package dev.countersign.record;

import dev.countersign.model.Worded;

/** The paper a record is laid out on; sizes in points. */
public enum Paper implements Worded {
    /** 210 by 297 millimetres. */
    A4(595.28f, 841.89f),
    /** 8.5 by 11 inches. */
    LETTER(612f, 792f);

    private final float width;
    private final float height;

    Paper(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** How wide a page is, in points. */
    public float width() {
        return width;
    }

    /** How high a page is, in points. */
    public float height() {
        return height;
    }
}
