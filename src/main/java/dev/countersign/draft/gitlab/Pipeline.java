package dev.countersign.draft.gitlab;

import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node;
import dev.countersign.draft.tree.Node.Field;
import dev.countersign.draft.tree.Node.Fields;
import dev.countersign.draft.tree.Node.Items;
import dev.countersign.draft.tree.Unreadable;
import dev.countersign.draft.tree.YamlTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pipeline with everything that it includes from the checkout: templates and references resolved. */
final class Pipeline {
    private static final int MOST_FILES = 150;
    private static final int DEEPEST = 11;

    private final Reading reading;
    private final Map<String, Field> entries = new LinkedHashMap<>();
    private final IdentityHashMap<Node, SourceFile> files = new IdentityHashMap<>();
    private final Set<SourceFile> sources = new LinkedHashSet<>();
    private final List<Absent> absent = new ArrayList<>();

    /** Something included that is not in the checkout. */
    record Absent(SourceFile file, int line, String what) {}

    private Pipeline(Reading reading) {
        this.reading = reading;
    }

    static Pipeline of(SourceFile file, Reading reading) throws Unreadable {
        Pipeline pipeline = new Pipeline(reading);
        pipeline.load(file);
        return pipeline;
    }

    private void load(SourceFile file) throws Unreadable {
        if (sources.size() >= MOST_FILES || !sources.add(file)) {
            return;
        }
        for (Node root : YamlTree.readAll(file.text())) {
            root.scalars().forEach(scalar -> files.put(scalar, file));
            include(root.get("include"), file);
            for (Field field : root.fields()) {
                Field before = entries.get(field.key());
                entries.put(
                        field.key(),
                        before == null
                                ? field
                                : new Field(field.key(), field.line(), merged(before.value(), field.value())));
                files.put(field.value(), file);
            }
        }
    }

    private void include(Node include, SourceFile file) {
        List<Node> all = include instanceof Fields ? List.of(include) : include.each();
        for (Node each : all) {
            String local = each.get("local").text().isEmpty()
                    ? each.text()
                    : each.get("local").text();
            boolean remote = local.isEmpty() || local.contains("://");
            if (remote) {
                List<Node.Scalar> words = each.scalars();
                String what = words.isEmpty() ? "include" : words.get(0).text();
                absent.add(new Absent(file, each.line(), what));
            } else {
                includeLocal(local, each, file);
            }
        }
    }

    private void includeLocal(String local, Node each, SourceFile file) {
        String path = local.replaceFirst("^/+", "");
        List<String> wanted = path.contains("*")
                ? reading.checkout().files().stream()
                        .filter(f -> f.matches(glob(path)))
                        .toList()
                : List.of(path);
        boolean found = false;
        for (String name : wanted) {
            Optional<SourceFile> other =
                    reading.checkout().has(name) ? reading.checkout().file(name) : Optional.empty();
            if (other.isPresent()) {
                found = true;
                try {
                    load(other.get());
                } catch (Unreadable e) {
                    reading.skip(name, e.line(), e.key(), e.arguments().toArray(String[]::new));
                }
            }
        }
        if (!found) {
            absent.add(new Absent(file, each.line(), local));
        }
    }

    private static String glob(String path) {
        return java.util.regex.Pattern.quote(path).replace("**", "\\E.*\\Q").replace("*", "\\E[^/]*\\Q");
    }

    Set<SourceFile> sources() {
        return sources;
    }

    List<Absent> absent() {
        return absent;
    }

    Map<String, Field> entries() {
        return entries;
    }

    /** The file that a value stands in. */
    SourceFile file(Node value, SourceFile otherwise) {
        SourceFile file = files.get(value);
        return file == null ? otherwise : file;
    }

    /** A job with its templates filled in; what it extends and is not there is left out. */
    Node job(String name) {
        return job(name, new HashSet<>(), 0);
    }

    private Node job(String name, Set<String> within, int depth) {
        Field field = entries.get(name);
        if (field == null || !within.add(name) || depth > DEEPEST) {
            return Node.none();
        }
        Node result = Node.none();
        for (Node parent : field.value().get("extends").each()) {
            result = merged(result, job(parent.text(), new HashSet<>(within), depth + 1));
        }
        return merged(result, field.value());
    }

    /** Keys of both; of a key in both, deeper keys, or what the second says. */
    private static Node merged(Node first, Node second) {
        if (!(first instanceof Fields a) || !(second instanceof Fields b)) {
            return second.exists() ? second : first;
        }
        Map<String, Field> all = new LinkedHashMap<>();
        a.fields().forEach(f -> all.put(f.key(), f));
        for (Field f : b.fields()) {
            Field before = all.get(f.key());
            all.put(f.key(), before == null ? f : new Field(f.key(), f.line(), merged(before.value(), f.value())));
        }
        return new Fields(List.copyOf(all.values()), b.line(), b.endLine());
    }

    /** The single values of a list of commands, references looked up. */
    List<Node.Scalar> commands(Node list) {
        List<Node.Scalar> found = new ArrayList<>();
        commands(list, found, 0);
        return found;
    }

    private void commands(Node node, List<Node.Scalar> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof Items items && items.tag().endsWith("reference")) {
            commands(reference(items), found, depth + 1);
        } else if (node instanceof Node.Scalar scalar) {
            if (scalar.exists()) {
                found.add(scalar);
            }
        } else {
            node.items().forEach(item -> commands(item, found, depth + 1));
        }
    }

    private Node reference(Items items) {
        Node at = Node.none();
        for (int i = 0; i < items.items().size(); i++) {
            String key = items.items().get(i).text();
            at = i == 0 ? job(key) : at.get(key);
        }
        return at;
    }
}
