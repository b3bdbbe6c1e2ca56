package dev.countersign.model;

/**
 * How to stop the workflow.
 *
 * @param owner who does it
 * @param path what they do
 */
public record Rollback(String owner, String path) {}
