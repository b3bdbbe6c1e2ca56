package dev.countersign.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * The file that a save replaces, as it is before.
 *
 * @param file where it is, links followed
 * @param before its bytes; empty when it is not there
 * @param posix owner and permissions; empty where the disk knows none
 */
record Target(Path file, Optional<byte[]> before, Optional<PosixFileAttributes> posix) {
    private static final int MOST_LINKS = 40;

    /** Looks at the file that a path leads to. */
    static Target of(Path path) throws IOException {
        Path file = follow(path.toAbsolutePath());
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new Target(file, Optional.of(bytes), posix(file));
        } catch (NoSuchFileException e) {
            return new Target(file, Optional.empty(), Optional.empty());
        }
    }

    /** The permissions it has; empty for a new file, which gets what the system gives new files. */
    Set<PosixFilePermission> permissions() {
        return posix.map(PosixFileAttributes::permissions).orElse(Set.of());
    }

    /** Gives its owner, group and permissions to the file that takes its place, as far as this user may. */
    void handOverTo(Path successor) {
        posix.ifPresent(attributes -> {
            PosixFileAttributeView view = Files.getFileAttributeView(successor, PosixFileAttributeView.class);
            // one by one: a user who may not give a file away can still set its group
            attempt(() -> view.setOwner(attributes.owner()));
            attempt(() -> view.setGroup(attributes.group()));
            attempt(() -> view.setPermissions(attributes.permissions()));
        });
    }

    private static void attempt(Attempt step) {
        try {
            step.run();
        } catch (IOException | UnsupportedOperationException e) {
            // the file is saved all the same; only root may give files away
        }
    }

    private static Optional<PosixFileAttributes> posix(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, PosixFileAttributes.class));
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Path follow(Path path) throws IOException {
        Path file = path;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }
}
