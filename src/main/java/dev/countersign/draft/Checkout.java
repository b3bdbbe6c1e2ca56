package dev.countersign.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a checkout, read safely: nothing outside of it, nothing that is no regular file, nothing too large.
 * What could not be read is kept with its reason.
 */
public final class Checkout {
    private final Path root;
    private final SortedSet<String> files;
    private final List<String> asked;
    private final BoundedFiles reader;
    private final String repository;
    private final boolean whole;
    private final Set<Skipped> skipped = new LinkedHashSet<>();
    private final Map<String, Optional<SourceFile>> read = new HashMap<>();

    private Checkout(Path root, SortedSet<String> files, boolean whole, Collection<Skipped> skipped) {
        this.root = root;
        this.files = files;
        this.asked = List.copyOf(files);
        this.whole = whole;
        this.reader = new BoundedFiles(root);
        this.repository = GitFolder.repository(root);
        this.skipped.addAll(skipped);
    }

    /**
     * Looks through a folder, or takes one file; what that file refers to is found in the checkout it stands in.
     *
     * @throws IOException when the path is not there or cannot be looked at
     */
    public static Checkout of(Path path, Progress progress) throws IOException {
        Path real = path.toRealPath();
        boolean folder = Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
        if (!folder) {
            Path root = Roots.of(real);
            String name = relative(root, real);
            return new Checkout(root, new TreeSet<>(List.of(name)), false, List.of());
        }
        FolderWalk walk = new FolderWalk(real, progress);
        walk.run();
        return new Checkout(real, walk.files(), true, walk.skipped());
    }

    static String relative(Path root, Path file) {
        List<String> names = new ArrayList<>();
        root.relativize(file).forEach(part -> names.add(part.toString()));
        return String.join("/", names);
    }

    /** The files to draft, in their order. */
    public List<String> asked() {
        return asked;
    }

    /** All files that were found, in their order; only the asked one where a single file was given. */
    public List<String> files() {
        return List.copyOf(files);
    }

    /** The repository: from the remote, else the folder's name. */
    public String repository() {
        return repository;
    }

    /** Whether a file stands at a path; asked of the disk where only a single file was given. */
    public boolean has(String path) {
        return files.contains(path) || (!whole && reader.isFile(path));
    }

    /**
     * A file.
     *
     * @param path relative to the checkout, with {@code /}; {@code ./} and {@code a/../} are resolved
     * @return the file; empty when it is not there, or cannot be read, which is then among {@link #skipped()}
     */
    public Optional<SourceFile> file(String path) {
        Optional<String> plain = normalized(path);
        if (plain.isEmpty()) {
            skipped.add(new Skipped(path, 0, "draft.skipped.outside", List.of()));
            return Optional.empty();
        }
        Optional<SourceFile> known = read.get(plain.get());
        if (known == null) {
            known = load(plain.get());
            read.put(plain.get(), known);
        }
        return known;
    }

    private Optional<SourceFile> load(String path) {
        BoundedFiles.Outcome outcome = reader.read(path);
        outcome.reason().ifPresent(key -> skipped.add(new Skipped(path, 0, key, outcome.arguments())));
        return outcome.file();
    }

    /** A path without {@code .} and {@code ..}; empty when it leads out of the checkout. */
    static Optional<String> normalized(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** What could not be read so far. */
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Where it is. For messages only. */
    public Path root() {
        return root;
    }
}
