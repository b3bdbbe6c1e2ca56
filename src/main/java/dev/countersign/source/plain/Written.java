package dev.countersign.source.plain;

import dev.countersign.model.Address;
import java.util.List;

/**
 * A document as text.
 *
 * @param text the text
 * @param lost what the text cannot hold: reading it back gives another value there, or none
 */
public record Written(String text, List<Address> lost) {
    /** Copies the list. */
    public Written {
        lost = List.copyOf(lost);
    }
}
