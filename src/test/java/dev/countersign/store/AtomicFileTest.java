package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.countersign.store.StoreFailed.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AtomicFileTest {
    private static final byte[] OLD = bytes("old");
    private static final byte[] NEW = bytes("new content");

    @TempDir
    private Path home;

    private Path folder;
    private Path file;
    private Versions versions;
    private FailingDisk disk;
    private AtomicFile writer;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectory(home.resolve("checkout"));
        file = folder.resolve("pr-repair.bom.yaml");
        versions = new Versions(home.resolve("state/versions"), Clock.systemUTC());
        disk = new FailingDisk();
        writer = new AtomicFile(disk, Optional.of(versions));
    }

    @Test
    void aNewFileHoldsTheBytesAndNothingElseIsLeft() throws Exception {
        Written written = writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(written.snapshot()).isEqualTo(Snapshot.of(file));
        assertThat(written.previous()).isEmpty();
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    @Test
    void savingOverAFileKeepsWhatItHeldOutsideTheFolder() throws Exception {
        Files.write(file, OLD);

        Written written = writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(written.previous().orElseThrow()).hasBinaryContent(OLD).startsWith(home.resolve("state/versions"));
        assertThat(written.notKept()).isEmpty();
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    static Stream<Arguments> failuresBeforeTheMove() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("x"), Reason.DENIED),
                Arguments.of(new FileSystemException("x", null, "Read-only file system"), Reason.DENIED),
                Arguments.of(new IOException("No space left on device"), Reason.FULL),
                Arguments.of(new IOException("There is not enough space on the disk"), Reason.FULL),
                Arguments.of(new IOException("Disk quota exceeded"), Reason.FULL),
                Arguments.of(new IOException("Input/output error"), Reason.OTHER));
    }

    @ParameterizedTest
    @MethodSource("failuresBeforeTheMove")
    void whatCannotBeWrittenIsNamedAndTheOldFileIsWhole(IOException failure, Reason reason) throws Exception {
        Files.write(file, OLD);
        disk.onCreate = failure;
        disk.writesHalf = true;

        assertFails(reason, () -> writer.write(file, NEW));

        assertThat(file).hasBinaryContent(OLD);
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    @Test
    void aVanishedFolderIsNamed() {
        assertFails(Reason.GONE, () -> writer.write(home.resolve("vanished/a.bom.yaml"), NEW));
        assertThat(home.resolve("vanished")).doesNotExist();
    }

    @Test
    void aFolderWhereAFileWasMeantIsNamed() {
        assertFails(Reason.FOLDER, () -> writer.write(folder, NEW));
    }

    @Test
    void aReadOnlyFileIsRefusedAlthoughItsFolderWouldAllowIt() throws Exception {
        Files.write(file, OLD);
        disk.writable = false;

        assertFails(Reason.DENIED, () -> writer.write(file, NEW));
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void aFileHeldForAMomentIsWaitedFor() throws Exception {
        Files.write(file, OLD);
        disk.onAtomicMove = new FileSystemException("x", "y", "is being used by another process");
        disk.failingMoves = 3;

        writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(disk.pauses).containsExactly(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40));
    }

    @Test
    void aFileHeldForGoodIsGivenUpWithinTwoSeconds() throws Exception {
        Files.write(file, OLD);
        disk.onAtomicMove = new FileSystemException("x", "y", "is being used by another process");

        assertFails(Reason.BUSY, () -> writer.write(file, NEW));

        assertThat(file).hasBinaryContent(OLD);
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
        assertThat(disk.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aDiskThatCannotMoveInOneStepGetsTwo() throws Exception {
        Files.write(file, OLD);
        disk.onAtomicMove = new AtomicMoveNotSupportedException("x", "y", "no");

        Written written = writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(written.previous().orElseThrow()).hasBinaryContent(OLD);
    }

    @Test
    void aMoveInTwoStepsThatFailsHalfWayPutsTheOldBytesBack() throws Exception {
        Files.write(file, OLD);
        disk.onAtomicMove = new AtomicMoveNotSupportedException("x", "y", "no");
        disk.onMove = new FileSystemException("x", "y", "No space left on device");
        disk.beforeMove = () -> delete(file);

        assertFails(Reason.FULL, () -> writer.write(file, NEW));

        assertThat(file).hasBinaryContent(OLD);
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    @Test
    void aVersionThatCannotBeKeptDoesNotStopTheSaveAndIsSaid() throws Exception {
        Files.write(file, OLD);
        Files.createDirectories(home.resolve("state"));
        Files.write(home.resolve("state/versions"), bytes("a file where the folder should be"));

        Written written = writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(written.previous()).isEmpty();
        assertThat(written.notKept()).isPresent();
    }

    @Test
    void withoutAVersionTheMoveInTwoStepsIsNotDared() throws Exception {
        Files.write(file, OLD);
        Files.createDirectories(home.resolve("state"));
        Files.write(home.resolve("state/versions"), bytes("a file where the folder should be"));
        disk.onAtomicMove = new AtomicMoveNotSupportedException("x", "y", "no");

        assertThat(catchThrowableOfType(StoreFailed.class, () -> writer.write(file, NEW)))
                .isNotNull();
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotWrittenOver() throws Exception {
        Files.write(file, OLD);
        Snapshot seen = Snapshot.of(file);
        Files.write(file, bytes("theirs"));

        assertFails(Reason.CHANGED, () -> writer.writeOver(file, seen, NEW));

        assertThat(file).hasBinaryContent(bytes("theirs"));
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    @Test
    void aFileThatSomebodyElseDeletedIsNotMadeAgainUnasked() throws Exception {
        Files.write(file, OLD);
        Snapshot seen = Snapshot.of(file);
        Files.delete(file);

        assertFails(Reason.CHANGED, () -> writer.writeOver(file, seen, NEW));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatWasOnlyTouchedIsWrittenOver() throws Exception {
        Files.write(file, OLD);
        Snapshot seen = Snapshot.of(file);
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(seen.modified().plusSeconds(60)));

        Written written = writer.writeOver(file, seen, NEW);
        writer.writeOver(file, written.snapshot(), OLD);

        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void aLinkStaysAndTheFileItLeadsToIsReplaced() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere")).resolve("real.bom.yaml");
        Files.write(elsewhere, OLD);
        Files.createSymbolicLink(folder.resolve("middle"), elsewhere);
        Files.createSymbolicLink(file, Path.of("middle"));

        writer.write(file, NEW);

        assertThat(file).isSymbolicLink().hasBinaryContent(NEW);
        assertThat(elsewhere).hasBinaryContent(NEW);
        assertThat(versions.of(elsewhere)).hasSize(1);
    }

    @Test
    void aLinkToNowhereMakesTheFileItNames() throws Exception {
        Files.createSymbolicLink(file, Path.of("later.bom.yaml"));

        writer.write(file, NEW);

        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("later.bom.yaml")).hasBinaryContent(NEW);
    }

    @Test
    void linksThatGoRoundAreRefused() throws Exception {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThat(catchThrowableOfType(StoreFailed.class, () -> writer.write(folder.resolve("a"), NEW)))
                .isNotNull();
    }

    @Test
    void permissionsAreKept() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.write(file, OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        writer.write(file, NEW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aNewFileIsOnlyNewWhereNothingIs() throws Exception {
        writer.writeNew(file, OLD);

        assertFails(Reason.EXISTS, () -> writer.writeNew(file, NEW));

        assertThat(file).hasBinaryContent(OLD);
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    @Test
    void aFileThatAppearsAtTheLastMomentIsNotReplaced() throws Exception {
        disk = new FailingDisk() {
            @Override
            public void link(Path from, Path name) throws IOException {
                Files.write(name, bytes("theirs"));
                super.link(from, name);
            }
        };
        writer = new AtomicFile(disk, Optional.empty());

        assertFails(Reason.EXISTS, () -> writer.writeNew(file, NEW));
        assertThat(file).hasBinaryContent(bytes("theirs"));
    }

    @Test
    void aDiskWithoutHardLinksTakesNewFilesToo() throws Exception {
        disk.onLink = new FileSystemException("x", "y", "Operation not permitted");

        writer.writeNew(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(namesIn(folder)).containsExactly("pr-repair.bom.yaml");
    }

    private static void assertFails(Reason reason, ThrowingCallable action) {
        StoreFailed failure = catchThrowableOfType(StoreFailed.class, action);
        assertThat(failure).as("a failure named " + reason).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.code()).isEqualTo("store." + reason.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
