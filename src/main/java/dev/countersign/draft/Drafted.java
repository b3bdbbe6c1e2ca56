package dev.countersign.draft;

import dev.countersign.model.AgentActionBom;

/**
 * One drafted document.
 *
 * @param document the document
 * @param runsAgent whether an agent acts in it, as far as can be seen
 */
public record Drafted(AgentActionBom document, boolean runsAgent) {}
