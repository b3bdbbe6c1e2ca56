package dev.countersign.model;

/**
 * Who must sign.
 *
 * @param role in which role
 * @param name the person, where it must be a certain one
 */
public record Signer(Open<Role> role, String name) {}
