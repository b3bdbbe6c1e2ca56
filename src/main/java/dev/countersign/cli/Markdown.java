package dev.countersign.cli;

import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The matrix as a table in Markdown. */
final class Markdown {
    private final Texts texts;

    Markdown(Texts texts) {
        this.texts = texts;
    }

    String of(Judged judged) {
        String name = judged.subject().name().isEmpty()
                ? texts.get("table.unnamed")
                : judged.subject().name();
        List<String> names = Columns.names();
        String rule = names.stream().map(column -> " --- ").collect(Collectors.joining("|", "|", "|\n"));
        return "## " + cell(name) + "\n\n" + line(names) + rule
                + judged.matrix().rows().stream()
                        .map(row -> line(Columns.values(row)))
                        .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> " " + cell(cell) + " ").collect(Collectors.joining("|", "|", "|\n"));
    }

    /** Text of a document as text, not as markup: a name must not become a link, a tag or another column. */
    static String cell(String text) {
        return Deceptive.shown(text.replaceAll("[\r\n\t]+", " ")).replaceAll("[\\\\`*_\\[\\]<>|#&]", "\\\\$0");
    }
}
