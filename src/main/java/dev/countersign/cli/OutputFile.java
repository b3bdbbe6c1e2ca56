package dev.countersign.cli;

import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Writes files in their order: all of them or none, and over others only when told. */
    void write(Map<Path, byte[]> files) throws CommandFailed {
        Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
        for (Path file : files.keySet()) {
            before.put(file, before(file));
        }
        Deque<Path> written = new ArrayDeque<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                write(file.getKey(), file.getValue());
                written.push(file.getKey());
            }
        } catch (CommandFailed e) {
            for (Path file : written) {
                putBack(file, before.getOrDefault(file, Optional.empty()));
            }
            throw e;
        }
    }

    private Optional<byte[]> before(Path file) throws CommandFailed {
        if (Files.exists(file) && !force) {
            throw CommandFailed.wrong(Complaints.name(file.toString()) + ": " + texts.get("call.exists"));
        }
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw CommandFailed.fault(Complaints.name(file.toString()) + ": " + texts.get("fault.denied"));
        }
    }

    /** The failure that led here is the one to report, whatever else goes wrong. */
    private static void putBack(Path file, Optional<byte[]> before) {
        try {
            if (before.isPresent()) {
                AtomicFile.plain().write(file, before.get());
            } else {
                Files.deleteIfExists(file);
            }
        } catch (StoreFailed | IOException e) {
            // the disk that failed first goes on failing
        }
    }

    private CommandFailed failed(StoreFailed e) {
        return e.reason() == StoreFailed.Reason.EXISTS
                ? CommandFailed.wrong(Complaints.name(e.path().toString()) + ": " + texts.get("call.exists"))
                : new Complaints(texts).of(e);
    }
}
