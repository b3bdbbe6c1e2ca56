package dev.countersign.cli;

import dev.countersign.model.Declared;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.posture.Sentences;
import dev.countersign.text.Texts;
import dev.countersign.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The matrix for people at a terminal: a line a row, its reason below. */
final class MatrixTable {
    private static final String NOTHING = "–";
    private static final int WIDEST_NAME = 48;

    private final Texts texts;
    private final Wording wording;
    private final Sentences sentences;

    MatrixTable(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
        this.sentences = new Sentences(texts);
    }

    String of(Judged judged) {
        Matrix matrix = judged.matrix();
        StringBuilder out = new StringBuilder();
        out.append(name(judged.subject()))
                .append("  (")
                .append(Complaints.name(judged.subject().file()))
                .append(")\n");
        out.append(texts.get(
                        "table.posture",
                        Deceptive.shown(matrix.posture().name()),
                        matrix.asOf().toString()))
                .append("\n\n");
        table(matrix, out);
        out.append('\n').append(counts(matrix)).append('\n');
        list(
                "table.questions",
                matrix.questions().stream()
                        .map(q -> sentences.question(q, judged.subject().document()) + " "
                                + sentences.gain(q, judged.subject().document()))
                        .toList(),
                out);
        list(
                "table.contradictions",
                matrix.contradictions().stream().map(sentences::contradiction).toList(),
                out);
        list(
                "table.notes",
                judged.subject().document().notes().stream()
                        .map(n -> Deceptive.shown(n.text()))
                        .toList(),
                out);
        return out.toString();
    }

    /** What stands before sign-off, and what does not fit together. */
    String check(Judged judged) {
        Matrix matrix = judged.matrix();
        StringBuilder out = new StringBuilder();
        out.append(name(judged.subject()))
                .append("  (")
                .append(Complaints.name(judged.subject().file()))
                .append(")\n");
        out.append(texts.get("table.readiness", matrix.readiness().size())).append('\n');
        matrix.readiness()
                .forEach(remark ->
                        out.append("  - ").append(sentences.readiness(remark)).append('\n'));
        list(
                "table.contradictions",
                matrix.contradictions().stream().map(sentences::contradiction).toList(),
                out);
        return out.toString();
    }

    private void table(Matrix matrix, StringBuilder out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "",
                texts.get("table.row"),
                texts.get("table.reach"),
                texts.get("table.declared"),
                texts.get("table.computed"),
                texts.get("table.decided"),
                texts.get("table.in_force"),
                texts.get("table.proof")));
        matrix.rows().forEach(row -> lines.add(cells(row, lines.size())));
        int[] widths = widths(lines);
        out.append(line(lines.get(0), widths));
        for (int i = 1; i < lines.size(); i++) {
            Row row = matrix.rows().get(i - 1);
            out.append(line(lines.get(i), widths));
            String indent = " ".repeat(widths[0] + 4);
            out.append(indent).append(sentences.explanation(row)).append('\n');
            row.wouldChange()
                    .forEach(change ->
                            out.append(indent).append(sentences.change(change)).append('\n'));
        }
    }

    private List<String> cells(Row row, int number) {
        String decided = row.decision().map(d -> word(d.verdict())).orElse(NOTHING);
        List<String> marks = new ArrayList<>(List.of(decided));
        if (row.stale()) {
            marks.add(texts.get("table.stale"));
        }
        if (row.loosened()) {
            marks.add(texts.get("table.loosened"));
        }
        String shown =
                row.action().name().isEmpty() ? row.id().value() : row.action().name();
        return List.of(
                String.valueOf(number),
                shortened(Deceptive.shown(shown)),
                wording.of(row.action().reach()),
                row.action().declared() == Declared.NONE
                        ? NOTHING
                        : word(row.action().declared().verdict()),
                word(row.computed().verdict()),
                String.join(" ", marks),
                word(row.inForce()).toUpperCase(texts.locale()),
                wording.of(row.proof().grade()));
    }

    private String word(Verdict verdict) {
        return texts.get("verdict." + verdict.word());
    }

    private String counts(Matrix matrix) {
        List<String> counts = new ArrayList<>();
        for (Map.Entry<Verdict, Integer> count : matrix.counts().entrySet()) {
            counts.add(String.format(Locale.ROOT, "%d %s", count.getValue(), word(count.getKey())));
        }
        return String.join(" · ", counts);
    }

    private void list(String heading, List<String> items, StringBuilder out) {
        if (!items.isEmpty()) {
            out.append('\n').append(texts.get(heading)).append('\n');
            items.forEach(item -> out.append("  - ").append(item.strip()).append('\n'));
        }
    }

    private String name(Subject subject) {
        return subject.name().isEmpty() ? texts.get("table.unnamed") : Deceptive.shown(subject.name());
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= WIDEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, WIDEST_NAME - 1)) + "…";
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ").append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i))));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
