package dev.countersign.source.yaml;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.shape.Shape;
import dev.countersign.model.shape.Tree;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes documents and reads them back before anybody gets to see the bytes. */
final class BomWriter {
    private static final Shape<AgentActionBom> SHAPE = Shape.of(AgentActionBom.class);

    private BomWriter() {}

    static OpenedBom fresh(AgentActionBom document) {
        Tree.Fields tree = Tree.of(document);
        TreePrinter printer = new TreePrinter(FileStyle.FRESH);
        StringBuilder text = new StringBuilder(Formats.KEY + ": " + BomReader.FORMAT + "\n");
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
        FileStyle style = FileStyle.of(text);
        List<Supplier<byte[]>> ways = List.of(
                () -> spliced(text, was, is, style, List.of()),
                () -> spliced(text, was, is, style, Rewrite.unfinished(text)),
                () -> spliced(text, was, is, style.withoutLiterals(), Rewrite.unfinished(text)),
                () -> spliced(text, was, is, style.withoutLiterals(), Rewrite.quoted(text)));
        for (Supplier<byte[]> way : ways.subList(0, ways.size() - 1)) {
            try {
                return checked(way.get(), is);
            } catch (SaveMismatch e) {
                // a text in lines can swallow a comment that comes to stand below it, or lose its last break: the next
                // way writes fewer of them
            }
        }
        return checked(ways.get(ways.size() - 1).get(), is);
    }

    private static byte[] spliced(
            YamlText text, Tree.Fields was, Tree.Fields is, FileStyle style, List<Rewrite> rewrites) {
        boolean ended = text.text().endsWith("\n") || text.text().endsWith("\r");
        String whole = ended ? text.text() : text.text() + style.lineBreak();
        try {
            String changed = new Splicer(whole, style, rewrites).splice((Mapping) text.root(), SHAPE, was, is);
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
            OpenedBom written = BomYaml.read(bytes);
            if (!Tree.of(written.document()).equals(meant)) {
                throw new SaveMismatch("the text would read as another document");
            }
            return written;
        } catch (Refused e) {
            throw new SaveMismatch("the text could not be opened again", e);
        }
    }
}
