package dev.countersign.draft;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Finds the checkout that a single file stands in. */
final class Roots {
    /** Folders of settings that stand directly in a checkout. */
    private static final Set<String> SETTINGS = Set.of(
            ".github",
            ".claude",
            ".codex",
            ".cursor",
            ".gemini",
            ".vscode",
            ".devcontainer",
            ".husky",
            ".gitlab",
            ".circleci",
            ".buildkite",
            ".copilot");

    private Roots() {}

    /** The nearest folder above with a {@code .git}, else the one that holds the settings' folder, else the file's own. */
    static Path of(Path file) {
        Path own = parent(file);
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return folder;
            }
        }
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (SETTINGS.contains(String.valueOf(folder.getFileName()))) {
                return parent(folder);
            }
        }
        return own;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
