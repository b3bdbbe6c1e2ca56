package dev.countersign.draft.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.countersign.draft.SourceFile;
import dev.countersign.draft.tree.Node.Field;
import dev.countersign.draft.tree.Node.Fields;
import dev.countersign.draft.tree.Node.Items;
import dev.countersign.draft.tree.Node.Scalar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON as editors and agents do: comments and a comma behind the last entry are no fault. */
public final class JsonTree {
    private static final int MAX_DEPTH = 60;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value of a file; {@link Node#none()} of an empty one. */
    public static Node read(SourceFile file) throws Unreadable {
        return read(file.text());
    }

    /** The value of a text; {@link Node#none()} of an empty one. */
    public static Node read(String text) throws Unreadable {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonTree tree = new JsonTree(parser);
            JsonToken first = parser.nextToken();
            Node root = first == null ? Node.none() : tree.node(first);
            if (parser.nextToken() != null) {
                throw new Unreadable(tree.line(), "draft.skipped.json");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new Unreadable(line(e), "draft.skipped.depth", String.valueOf(MAX_DEPTH));
        } catch (JsonProcessingException e) {
            throw new Unreadable(line(e), "draft.skipped.json");
        } catch (IOException e) {
            throw new Unreadable(0, "draft.skipped.json");
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Node node(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Scalar(parser.getText(), true, line(), line(), false);
            default -> new Scalar(parser.getText(), false, line(), line(), false);
        };
    }

    private Fields fields() throws IOException {
        int start = line();
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = line();
            fields.add(new Field(key, line, node(parser.nextToken())));
        }
        return new Fields(fields, start, line());
    }

    private Items items() throws IOException {
        int start = line();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Items(items, "", start, line());
    }
}
