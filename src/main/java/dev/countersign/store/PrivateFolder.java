package dev.countersign.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only this user may look into: what is kept there was said in a review. */
final class PrivateFolder {
    private PrivateFolder() {}

    /** Makes a folder and those above it where they are missing; what is there already keeps its permissions. */
    static Path make(Path folder) throws IOException {
        FileAttribute<?>[] attributes =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        return Files.createDirectories(folder, attributes);
    }
}
