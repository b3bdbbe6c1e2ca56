package dev.countersign.draft.agents;

import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.JsonTree;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.TomlTree;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import java.util.Optional;

/** Files as trees; one that cannot be read is skipped with its line. */
final class Parsing {
    private interface Form {
        Node read(SourceFile file) throws Unreadable;
    }

    private Parsing() {}

    static Optional<Node> json(SourceFile file, Reading into) {
        return read(JsonTree::read, file, into);
    }

    static Optional<Node> yaml(SourceFile file, Reading into) {
        return read(YamlTree::read, file, into);
    }

    static Optional<Node> toml(SourceFile file, Reading into) {
        return read(TomlTree::read, file, into);
    }

    private static Optional<Node> read(Form form, SourceFile file, Reading into) {
        try {
            return Optional.of(form.read(file));
        } catch (Unreadable e) {
            into.skip(file.path(), e.line(), e.key(), e.arguments().toArray(new String[0]));
            return Optional.empty();
        }
    }

    static boolean isNamed(String path, String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }
}
