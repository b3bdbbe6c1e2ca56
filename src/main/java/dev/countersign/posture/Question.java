package dev.countersign.posture;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import java.util.List;

/**
 * An unknown fact at the place that states it, and the rows it could relax.
 *
 * @param fact the fact
 * @param on the place that states it: the workflow, a credential or a row
 * @param rows rows whose verdict gets laxer when this fact alone takes its best value
 * @param withOthers rows where it helps together with another unknown fact
 */
public record Question(Fact fact, Address on, List<Id> rows, List<Id> withOthers) {
    /** Copies what it is given. */
    public Question {
        rows = List.copyOf(rows);
        withOthers = List.copyOf(withOthers);
    }
}
