package dev.countersign.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps the list of recent files in a JSON file. */
public final class RecentFilesStore {
    private final JsonFile file;

    /** Keeps the list in a file. */
    public RecentFilesStore(Path file, Clock clock) {
        this.file = new JsonFile(file, clock, AtomicFile.plain());
    }

    /**
     * Reads the list; a broken file is moved aside and reads as none.
     *
     * @throws StoreFailed when the file is there and cannot be read
     */
    public RecentFiles load() throws StoreFailed {
        List<Path> paths = new ArrayList<>();
        for (JsonNode path : file.read().object().path("files")) {
            try {
                paths.add(Path.of(path.asText()));
            } catch (InvalidPathException e) {
                // written on another system; it leads nowhere here
            }
        }
        return new RecentFiles(paths);
    }

    /**
     * Takes another program window's additions into account: reads the list, puts the file on top, writes it.
     *
     * @return the list now
     */
    public RecentFiles add(Path opened) throws StoreFailed {
        RecentFiles changed = load().with(opened);
        save(changed);
        return changed;
    }

    /** Writes the list. */
    public void save(RecentFiles recent) throws StoreFailed {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode files = content.putArray("files");
        recent.paths().forEach(path -> files.add(path.toString()));
        file.write(content);
    }
}
