package dev.countersign.store;

import dev.countersign.model.PostureRef;
import dev.countersign.posture.Posture;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.PostureYaml;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The postures at hand: the one that ships with the program, and those in some folders. */
public final class Postures {
    private static final long LARGEST = 4L * 1024 * 1024;

    private final List<Path> folders;

    /**
     * A posture with the file it stands in.
     *
     * @param posture the posture
     * @param file its bytes; not copied, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by the digest in the posture, never by equals
    public record PostureFile(Posture posture, byte[] file) {}

    /** Read once: every evaluation asks for it. */
    private static final class BuiltIn {
        static final PostureFile FILE = new PostureFile(PostureYaml.builtIn(), PostureYaml.builtInFile());
    }

    /** The built-in posture and those in these folders, which need not be there. */
    public Postures(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The posture that ships with the program. */
    public static PostureFile builtIn() {
        return BuiltIn.FILE;
    }

    /**
     * A posture by its file.
     *
     * @throws StoreFailed when the file cannot be read
     * @throws Refused when it holds no posture
     */
    public static PostureFile read(Path file) throws StoreFailed, Refused {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new PostureFile(PostureYaml.read(bytes), bytes);
        } catch (IOException e) {
            throw Files.isDirectory(file) ? new StoreFailed(StoreFailed.Reason.FOLDER, file) : StoreFailed.of(file, e);
        }
    }

    /**
     * Every posture at hand: the built-in one, then those in the folders by the names of their files. A file that holds
     * none is left out.
     */
    public List<PostureFile> all() {
        List<PostureFile> all = new ArrayList<>(List.of(builtIn()));
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                try {
                    if (Files.size(file) <= LARGEST) {
                        all.add(read(file));
                    }
                } catch (IOException | StoreFailed | Refused e) {
                    // what is no posture is no choice
                }
            }
        }
        return all;
    }

    /** The posture a review was made under when it is at hand, else the built-in one. */
    public PostureFile of(PostureRef named) {
        PostureFile builtIn = builtIn();
        if (named.sha256().isEmpty() || named.sha256().equals(builtIn.posture().sha256())) {
            return builtIn;
        }
        return inFolders(named.sha256()).orElse(builtIn);
    }

    private Optional<PostureFile> inFolders(String sha256) {
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                try {
                    if (Files.size(file) <= LARGEST
                            && Digest.sha256(Files.readAllBytes(file)).equals(sha256)) {
                        return Optional.of(read(file));
                    }
                } catch (IOException | StoreFailed | Refused e) {
                    // a file that is no posture is no candidate; the review then shows that its posture is missing
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            files.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }
}
