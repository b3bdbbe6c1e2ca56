package dev.countersign.source.yaml;

/**
 * The stretch of an entry of a collection.
 *
 * @param start where it starts: at its dash, its key, its value
 * @param end where its value ends
 */
record Span(int start, int end) {}
