package dev.countersign.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The journals of all windows of this user: of those that run, and of those that did not end as they should. */
public final class Journals {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Clock clock;

    /** Journals in a folder, which is made when it is needed. */
    public Journals(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What a journal tells.
     *
     * @param journal its file
     * @param file where the document is saved; empty when it had no file
     * @param title what it was called
     * @param seenSha256 the digest of what the file held then; empty for no file
     * @param base the text the document had at first
     * @param text the text it had at last
     * @param at when the last edit was noted
     * @param running whether the window that writes it still runs
     */
    public record Told(
            Path journal,
            Optional<Path> file,
            String title,
            String seenSha256,
            String base,
            String text,
            Instant at,
            boolean running) {}

    /** Begins a journal for a document that was opened; the parameters are those of {@link Journal}. */
    public Journal begin(Optional<Path> file, String title, String seenSha256, String text) throws StoreFailed {
        return Journal.begin(folder.resolve(UUID.randomUUID() + Journal.SUFFIX), clock, file, title, seenSha256, text);
    }

    /** What windows that do not run any more left behind, newest first. */
    public List<Told> leftBehind() throws StoreFailed {
        return all().stream()
                .filter(told -> !told.running())
                .sorted(Comparator.comparing(Told::at).reversed())
                .toList();
    }

    /** Whether another window has a file open, as far as can be seen. */
    public boolean isOpenElsewhere(Path file) {
        try {
            return all().stream()
                    .anyMatch(told ->
                            told.running() && told.file().filter(file::equals).isPresent());
        } catch (StoreFailed e) {
            return false;
        }
    }

    /** Forgets a journal that was left behind. */
    public void discard(Told told) throws StoreFailed {
        try {
            Files.deleteIfExists(told.journal());
        } catch (IOException e) {
            throw StoreFailed.of(told.journal(), e);
        }
    }

    private List<Told> all() throws StoreFailed {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Told> all = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(Journal.SUFFIX)).toList()) {
                read(file).ifPresent(all::add);
            }
            return all;
        } catch (IOException e) {
            throw StoreFailed.of(folder, e);
        }
    }

    private static Optional<Told> read(Path journal) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(journal)) {
            JsonNode head = whole(lines.readLine());
            if (!head.path("format").asText().equals(Journal.FORMAT)) {
                return Optional.empty();
            }
            String base = head.path("text").asText();
            StringBuilder text = new StringBuilder(base);
            Instant at = time(head);
            for (JsonNode splice = whole(lines.readLine());
                    splice.isObject() && fits(splice, text.length());
                    splice = whole(lines.readLine())) {
                text.replace(
                        splice.path("start").asInt(),
                        splice.path("end").asInt(),
                        splice.path("text").asText());
                at = time(splice);
            }
            return Optional.of(new Told(
                    journal,
                    Optional.of(head.path("file").asText())
                            .filter(f -> !f.isEmpty())
                            .map(Path::of),
                    head.path("title").asText(),
                    head.path("seen_sha256").asText(),
                    base,
                    text.toString(),
                    at,
                    runs(head)));
        } catch (java.nio.file.NoSuchFileException e) {
            // its window has just closed it
            return Optional.empty();
        }
    }

    /** A line that a crash cut off is no JSON; nothing after it counts. */
    private static JsonNode whole(@org.jspecify.annotations.Nullable String line) {
        try {
            return line == null ? JSON.missingNode() : JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static boolean fits(JsonNode splice, int length) {
        int start = splice.path("start").asInt(-1);
        int end = splice.path("end").asInt(-1);
        return 0 <= start
                && start <= end
                && end <= length
                && splice.path("text").isTextual();
    }

    private static Instant time(JsonNode line) {
        try {
            return Instant.parse(line.path("at").asText());
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** A process of the same number that started at another time is another one. */
    private static boolean runs(JsonNode head) {
        return ProcessHandle.of(head.path("pid").asLong(-1))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Object::toString)
                        .orElse("")
                        .equals(head.path("process_start").asText()))
                .isPresent();
    }
}
