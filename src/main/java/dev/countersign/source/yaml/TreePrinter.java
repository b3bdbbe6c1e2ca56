package dev.countersign.source.yaml;

import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.yaml.ScalarPrinter.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Prints parts of a document: groups of keys in lines, short records and lists of words in one line. Nothing it prints
 * has blanks before its first line or a break behind its last.
 */
final class TreePrinter {
    /** How an entry of a list is laid out. */
    enum Form {
        /** As fits. */
        FITTING,
        /** In lines. */
        LINES,
        /** In braces. */
        BRACES,
        /** As a bare text where it has nothing else. */
        BARE
    }

    private static final int WIDEST = 110;
    private static final int MOST_IN_ONE_LINE = 6;

    private final FileStyle style;
    private final ScalarPrinter scalars;

    TreePrinter(FileStyle style) {
        this.style = style;
        this.scalars = new ScalarPrinter(style);
    }

    /** A key and its value. */
    String entry(Part part, Tree value, int column) {
        return part.key() + ":" + value(part, value, column, part.key().length() + 1);
    }

    /**
     * What stands behind a key and its colon, the blank or line break before it included.
     *
     * @param column where the key starts
     * @param taken how many characters key and colon take
     */
    String value(Part part, Tree value, int column, int taken) {
        if (value instanceof Tree.Text text) {
            return " " + scalars.print(text.text(), codec(part), Spot.block(column + style.keys()));
        }
        if (value instanceof Tree.Many many && part instanceof Part.Scalars list) {
            String flow = flow(part, value, false);
            boolean words = many.entries().stream().allMatch(item -> isWord(((Tree.Text) item).text()));
            return words && column + taken + 1 + flow.length() <= WIDEST
                    ? " " + flow
                    : items(many, column, item -> item(list.codec(), (Tree.Text) item, column + style.dashes()));
        }
        if (value instanceof Tree.Many many) {
            Shape<?> shape = ((Part.Entries) part).shape();
            return items(
                    many,
                    column,
                    item -> item(shape, (Tree.Fields) item, column + style.dashes(), style.content(), Form.FITTING));
        }
        Shape<?> shape = ((Part.Nested) part).shape();
        Tree.Fields fields = (Tree.Fields) value;
        return braces(shape, fields, column + taken + 1)
                .map(flow -> " " + flow)
                .orElseGet(() -> lineAt(column + style.keys()) + lines(shape, fields, column + style.keys()));
    }

    private String items(Tree.Many many, int column, Function<Tree, String> printer) {
        StringBuilder printed = new StringBuilder();
        for (Tree item : many.entries()) {
            printed.append(lineAt(column + style.dashes())).append(printer.apply(item));
        }
        return printed.toString();
    }

    /** A dash and a single value; the dash stands at {@code column}. */
    String item(Codec codec, Tree.Text text, int column) {
        return "- " + scalars.print(text.text(), codec, Spot.block(column + 2));
    }

    /** A dash and a record; the dash stands at {@code column} and the record {@code content} to its right. */
    String item(Shape<?> shape, Tree.Fields fields, int column, int content, Form form) {
        Optional<Part.Scalar> bare = Lists.bare(shape);
        Optional<Tree.Text> word = bare.filter(key -> form == Form.BARE).flatMap(key -> onlyText(fields, key));
        if (word.isPresent()) {
            return item(bare.orElseThrow().codec(), word.get(), column);
        }
        Optional<String> flow = form == Form.LINES ? Optional.empty() : braces(shape, fields, column + content);
        if (flow.isEmpty() && (form == Form.BRACES || fields.fields().isEmpty())) {
            flow = Optional.of(flow(shape, fields, false));
        }
        return flow.map(braces -> "- " + braces)
                .orElseGet(() -> "-" + " ".repeat(content - 1) + lines(shape, fields, column + content));
    }

    /** The text of the one key a record holds; empty when it holds others. */
    static Optional<Tree.Text> onlyText(Tree.Fields fields, Part.Scalar key) {
        return fields.fields().keySet().equals(Set.of(key.key()))
                ? Optional.of((Tree.Text) field(fields, key))
                : Optional.empty();
    }

    /** A record in lines. */
    String lines(Shape<?> shape, Tree.Fields fields, int column) {
        List<String> printed = new ArrayList<>();
        for (Part part : shape.parts()) {
            if (fields.fields().containsKey(part.key())) {
                printed.add(entry(part, field(fields, part), column));
            }
        }
        return String.join(lineAt(column), printed);
    }

    /** A short record in one line; empty when it is not short. */
    private Optional<String> braces(Shape<?> shape, Tree.Fields fields, int column) {
        boolean leaf = shape.parts().size() <= MOST_IN_ONE_LINE
                && shape.parts().stream().allMatch(Part.Scalar.class::isInstance)
                && fields.fields().values().stream().noneMatch(TreePrinter::hasSeveralLines);
        return leaf
                ? Optional.of(flow(shape, fields, false)).filter(flow -> column + flow.length() <= WIDEST)
                : Optional.empty();
    }

    /** A value in one line, in brackets or braces where it is a list or a record. */
    String flow(Part part, Tree value, boolean json) {
        if (value instanceof Tree.Text text) {
            return scalars.print(text.text(), codec(part), Spot.flow(json));
        }
        if (value instanceof Tree.Fields fields) {
            return flow(
                    part instanceof Part.Nested nested ? nested.shape() : ((Part.Entries) part).shape(), fields, json);
        }
        List<String> items = new ArrayList<>();
        for (Tree item : ((Tree.Many) value).entries()) {
            items.add(flow(part, item, json));
        }
        return "[" + String.join(", ", items) + "]";
    }

    /** A record in one line. */
    String flow(Shape<?> shape, Tree.Fields fields, boolean json) {
        List<String> printed = new ArrayList<>();
        for (Part part : shape.parts()) {
            if (fields.fields().containsKey(part.key())) {
                printed.add(flowEntry(part, field(fields, part), json));
            }
        }
        return "{" + String.join(", ", printed) + "}";
    }

    /** A key and its value in one line. */
    String flowEntry(Part part, Tree value, boolean json) {
        String key = json ? ScalarPrinter.inDoubleQuotes(part.key()) : part.key();
        return key + ": " + flow(part, value, json);
    }

    /** A single value in the place of another. */
    String scalar(Codec codec, String text, Spot spot) {
        return scalars.print(text, codec, spot);
    }

    String lineAt(int column) {
        return style.lineBreak() + " ".repeat(column);
    }

    static Codec codec(Part part) {
        return part instanceof Part.Scalar scalar ? scalar.codec() : ((Part.Scalars) part).codec();
    }

    private static Tree field(Tree.Fields fields, Part part) {
        return Optional.ofNullable(fields.fields().get(part.key())).orElseThrow();
    }

    private static boolean isWord(String text) {
        return text.indexOf(' ') < 0 && ScalarPrinter.isPlain(text, true);
    }

    private static boolean hasSeveralLines(Tree value) {
        return value instanceof Tree.Text text && text.text().indexOf('\n') >= 0;
    }
}
