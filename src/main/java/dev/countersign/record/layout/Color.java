package dev.countersign.record.layout;

/**
 * A colour in sRGB.
 *
 * @param rgb eight bits each for red, green and blue
 */
public record Color(int rgb) {
    /** Red, 0 to 255. */
    public int red() {
        return rgb >> 16 & 0xFF;
    }

    /** Green, 0 to 255. */
    public int green() {
        return rgb >> 8 & 0xFF;
    }

    /** Blue, 0 to 255. */
    public int blue() {
        return rgb & 0xFF;
    }
}
