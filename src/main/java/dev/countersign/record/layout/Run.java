package dev.countersign.record.layout;

import dev.countersign.model.Verdict;
import java.util.Optional;

/**
 * Letters drawn one after the other with one pen.
 *
 * @param x where they begin, in points from the left of the line
 * @param width how far they reach
 * @param text the letters from left to right; empty for the mark of a verdict
 * @param actual what they say, where that reads otherwise; empty when the letters do
 * @param pen how they are drawn
 * @param sign the verdict whose mark is drawn; empty for letters
 */
public record Run(float x, float width, String text, Optional<String> actual, Pen pen, Optional<Verdict> sign) {
    Run moved(float by) {
        return new Run(x + by, width, text, actual, pen, sign);
    }
}
