package dev.countersign.model;

/**
 * Which posture a review was made under.
 *
 * @param name its name
 * @param sha256 the digest of its file
 */
public record PostureRef(String name, String sha256) {}
