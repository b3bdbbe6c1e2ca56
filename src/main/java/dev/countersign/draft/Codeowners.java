package dev.countersign.draft;

import java.util.Optional;

/** Who owns the files of a checkout. */
@FunctionalInterface
public interface Codeowners {
    /** Nobody has said. */
    Codeowners NONE = path -> Optional.empty();

    /** Who owns a file; empty when nobody is named for it. */
    Optional<Owned> owner(String path);

    /**
     * Who owns a file.
     *
     * @param owner the owners as they stand there, separated by blanks
     * @param file the file that says so
     * @param line the line that says so
     */
    record Owned(String owner, SourceFile file, int line) {}
}
