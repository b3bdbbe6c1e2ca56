package dev.countersign.record.layout;

import java.util.List;

/**
 * A page.
 *
 * @param marks what is drawn on it, in the order in which it is drawn
 */
public record Page(List<Mark> marks) {
    /** Copies the list. */
    public Page {
        marks = List.copyOf(marks);
    }
}
