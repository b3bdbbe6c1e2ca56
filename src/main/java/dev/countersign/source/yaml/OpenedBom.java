package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;

/**
 * A document as it was opened: the text with its bytes and nodes, and what it says.
 *
 * @param text the text
 * @param document the document in it
 */
public record OpenedBom(YamlText text, AgentActionBom document) {
    /** The bytes as they were read. */
    public byte[] bytes() {
        return text.bytes();
    }
}
