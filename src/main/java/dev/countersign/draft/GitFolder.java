package dev.countersign.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/** What the {@code .git} of a checkout says about it. Only the text of its configuration is read; Git is never started. */
final class GitFolder {
    private static final int MAX_BYTES = 256 * 1024;
    private static final Pattern PATH =
            Pattern.compile("^(?:[a-z+]+://[^/]+/|[^/:]+:(?!//))(?<path>.+?)(?:\\.git)?/?$");

    private GitFolder() {}

    /** {@code owner/name} from the remote, else the folder's name. */
    static String repository(Path root) {
        return remote(root).orElse(String.valueOf(root.getFileName()));
    }

    private static Optional<String> remote(Path root) {
        Path file = root.resolve(".git").resolve("config");
        if (Files.isSymbolicLink(root.resolve(".git")) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            Config config = new Config();
            config.fromText(withoutIncludes(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)));
            String url = config.getString("remote", "origin", "url");
            return url == null ? Optional.empty() : path(url);
        } catch (IOException | ConfigInvalidException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Includes name other files, which are none of our business. */
    private static String withoutIncludes(String text) {
        return text.replaceAll("(?im)^\\s*\\[\\s*include[^\\]]*\\]", "[left-out]");
    }

    /** The path of an address, without host and without a password in it. */
    static Optional<String> path(String url) {
        Matcher matcher = PATH.matcher(url.strip());
        return matcher.matches()
                ? Optional.of(matcher.group("path").replaceFirst("^/+", "")).filter(p -> !p.isEmpty())
                : Optional.empty();
    }
}
