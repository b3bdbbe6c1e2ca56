package dev.countersign.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps the settings in a JSON file, which says which version of the program wrote it. Keys that this version does not know
 * stay. Not thread-safe: one thread owns it.
 */
public final class SettingsStore {
    private final JsonFile file;
    private final String version;
    private Optional<ObjectNode> content = Optional.empty();

    /**
     * Settings as they were found.
     *
     * @param settings the settings; the defaults where there is no file yet or it could not be read
     * @param brokenMovedTo where a file that was no settings went; to be told to the person
     * @param failure why the file could not even be read or moved; nothing is saved over it then
     */
    public record Loaded(Settings settings, Optional<Path> brokenMovedTo, Optional<StoreFailed> failure) {}

    /** Keeps settings in a file, as written by a version of the program. */
    public SettingsStore(Path file, String version, Clock clock) {
        this.file = new JsonFile(file, clock, AtomicFile.plain());
        this.version = version;
    }

    /** Reads the settings. */
    public Loaded load() {
        try {
            JsonFile.Content read = file.read();
            content = Optional.of(read.object());
            return new Loaded(SettingsJson.read(read.object()), read.movedAside(), Optional.empty());
        } catch (StoreFailed e) {
            content = Optional.empty();
            return new Loaded(Settings.DEFAULT, Optional.empty(), Optional.of(e));
        }
    }

    /**
     * Writes the settings.
     *
     * @throws StoreFailed when they cannot be written, or when the file there still cannot be read: it may hold what should
     *     not be lost
     */
    public void save(Settings settings) throws StoreFailed {
        ObjectNode known = content.isPresent() ? content.get() : file.read().object();
        known.put("written_by", version);
        SettingsJson.write(settings, known);
        file.write(known);
        content = Optional.of(known);
    }
}
