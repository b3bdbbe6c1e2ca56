package dev.countersign.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who changed what when. Append-only.
 *
 * @param at when
 * @param by who
 * @param what what kind of change
 * @param on what it changed
 * @param from the value before; empty for none
 * @param to the value after; empty for none
 */
public record LogEntry(Optional<Instant> at, String by, Open<LogWhat> what, Address on, String from, String to) {}
