package dev.countersign.model;

/**
 * The record this review came from.
 *
 * @param record its record id
 * @param documentSha256 the digest of the document in it
 */
public record Predecessor(String record, String documentSha256) {}
