package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes documents and reads them back before anybody gets to see the bytes. */
final class BomWriter {
    private static final Shape<AgentActionBom> SHAPE = Shape.of(AgentActionBom.class);

    private BomWriter() {}

    static OpenedBom fresh(AgentActionBom document) {
        Tree.Fields tree = Tree.of(document);
        TreePrinter printer = new TreePrinter(FileStyle.FRESH);
        StringBuilder text = new StringBuilder(BomReader.FORMAT_KEY + ": " + BomReader.FORMAT + "\n");
        SHAPE.parts()
                .forEach(part -> Optional.ofNullable(tree.fields().get(part.key()))
                        .ifPresent(value -> text.append('\n')
                                .append(printer.entry(part, value, 0))
                                .append('\n')));
        return checked(text.toString().getBytes(StandardCharsets.UTF_8), tree);
    }

    static OpenedBom rewritten(OpenedBom before, AgentActionBom now) {
        Tree.Fields was = Tree.of(before.document());
        Tree.Fields is = Tree.of(now);
        if (was.equals(is)) {
            return before;
        }
        YamlText text = before.text();
        Optional<Scalar> unfinished = unfinished(text);
        try {
            return checked(spliced(text, was, is, Optional.empty()), is);
        } catch (SaveMismatch e) {
            if (unfinished.isEmpty()) {
                throw e;
            }
            return checked(spliced(text, was, is, unfinished), is);
        }
    }

    private static byte[] spliced(YamlText text, Tree.Fields was, Tree.Fields is, Optional<Scalar> unfinished) {
        FileStyle style = FileStyle.of(text);
        boolean ended = text.text().endsWith("\n") || text.text().endsWith("\r");
        String whole = ended ? text.text() : text.text() + style.lineBreak();
        try {
            String changed = new Splicer(whole, style, unfinished).splice((Mapping) text.root(), SHAPE, was, is);
            return text.encode(
                    !ended && changed.endsWith(style.lineBreak())
                            ? changed.substring(
                                    0, changed.length() - style.lineBreak().length())
                            : changed);
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            throw new SaveMismatch("the text cannot be changed in place", e);
        }
    }

    private static OpenedBom checked(byte[] bytes, Tree.Fields meant) {
        try {
            System.setProperty("last", new String(bytes, StandardCharsets.UTF_8));
            OpenedBom written = BomYaml.read(bytes);
            if (!Tree.of(written.document()).equals(meant)) {
                throw new SaveMismatch("the text would read as another document");
            }
            return written;
        } catch (Refused e) {
            throw new SaveMismatch("the text could not be opened again", e);
        }
    }

    /** A literal text at the end of a file that ends without a break: a line after it would give it one. */
    private static Optional<Scalar> unfinished(YamlText text) {
        YamlNode node = text.root();
        while (!(node instanceof Scalar)) {
            if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
                node = mapping.entries().get(mapping.entries().size() - 1).value();
            } else if (node instanceof Sequence list && !list.items().isEmpty()) {
                node = list.items().get(list.items().size() - 1);
            } else {
                return Optional.empty();
            }
        }
        Scalar last = (Scalar) node;
        boolean block = last.style() == ScalarStyle.LITERAL || last.style() == ScalarStyle.FOLDED;
        return Optional.of(last)
                .filter(scalar -> block
                        && scalar.end() == text.text().length()
                        && !scalar.text().endsWith("\n"));
    }
}
