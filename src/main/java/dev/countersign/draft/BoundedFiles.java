package dev.countersign.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads files below a folder, and only those: a file is looked at before it is opened. */
final class BoundedFiles {
    /** Far above any workflow or settings file that people wrote. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private final Path root;

    BoundedFiles(Path root) {
        this.root = root;
    }

    /** A file, or the key of the reason why not; neither when nothing stands there. */
    record Outcome(Optional<SourceFile> file, Optional<String> reason, List<String> arguments) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty(), List.of());

        static Outcome not(String key, String... arguments) {
            return new Outcome(Optional.empty(), Optional.of(key), List.of(arguments));
        }
    }

    boolean isFile(String path) {
        try {
            return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    Outcome read(String path) {
        try {
            Path file = root.resolve(path);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Outcome.NOTHING;
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return Outcome.not("draft.skipped.outside");
            }
            BasicFileAttributes is = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isDirectory()) {
                return Outcome.NOTHING;
            }
            if (!is.isRegularFile()) {
                return Outcome.not("draft.skipped.special");
            }
            return is.size() > MAX_BYTES ? tooLarge() : bytes(path, real);
        } catch (AccessDeniedException e) {
            return Outcome.not("draft.skipped.denied");
        } catch (IOException | InvalidPathException e) {
            return Outcome.not("draft.skipped.unreadable");
        }
    }

    private static Outcome tooLarge() {
        return Outcome.not("draft.skipped.large", String.valueOf(MAX_BYTES / 1024 / 1024));
    }

    private static Outcome bytes(String path, Path real) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return tooLarge();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            return Outcome.not("draft.skipped.binary");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Outcome(Optional.of(SourceFile.of(path, plain, sha256(bytes))), Optional.empty(), List.of());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
