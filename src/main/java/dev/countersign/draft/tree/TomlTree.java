package dev.countersign.draft.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node.Field;
import dev.countersign.draft.tree.Node.Fields;
import dev.countersign.draft.tree.Node.Items;
import dev.countersign.draft.tree.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads TOML. The library gives the values, {@link TomlLines} the lines they stand on. */
public final class TomlTree {
    private static final TomlMapper TOML = new TomlMapper();
    private static final int MAX_DEPTH = 60;

    private final SourceFile file;
    private final TomlLines lines;

    private TomlTree(SourceFile file) {
        this.file = file;
        this.lines = new TomlLines(file.lines());
    }

    /** The tables of a file. */
    public static Node read(SourceFile file) throws Unreadable {
        try {
            JsonNode root = TOML.readTree(file.text());
            return new TomlTree(file).fields(root, "", 1, 0);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new Unreadable(line, "draft.skipped.toml");
        } catch (RuntimeException | StackOverflowError e) {
            // the library is not made for hostile texts
            throw new Unreadable(0, "draft.skipped.toml");
        }
    }

    private Node node(JsonNode value, String path, int line, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(line, "draft.skipped.depth", String.valueOf(MAX_DEPTH));
        }
        if (value.isObject()) {
            return fields(value, path, line, depth);
        }
        if (value.isArray()) {
            return items(value, path, line, depth);
        }
        return new Scalar(value.asText(), value.isTextual(), line, line, false);
    }

    private Fields fields(JsonNode table, String path, int line, int depth) throws Unreadable {
        List<Field> fields = new ArrayList<>();
        int end = line;
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            String inner = path.isEmpty() ? entry.getKey() : path + "\n" + entry.getKey();
            int at = lines.line(inner, line);
            Node value = node(entry.getValue(), inner, at, depth + 1);
            fields.add(new Field(entry.getKey(), at, value));
            end = Math.max(end, value.endLine());
        }
        return new Fields(fields, line, end);
    }

    /** Tables of an array have lines of their own; other entries are looked for below the key, in their order. */
    private Items items(JsonNode array, String path, int line, int depth) throws Unreadable {
        List<Node> items = new ArrayList<>();
        int at = line;
        int last = lines.lastLine(path, line);
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = array.get(i);
            String inner = path + "\n#" + i;
            at = value.isObject() ? lines.line(inner, at) : found(value, at, last);
            items.add(node(value, inner, at, depth + 1));
        }
        return new Items(items, "", line, Math.max(line, at));
    }

    private int found(JsonNode value, int from, int to) {
        return value.isTextual() ? file.lineWith(value.textValue(), from, to) : from;
    }
}
