package dev.countersign.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes files whole or not at all.
 *
 * <p>The steps: the bytes go to a temporary file in the same folder and are flushed to the disk; what the file held is
 * copied to the {@link Versions}; the temporary file is moved over it in one step.
 *
 * <p>What can go wrong, and what is there afterwards:
 *
 * <ul>
 *   <li>No permission, a full disk, a vanished folder, a broken link chain: {@link StoreFailed} names it. The file is as
 *       it was and no temporary file remains.
 *   <li>The file is not what the caller last saw: {@code CHANGED}, nothing is touched. Looked at last of all, so that
 *       only a change within the same few microseconds can slip through; its version is kept even then.
 *   <li>Another program holds the file open (Windows, for a virus scanner's moment): the move is tried again for
 *       about a second, then {@code BUSY} or {@code DENIED}.
 *   <li>The disk cannot move in one step: the move is done in two. If the second fails the old bytes are put back.
 *       Where versions are kept this is not done without one, so that even a power cut in between loses nothing.
 *   <li>The version cannot be kept (the program's own folder is full or read-only) where the disk moves in one step: the
 *       file is saved, and {@link Written#notKept} says so.
 *   <li>Power cut or kill at any moment: the file is the old one or the new one, and at worst a hidden temporary file
 *       named after it remains.
 * </ul>
 *
 * <p>A symbolic link stays and the file it leads to is replaced. Owner, group and permissions are kept as far as the user
 * may; a read-only file is refused although the folder would allow it. Other hard links to the file keep the old bytes.
 */
public final class AtomicFile {
    private static final List<Duration> PAUSES = List.of(10, 20, 40, 80, 160, 320, 400).stream()
            .map(Duration::ofMillis)
            .toList();

    private final Disk disk;
    private final Optional<Versions> versions;

    AtomicFile(Disk disk, Optional<Versions> versions) {
        this.disk = disk;
        this.versions = versions;
    }

    /** Writes without keeping what was there. */
    public static AtomicFile plain() {
        return new AtomicFile(Disk.REAL, Optional.empty());
    }

    /** Writes and keeps what was there. */
    public static AtomicFile keeping(Versions versions) {
        return new AtomicFile(Disk.REAL, Optional.of(versions));
    }

    /** Writes a file, whether it is there or not. */
    public Written write(Path file, byte[] bytes) throws StoreFailed {
        return replace(file, bytes, Optional.empty());
    }

    /** Writes a file that must still hold what it held; otherwise {@link StoreFailed.Reason#CHANGED}. */
    public Written writeOver(Path file, Snapshot expected, byte[] bytes) throws StoreFailed {
        return replace(file, bytes, Optional.of(expected));
    }

    /** Writes a file that must not be there yet; otherwise {@link StoreFailed.Reason#EXISTS}. */
    public Written writeNew(Path file, byte[] bytes) throws StoreFailed {
        if (Files.exists(file)) {
            throw new StoreFailed(StoreFailed.Reason.EXISTS, file);
        }
        try {
            Target target = Target.of(file);
            return throughTemporary(target, bytes, temporary -> {
                claim(temporary, target.file());
                return Optional.empty();
            });
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    private Written replace(Path file, byte[] bytes, Optional<Snapshot> expected) throws StoreFailed {
        try {
            Target target = Target.of(requireFile(file));
            if (target.before().isPresent() && !disk.isWritable(target.file())) {
                throw new StoreFailed(StoreFailed.Reason.DENIED, file);
            }
            return throughTemporary(target, bytes, temporary -> {
                target.handOverTo(temporary);
                Kept kept = keep(target);
                requireUnchanged(target, expected);
                moveOver(temporary, target, kept);
                return Optional.of(kept);
            });
        } catch (IOException e) {
            throw StoreFailed.of(file, e);
        }
    }

    private static Path requireFile(Path file) throws StoreFailed {
        if (Files.isDirectory(file)) {
            throw new StoreFailed(StoreFailed.Reason.FOLDER, file);
        }
        return file;
    }

    private Written throughTemporary(Target target, byte[] bytes, Step step) throws IOException, StoreFailed {
        Path file = target.file();
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            disk.create(temporary, bytes, target.permissions());
            BasicFileAttributes attributes = Files.readAttributes(temporary, BasicFileAttributes.class);
            Optional<Kept> kept = step.run(temporary);
            return new Written(Snapshot.of(bytes, attributes), kept.flatMap(Kept::copy), kept.flatMap(Kept::failure));
        } finally {
            discard(temporary);
        }
    }

    private void discard(Path temporary) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            // the failure that led here is the one to report, and after a success there is nothing to delete
        }
    }

    private Kept keep(Target target) {
        if (versions.isEmpty() || target.before().isEmpty()) {
            return new Kept(Optional.empty(), Optional.empty());
        }
        try {
            Path copy = versions.get().keep(target.file(), target.before().get());
            return new Kept(Optional.of(copy), Optional.empty());
        } catch (StoreFailed e) {
            return new Kept(Optional.empty(), Optional.of(e));
        } catch (IOException e) {
            return new Kept(Optional.empty(), Optional.of(StoreFailed.of(target.file(), e)));
        }
    }

    private static void requireUnchanged(Target target, Optional<Snapshot> expected) throws StoreFailed {
        if (expected.isPresent() && !expected.get().holds(target.file())) {
            throw new StoreFailed(StoreFailed.Reason.CHANGED, target.file());
        }
    }

    private void moveOver(Path temporary, Target target, Kept kept) throws IOException, StoreFailed {
        try {
            patiently(temporary, target.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            if (kept.failure().isPresent()) {
                throw kept.failure().get();
            }
            moveInSteps(temporary, target);
        }
    }

    private void moveInSteps(Path temporary, Target target) throws IOException {
        try {
            patiently(temporary, target.file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (target.before().isPresent() && Files.notExists(target.file())) {
                Disk.REAL.create(target.file(), target.before().get(), target.permissions());
            }
            throw e;
        }
    }

    /** Puts the file in place only if nothing is there: a second name fails where a move would replace. */
    private void claim(Path temporary, Path file) throws IOException {
        try {
            disk.link(temporary, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // a disk without hard links; a move without the option to replace looks first
            patiently(temporary, file);
        }
    }

    private void patiently(Path from, Path to, CopyOption... options) throws IOException {
        for (Duration pause : PAUSES) {
            try {
                disk.move(from, to, options);
                return;
            } catch (AtomicMoveNotSupportedException | NoSuchFileException | FileAlreadyExistsException e) {
                throw e;
            } catch (FileSystemException e) {
                rest(pause, e);
            }
        }
        disk.move(from, to, options);
    }

    private void rest(Duration pause, FileSystemException reason) throws FileSystemException {
        try {
            disk.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private record Kept(Optional<Path> copy, Optional<StoreFailed> failure) {}

    @FunctionalInterface
    private interface Step {
        Optional<Kept> run(Path temporary) throws IOException, StoreFailed;
    }
}
