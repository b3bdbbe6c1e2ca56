package dev.countersign.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What files held before they were saved over: the last ten of each. They lie in the program's own folder, never beside
 * the file, because that is often a checkout that has to stay clean.
 *
 * <p>A file has a folder, named by the digest of its absolute path, and in it one copy a save, named by the time and the
 * file's own name.
 */
public final class Versions {
    /** How many of each file are kept. */
    public static final int KEPT = 10;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyyMMdd'T'HHmmss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "20261122T110200.123456789Z".length();

    private final Path folder;
    private final Clock clock;

    /**
     * A version of a file.
     *
     * @param copy where its bytes are
     * @param at when it was saved over
     */
    public record Version(Path copy, Instant at) {}

    /** Keeps versions in a folder, which is made when it is needed. */
    public Versions(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The versions of a file, newest first; none when it never was saved over. */
    public List<Version> of(Path file) throws StoreFailed {
        Path own = folderOf(file);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> copies = Files.list(own)) {
            return copies.flatMap(copy -> time(copy).map(at -> new Version(copy, at)).stream())
                    .sorted(Comparator.comparing(Version::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    /**
     * Keeps what a file held. Where the newest version holds the same, that one is kept.
     *
     * @return the copy
     */
    Path keep(Path file, byte[] bytes) throws IOException, StoreFailed {
        List<Version> known = of(file);
        if (!known.isEmpty() && Arrays.equals(Files.readAllBytes(known.get(0).copy()), bytes)) {
            return known.get(0).copy();
        }
        Path own = PrivateFolder.make(folderOf(file));
        Instant at = clock.instant();
        if (!known.isEmpty() && !at.isAfter(known.get(0).at())) {
            at = known.get(0).at().plusNanos(1);
        }
        Path copy = own.resolve(TIME.format(at) + "-" + file.getFileName());
        Disk.REAL.create(copy, bytes, Set.of());
        for (Version old : known.subList(Math.min(known.size(), KEPT - 1), known.size())) {
            Files.deleteIfExists(old.copy());
        }
        return copy;
    }

    private Path folderOf(Path file) {
        byte[] name = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(Digest.sha256(name));
    }

    private static Optional<Instant> time(Path copy) {
        String name = copy.getFileName().toString();
        try {
            return name.length() < TIME_LENGTH
                    ? Optional.empty()
                    : Optional.of(TIME.parse(name.substring(0, TIME_LENGTH), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
