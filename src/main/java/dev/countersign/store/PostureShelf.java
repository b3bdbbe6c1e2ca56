package dev.countersign.store;

import dev.countersign.posture.Posture;
import dev.countersign.store.Postures.PostureFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The postures at hand, and the copy that somebody is editing, which outlives the card and the program. */
public final class PostureShelf {
    private static final String DRAFT = "copy-being-edited.draft";

    private final Optional<Path> folder;
    private final AtomicFile writer;

    /**
     * A shelf.
     *
     * @param folder where a team's own postures are kept; empty where they cannot be
     * @param writer writes them
     */
    public PostureShelf(Optional<Path> folder, AtomicFile writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Every posture at hand, the built-in one first. */
    public List<PostureFile> all() {
        return new Postures(folder.stream().toList()).all();
    }

    /** Whether a posture ships with the program. */
    public static boolean isShipped(Posture posture) {
        return posture.sha256().equals(Postures.builtIn().posture().sha256());
    }

    /** The copy that is being edited; empty when there is none. */
    public Optional<String> draft() {
        return folder.map(f -> f.resolve(DRAFT)).filter(Files::isReadable).flatMap(PostureShelf::read);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the copy as it is now. */
    public void keep(String text) throws StoreFailed {
        if (folder.isPresent()) {
            write(folder.get().resolve(DRAFT), text);
        }
    }

    /** Forgets the copy. */
    public void forget() throws StoreFailed {
        Path draft = folder.orElse(Path.of("")).resolve(DRAFT);
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw StoreFailed.of(draft, e);
        }
    }

    /** Puts a posture that has been read without problems beside the others; one that is there already stays as it is. */
    public void add(Posture posture, String text) throws StoreFailed {
        boolean there = all().stream().anyMatch(file -> file.posture().sha256().equals(posture.sha256()));
        if (there) {
            return;
        }
        Path home = folder.orElseThrow(() -> new StoreFailed(StoreFailed.Reason.DENIED, Path.of("postures")));
        String slug = posture.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = slug.replaceAll("^-+|-+$", "").isEmpty() ? "posture" : slug.replaceAll("^-+|-+$", "");
        Path file = home.resolve(name + "-" + posture.sha256().substring(0, 8) + ".yaml");
        write(file, text);
    }

    private void write(Path file, String text) throws StoreFailed {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
        writer.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a team's own postures can be kept here. */
    public boolean canKeep() {
        return folder.isPresent();
    }
}
