package dev.countersign.source.yaml;

import dev.countersign.source.yaml.YamlNode.Entry;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Another way to write a value.
 *
 * @param start where what is written now starts
 * @param end where it ends
 * @param with what to write instead
 */
record Rewrite(int start, int end, String with) {
    /**
     * A literal text at the end of a file without a line break there: once a line follows, its header has to say that its
     * own break does not count.
     */
    static List<Rewrite> unfinished(YamlText text) {
        List<Rewrite> rewrites = new ArrayList<>();
        for (Scalar scalar : literals(text.root())) {
            if (scalar.end() == text.text().length() && !scalar.text().endsWith("\n")) {
                int header = scalar.start() + 1;
                boolean keeps = text.text().charAt(header) == '+';
                rewrites.add(new Rewrite(header, keeps ? header + 1 : header, "-"));
            }
        }
        return rewrites;
    }

    /** Every text that is written in lines, in double quotes: for lines that would swallow what comes to follow them. */
    static List<Rewrite> quoted(YamlText text) {
        return literals(text.root()).stream()
                .map(scalar -> new Rewrite(
                        scalar.start(),
                        scalar.end(),
                        ScalarPrinter.inDoubleQuotes(scalar.text()) + BlockScalar.comment(text.text(), scalar.start())))
                .toList();
    }

    private static List<Scalar> literals(YamlNode root) {
        List<Scalar> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(YamlNode node, List<Scalar> found) {
        if (node instanceof Mapping mapping) {
            mapping.entries().stream().map(Entry::value).forEach(value -> collect(value, found));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, found));
        } else if (node instanceof Scalar scalar && isLiteral(scalar)) {
            found.add(scalar);
        }
    }

    private static boolean isLiteral(Scalar scalar) {
        return scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED;
    }
}
