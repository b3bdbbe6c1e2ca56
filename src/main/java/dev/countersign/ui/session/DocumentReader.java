package dev.countersign.ui.session;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import java.util.List;

/** Reads documents from bytes, whatever form they have. */
public interface DocumentReader {
    /**
     * The documents in some bytes.
     *
     * @throws Refused when they cannot be read; the problems say where and why
     */
    List<Read> read(byte[] bytes) throws Refused;

    /** The bytes of a document that has no file yet. */
    byte[] fresh(AgentActionBom document);

    /**
     * A document that was read.
     *
     * @param document the document
     * @param keeper how it is written
     * @param native_ whether the bytes are in our own format, so that saving goes back to the same file
     */
    record Read(AgentActionBom document, Origin.Keeper keeper, boolean native_) {}
}
