package dev.countersign.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** The steps of writing a file that can go wrong one by one. Tests put a failing one in between. */
interface Disk {
    /** The disk of this machine. */
    Disk REAL = new Disk() {};

    /** Creates a file with these bytes, readable by nobody who may not read the file it will become, and waits until they are on the disk. */
    default void create(Path file, byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
        FileAttribute<?>[] attributes = permissions.isEmpty()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Gives a file another name. */
    default void move(Path from, Path to, CopyOption... options) throws IOException {
        Files.move(from, to, options);
    }

    /** Gives a file a second name; fails where that name is taken. */
    default void link(Path file, Path name) throws IOException {
        Files.createLink(name, file);
    }

    /** Deletes a file if it is there. */
    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Whether this user may write a file that is there. */
    default boolean isWritable(Path file) {
        return Files.isWritable(file);
    }

    /** Waits. */
    default void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
