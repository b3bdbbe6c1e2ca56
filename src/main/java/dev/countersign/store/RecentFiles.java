package dev.countersign.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files opened or saved last, newest first, each once.
 *
 * @param paths absolute, at most {@link #MOST}
 */
public record RecentFiles(List<Path> paths) {
    /** How many are remembered. */
    public static final int MOST = 12;

    /** Nothing was opened yet. */
    public static final RecentFiles NONE = new RecentFiles(List.of());

    /** Makes paths absolute, drops doubles and what is too old to remember. */
    public RecentFiles {
        paths = paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The same with a file at the top. A file reached by another way (a link) replaces the older entry. */
    public RecentFiles with(Path file) {
        List<Path> changed = new ArrayList<>(List.of(file));
        paths.stream().filter(path -> !same(path, file)).forEach(changed::add);
        return new RecentFiles(changed);
    }

    /** The same without a file. */
    public RecentFiles without(Path file) {
        return new RecentFiles(paths.stream().filter(path -> !same(path, file)).toList());
    }

    /** The files with what is known about each now. Looks at the disk: not for the interface thread. */
    public List<Entry> entries() {
        return paths.stream()
                .map(path -> new Entry(path, !Files.isRegularFile(path)))
                .toList();
    }

    private static boolean same(Path known, Path file) {
        try {
            return known.equals(file.toAbsolutePath().normalize()) || Files.isSameFile(known, file);
        } catch (java.io.IOException e) {
            // one of the two is not there, so they are not one file
            return false;
        }
    }

    /**
     * A recent file.
     *
     * @param path where it is or was
     * @param missing whether it is not there any more
     */
    public record Entry(Path path, boolean missing) {}
}
