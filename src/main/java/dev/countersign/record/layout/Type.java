package dev.countersign.record.layout;

/** The sizes of type in a record, in points. */
@SuppressWarnings("ImmutableEnumChecker") // fonts are loaded once and never change
enum Type {
    /** The title. */
    TITLE(19.5f, 24f, Face.BOLD),
    /** A section's heading. */
    SECTION(13.5f, 18f, Face.SEMIBOLD),
    /** A heading on the first page. */
    GLANCE(9.8f, 14f, Face.SEMIBOLD),
    /** A heading within a section. */
    PART(9.8f, 14f, Face.SEMIBOLD),
    /** The outcome. */
    OUTCOME(12f, 16f, Face.SEMIBOLD),
    /** What is said. */
    BODY(9f, 13.6f, Face.REGULAR),
    /** What stands beside. */
    ASIDE(8.4f, 12.4f, Face.REGULAR),
    /** A cell of a table. */
    CELL(8.2f, 11.8f, Face.REGULAR),
    /** A head of a table. */
    COLUMN(7.6f, 11f, Face.REGULAR),
    /** Running heads and feet. */
    FRAME(7.4f, 10f, Face.REGULAR),
    /** The notice below the running head, which holds a digest. */
    NOTICE(6.6f, 9f, Face.REGULAR);

    private final float size;
    private final float leading;
    private final Face face;

    Type(float size, float leading, Face face) {
        this.size = size;
        this.leading = leading;
        this.face = face;
    }

    float size() {
        return size;
    }

    /** From one line to the next. */
    float leading() {
        return leading;
    }

    Face face() {
        return face;
    }

    /** From the top of a line to the feet of its letters. */
    float ascent() {
        return leading / 2 + size * 0.36f;
    }
}
