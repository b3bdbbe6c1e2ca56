package dev.countersign.cli;

import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import java.nio.file.Path;

/** Files that commands write: whole or not at all, and over another only when told. */
final class OutputFile {
    private final Texts texts;
    private final boolean force;

    OutputFile(Texts texts, boolean force) {
        this.texts = texts;
        this.force = force;
    }

    void write(Path file, byte[] bytes) throws CommandFailed {
        try {
            if (force) {
                AtomicFile.plain().write(file, bytes);
            } else {
                AtomicFile.plain().writeNew(file, bytes);
            }
        } catch (StoreFailed e) {
            throw failed(e);
        }
    }

    private CommandFailed failed(StoreFailed e) {
        return e.reason() == StoreFailed.Reason.EXISTS
                ? CommandFailed.wrong(Complaints.name(e.path().toString()) + ": " + texts.get("call.exists"))
                : new Complaints(texts).of(e);
    }
}
