package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.util.List;

/**
 * Something that keeps an action from happening or notices it.
 *
 * @param id its id
 * @param name its name
 * @param strength what it does
 * @param actions the rows it holds
 * @param evidence where it was seen
 */
public record Control(
        @Required Id id, String name, ControlStrength strength, List<Id> actions, List<Evidence> evidence) {
    /** Copies the lists. */
    public Control {
        actions = List.copyOf(actions);
        evidence = List.copyOf(evidence);
    }
}
