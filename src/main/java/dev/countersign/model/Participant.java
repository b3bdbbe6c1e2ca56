package dev.countersign.model;

/**
 * Somebody in the meeting.
 *
 * @param name their name
 * @param role in which role
 */
public record Participant(String name, Open<Role> role) {}
