package dev.countersign.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/**
 * What happens to one open document, as it happens, outside of the document's own folder. After a crash the text it had is
 * there again.
 *
 * <p>A line of JSON each: first the text to start from and where it belongs, then one splice an edit. A line counts when
 * it is whole: whatever a crash cuts off is at most the edit that was being written. Each line is on the disk when
 * {@link #follow} returns. Not thread-safe.
 */
public final class Journal {
    static final String SUFFIX = ".journal";
    static final String FORMAT = "journal/1";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private final Clock clock;
    private final Optional<Path> file;
    private final String title;
    private String text;

    private Journal(Path path, Clock clock, Optional<Path> file, String title, String text) {
        this.path = path;
        this.clock = clock;
        this.file = file;
        this.title = title;
        this.text = text;
    }

    /**
     * Begins a journal.
     *
     * @param file where the document is saved; empty while it has no file
     * @param title what to call it
     * @param seen what the file held, by its digest; empty for no file
     * @param text the text the document has now
     */
    static Journal begin(Path path, Clock clock, Optional<Path> file, String title, String seen, String text)
            throws StoreFailed {
        return begin(path, clock, file, title, seen, text, text);
    }

    private static Journal begin(
            Path path, Clock clock, Optional<Path> file, String title, String seen, String base, String text)
            throws StoreFailed {
        Journal journal = new Journal(path, clock, file, title, text);
        journal.start(seen, base);
        return journal;
    }

    private void start(String seen, String base) throws StoreFailed {
        ProcessHandle self = ProcessHandle.current();
        ObjectNode head = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("at", clock.instant().toString())
                .put("pid", self.pid())
                .put(
                        "process_start",
                        self.info().startInstant().map(Object::toString).orElse(""))
                .put("title", title)
                .put("seen_sha256", seen)
                .put("text", base);
        file.ifPresent(where -> head.put("file", where.toString()));
        try {
            PrivateFolder.make(path.toAbsolutePath().normalize().resolveSibling(""));
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            lines.write(line(head));
            if (!base.equals(text)) {
                lines.write(line(splice(base, text)));
            }
            AtomicFile.plain().write(path, lines.toByteArray());
        } catch (IOException e) {
            throw StoreFailed.of(path, e);
        }
    }

    /** Takes note of the text as it is after an edit. */
    public void follow(String now) throws StoreFailed {
        if (now.equals(text)) {
            return;
        }
        ObjectNode splice = splice(text, now);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line(splice));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw StoreFailed.of(path, e);
        }
        text = now;
    }

    private ObjectNode splice(String before, String now) {
        int start = 0;
        int shorter = Math.min(now.length(), before.length());
        while (start < shorter && now.charAt(start) == before.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && now.charAt(now.length() - 1 - tail) == before.charAt(before.length() - 1 - tail)) {
            tail++;
        }
        return JSON.createObjectNode()
                .put("at", clock.instant().toString())
                .put("start", start)
                .put("end", before.length() - tail)
                .put("text", now.substring(start, now.length() - tail));
    }

    /**
     * Begins anew after a save, or when the file holds something else than before.
     *
     * @param seen what the file holds, by its digest
     * @param onDisk the text it holds
     */
    public Journal saved(Optional<Path> where, String called, String seen, String onDisk) throws StoreFailed {
        return begin(path, clock, where, called, seen, onDisk, text);
    }

    /** Ends the journal: the document was closed by a person. */
    public void close() throws StoreFailed {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw StoreFailed.of(path, e);
        }
    }

    private static byte[] line(ObjectNode node) throws IOException {
        return (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
