package dev.countersign.record.layout;

import dev.countersign.record.content.Style;

/**
 * How letters are drawn.
 *
 * @param face the font
 * @param size the size in points
 * @param color the colour
 * @param struck whether a line goes through them
 */
public record Pen(Face face, float size, Color color, boolean struck) {
    /** Letters of one width look larger than others of their size. */
    private static final float MONO_SCALE = 0.92f;

    static Pen of(Style style, Type type) {
        return switch (style) {
            case PLAIN -> new Pen(type.face(), type.size(), Palette.TEXT, false);
            case STRONG -> new Pen(Face.SEMIBOLD, type.size(), Palette.TEXT, false);
            case QUIET -> new Pen(type.face(), type.size(), Palette.QUIET, false);
            case CODE -> new Pen(Face.MONO, type.size() * MONO_SCALE, Palette.TEXT, false);
            case QUIET_CODE -> new Pen(Face.MONO, type.size() * MONO_SCALE, Palette.QUIET, false);
            case UNSURE -> new Pen(type.face(), type.size(), Palette.UNSURE, false);
            case LOOSENED -> new Pen(Face.SEMIBOLD, type.size(), Palette.LOOSENED, false);
            case STRUCK -> new Pen(type.face(), type.size(), Palette.QUIET, true);
        };
    }

    Pen with(Face other) {
        return other == face ? this : new Pen(other, size, color, struck);
    }

    Pen with(Color other) {
        return new Pen(face, size, other, struck);
    }

    float width(int codePoint) {
        return face.width(codePoint) * size / 1000;
    }
}
