package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.util.List;

/**
 * What the workflow can call besides its repository.
 *
 * @param id its id
 * @param name its name
 * @param kind what it is
 * @param context where it is called from
 * @param access what it can do
 * @param credential what it is called with
 * @param evidence where it was seen
 */
public record Tool(
        @Required Id id,
        String name,
        Open<ToolKind> kind,
        ToolContext context,
        ToolAccess access,
        Ref credential,
        List<Evidence> evidence) {
    /** Copies the lists. */
    public Tool {
        evidence = List.copyOf(evidence);
    }
}
