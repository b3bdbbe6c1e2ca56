package dev.countersign.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something put off, with an owner and a date.
 *
 * @param on what
 * @param text why
 * @param owner who settles it
 * @param due until when
 * @param by who put it off
 * @param at when
 */
public record Parked(Address on, String text, String owner, Optional<LocalDate> due, String by, Optional<Instant> at) {}
