package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that become evidence. */
class DroppedFileTest {
    @TempDir
    private Path folder;

    @Test
    void aPathStartsAtTheRootAndCarriesTheDigest() throws Exception {
        Path root = Files.createDirectories(folder.resolve("repo/.git")).getParent();
        Path file =
                Files.writeString(Files.createDirectories(root.resolve("a/b")).resolve("c.yml"), "abc");
        DroppedFile dropped = DroppedFile.of(file, DroppedFile.rootOf(file)).orElseThrow();
        assertThat(dropped)
                .isEqualTo(new DroppedFile(
                        "a/b/c.yml", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true));
    }

    @Test
    void aFileOutsideIsABareName() throws Exception {
        Path root = Files.createDirectories(folder.resolve("repo"));
        Path file = Files.writeString(folder.resolve("private.txt"), "abc");
        DroppedFile dropped = DroppedFile.of(file, Optional.of(root)).orElseThrow();
        assertThat(dropped.file()).isEqualTo("private.txt");
        assertThat(dropped.isInside()).isFalse();
        Path link = Files.createSymbolicLink(root.resolve("link.txt"), file);
        assertThat(DroppedFile.of(link, Optional.of(root)).orElseThrow().isInside())
                .isFalse();
        assertThat(DroppedFile.line(root, "link.txt", 1)).isEmpty();
        assertThat(DroppedFile.line(root, "../private.txt", 1)).isEmpty();
    }

    @Test
    void aFolderAndAHugeFileAreNotRead() throws Exception {
        assertThat(DroppedFile.of(folder, Optional.empty())).isEmpty();
        Path huge = folder.resolve("huge");
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(DroppedFile.LARGEST + 1);
        }
        assertThat(DroppedFile.of(huge, Optional.empty())).isEmpty();
    }

    @Test
    void aLineIsReadWhereItStands() throws Exception {
        Files.writeString(folder.resolve("a.yml"), "one\n  two  \n\n");
        assertThat(DroppedFile.line(folder, "a.yml", 2)).contains("two");
        assertThat(DroppedFile.line(folder, "a.yml", 3)).isEmpty();
        assertThat(DroppedFile.line(folder, "a.yml", 9)).isEmpty();
        assertThat(DroppedFile.line(folder, "none.yml", 1)).isEmpty();
    }
}
