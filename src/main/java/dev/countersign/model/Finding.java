package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.util.List;

/**
 * What a draft or an import says about its source. Never changes a verdict.
 *
 * @param code its code
 * @param on what it is about
 * @param text in words
 * @param evidence where it was seen
 */
public record Finding(@Required String code, Address on, String text, List<Evidence> evidence) {
    /** Copies the lists. */
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
