package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.time.Instant;
import java.util.Optional;

/**
 * A checklist item a person ticked.
 *
 * @param id the item
 * @param done whether it is done
 * @param by who ticked it
 * @param at when
 */
public record ChecklistTick(@Required Id id, boolean done, String by, Optional<Instant> at) {}
