package dev.countersign.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a folder. Links to folders are not followed; folders that Git ignores are left out, hidden ones excepted:
 * an agent's local settings are ignored by Git and in force all the same.
 */
final class FolderWalk implements FileVisitor<Path> {
    private static final int MOST_FILES = 500_000;
    private static final int DEEPEST = 60;
    private static final Set<String> NEVER = Set.of(".git", ".hg", ".svn", "node_modules", ".venv", ".terraform");

    private record Rules(Path folder, IgnoreNode node) {}

    private final Path root;
    private final Progress progress;
    private final SortedSet<String> files = new TreeSet<>();
    private final Set<Skipped> skipped = new LinkedHashSet<>();
    private final Deque<Rules> ignored = new ArrayDeque<>();

    FolderWalk(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    void run() throws IOException {
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, this);
    }

    SortedSet<String> files() {
        return files;
    }

    Set<Skipped> skipped() {
        return skipped;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
        progress.step("", 0);
        String name = String.valueOf(folder.getFileName());
        if (!folder.equals(root) && (NEVER.contains(name) || isIgnored(folder, name))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Path rules = folder.resolve(".gitignore");
        if (Files.isRegularFile(rules, LinkOption.NOFOLLOW_LINKS)) {
            ignored.push(new Rules(folder, node(rules)));
        }
        return FileVisitResult.CONTINUE;
    }

    private static IgnoreNode node(Path rules) {
        IgnoreNode node = new IgnoreNode();
        try (var in = Files.newInputStream(rules, LinkOption.NOFOLLOW_LINKS)) {
            node.parse(new ByteArrayInputStream(in.readNBytes(BoundedFiles.MAX_BYTES)));
        } catch (IOException e) {
            return new IgnoreNode();
        }
        return node;
    }

    private boolean isIgnored(Path folder, String name) {
        if (name.startsWith(".")) {
            return false;
        }
        for (Rules rules : ignored) {
            Boolean says = rules.node().checkIgnored(Checkout.relative(rules.folder(), folder), true);
            if (says != null) {
                return says;
            }
        }
        return false;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
        String path = Checkout.relative(root, file);
        if (is.isDirectory()) {
            skip(path, "draft.skipped.deep");
            return FileVisitResult.CONTINUE;
        }
        if (is.isSymbolicLink() && Files.isDirectory(file)) {
            skip(path, "draft.skipped.link");
            return FileVisitResult.CONTINUE;
        }
        files.add(path);
        if (files.size() >= MOST_FILES) {
            skip("", "draft.skipped.many", String.valueOf(MOST_FILES));
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        skip(Checkout.relative(root, file), "draft.skipped.denied");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            skip(Checkout.relative(root, folder), "draft.skipped.unreadable");
        }
        Rules top = ignored.peek();
        if (top != null && top.folder().equals(folder)) {
            ignored.pop();
        }
        return FileVisitResult.CONTINUE;
    }

    private void skip(String path, String key, String... arguments) {
        skipped.add(new Skipped(path, 0, key, List.of(arguments)));
    }
}
