package dev.countersign.model;

import dev.countersign.model.shape.Required;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A review question and what was said.
 *
 * @param id one of the seven, or an own one
 * @param text the question, for own ones
 * @param state where it stands
 * @param answer the answer
 * @param note a note
 * @param owner who owes the answer, when parked
 * @param due until when, when parked
 * @param by who said it
 * @param at when
 */
public record QuestionAnswer(
        @Required Id id,
        String text,
        QuestionState state,
        String answer,
        String note,
        String owner,
        Optional<LocalDate> due,
        String by,
        Optional<Instant> at) {}
