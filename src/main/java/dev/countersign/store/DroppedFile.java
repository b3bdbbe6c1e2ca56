package dev.countersign.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that a person put on a row as evidence. Only such a file is read, and never one that is not a plain file.
 *
 * @param file its path from the root, with slashes; its bare name where it lies outside, so that no document tells where
 *     somebody keeps files
 * @param sha256 the digest of its bytes, lower-case hex
 * @param isInside whether it lies below the root
 */
public record DroppedFile(String file, String sha256, boolean isInside) {
    /** Larger files are not read. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private static final long LARGEST_TEXT = 2L * 1024 * 1024;
    private static final int LONGEST_LINE = 400;

    /**
     * Looks at a file.
     *
     * @param root the checkout, or the folder of the document
     * @return empty when it is too large, or no plain file
     * @throws StoreFailed when it is not there or cannot be read
     */
    public static Optional<DroppedFile> of(Path path, Optional<Path> root) throws StoreFailed {
        try {
            Path real = path.toRealPath();
            if (!Files.isRegularFile(real) || Files.size(real) > LARGEST) {
                return Optional.empty();
            }
            Optional<String> inside = root.flatMap(folder -> below(folder, real));
            return Optional.of(new DroppedFile(
                    inside.orElseGet(() -> String.valueOf(path.getFileName())),
                    Digest.sha256(Files.readAllBytes(real)),
                    inside.isPresent()));
        } catch (IOException e) {
            throw StoreFailed.of(path, e);
        }
    }

    private static Optional<String> below(Path root, Path real) {
        try {
            Path folder = root.toRealPath();
            return real.startsWith(folder)
                    ? Optional.of(folder.relativize(real).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The checkout a file lies in: the nearest folder above with a {@code .git}, else its own folder. */
    public static Optional<Path> rootOf(Path file) {
        Optional<Path> folder =
                Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
        for (Optional<Path> up = folder; up.isPresent(); up = up.map(Path::getParent)) {
            if (Files.exists(up.get().resolve(".git"))) {
                return up;
            }
        }
        return folder;
    }

    /** What stands in a line of a text file below a root; empty when it is not there, not below it or no such text. */
    public static Optional<String> line(Path root, String file, int line) {
        try {
            Path real = root.resolve(file).toRealPath();
            if (line < 1
                    || below(root, real).isEmpty()
                    || !Files.isRegularFile(real)
                    || Files.size(real) > LARGEST_TEXT) {
                return Optional.empty();
            }
            List<String> lines = new String(Files.readAllBytes(real), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return line > lines.size()
                    ? Optional.empty()
                    : Optional.of(lines.get(line - 1).strip())
                            .map(text -> text.substring(0, Math.min(LONGEST_LINE, text.length())))
                            .filter(text -> text.indexOf('\0') < 0 && !text.isEmpty());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
