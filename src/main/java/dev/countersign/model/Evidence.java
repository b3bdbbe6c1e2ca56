package dev.countersign.model;

import dev.countersign.model.shape.Required;

/**
 * A place in a file that shows a fact.
 *
 * @param file the file, relative to what was read
 * @param line the line, from 1; 0 where there is none
 * @param text the text that shows it
 */
public record Evidence(@Required String file, int line, String text) {}
