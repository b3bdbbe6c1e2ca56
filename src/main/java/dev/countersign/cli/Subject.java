package dev.countersign.cli;

import dev.countersign.model.AgentActionBom;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.source.yaml.OpenedBom;
import java.util.Optional;

/**
 * A document that a command is about.
 *
 * @param file the file as it was named in the call
 * @param number which of the file's documents, from 1
 * @param opened the document with its YAML: the file's, or for an import what saving it would write
 * @param record the record it is inside of; empty when it comes from no record
 */
record Subject(String file, int number, OpenedBom opened, Optional<ReopenedRecord> record) {
    AgentActionBom document() {
        return opened.document();
    }

    /** The name of the workflow; empty when it has none. */
    String name() {
        return document().workflow().name();
    }

    /** The bytes that the document's digest is taken of. */
    byte[] yaml() {
        return opened.bytes();
    }

    String sha256() {
        return Sha256.of(yaml());
    }
}
