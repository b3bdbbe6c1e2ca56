package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A remark that hangs on something.
 *
 * @param id its id
 * @param on what it hangs on
 * @param kind what it is
 * @param text the remark
 * @param owner who acts on it
 * @param due until when
 * @param by who made it
 * @param at when
 * @param resolved whether it is settled
 */
public record Annotation(
        @Required Id id,
        Address on,
        Open<AnnotationKind> kind,
        String text,
        String owner,
        Optional<LocalDate> due,
        String by,
        Optional<Instant> at,
        boolean resolved) {}
