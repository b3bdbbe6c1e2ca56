package dev.countersign.model;

import dev.countersign.model.shape.Required;

/**
 * A file a draft was made of.
 *
 * @param file the file
 * @param sha256 its digest, lower-case hex
 */
public record Source(@Required String file, String sha256) {}
