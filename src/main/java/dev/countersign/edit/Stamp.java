package dev.countersign.edit;

import java.time.Instant;

/**
 * Who does something, and when.
 *
 * @param by the person, as they call themselves
 * @param at the moment, to the second
 */
public record Stamp(String by, Instant at) {}
