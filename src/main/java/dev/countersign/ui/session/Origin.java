package dev.countersign.ui.session;

import dev.countersign.model.AgentActionBom;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a document came from.
 *
 * @param file the file it is saved to; empty while it has none
 * @param title what to call it while it has no file: "pasted text", "pr-repair.txt"
 * @param saved the document as it is on disk; the empty document while it is not
 * @param kept how the file is written; what stood in it and is not touched stays
 */
public record Origin(Optional<Path> file, String title, AgentActionBom saved, Keeper kept) {
    /** Turns the document into the bytes of its file. */
    @FunctionalInterface
    public interface Keeper {
        /** The bytes a save would write. */
        byte[] bytes(AgentActionBom document);
    }

    /** The name to show. */
    public String label() {
        return file.map(Path::getFileName).map(Path::toString).orElse(title);
    }
}
