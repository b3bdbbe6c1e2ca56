package dev.countersign.store;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A real disk on which chosen steps fail. */
class FailingDisk implements Disk {
    final List<Duration> pauses = new ArrayList<>();
    IOException onCreate;
    IOException onAtomicMove;
    IOException onMove;
    IOException onLink;
    int failingMoves = Integer.MAX_VALUE;
    boolean writesHalf;
    boolean writable = true;
    Runnable beforeMove = () -> {};

    @Override
    public void create(Path file, byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
        if (writesHalf) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        if (onCreate != null) {
            throw onCreate;
        }
        Disk.super.create(file, bytes, permissions);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        beforeMove.run();
        IOException failure = options.length == 2 ? onAtomicMove : onMove;
        if (failure != null && failingMoves-- > 0) {
            throw failure;
        }
        Disk.super.move(from, to, options);
    }

    @Override
    public void link(Path file, Path name) throws IOException {
        if (onLink != null) {
            throw onLink;
        }
        Disk.super.link(file, name);
    }

    @Override
    public boolean isWritable(Path file) {
        return writable;
    }

    @Override
    public void pause(Duration time) {
        pauses.add(time);
    }
}
