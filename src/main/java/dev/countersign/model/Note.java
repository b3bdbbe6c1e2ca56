package dev.countersign.model;

import dev.countersign.model.shape.Required;

/**
 * A line of an imported text that was not understood. Shown, never dropped.
 *
 * @param line the line, from 1; 0 where there is none
 * @param text the text
 */
public record Note(int line, @Required String text) {}
