package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints verdicts with their reasons. */
@Command(name = "matrix")
final class MatrixCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "table|json|csv|markdown",
            defaultValue = "table",
            converter = Form.OfMatrix.class)
    private Form format = Form.TABLE;

    MatrixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        List<Subject> subjects = new Inputs(texts).all(files, common.document);
        if (format == Form.CSV && subjects.size() > 1) {
            throw CommandFailed.wrong(texts.get("call.csv.several", subjects.size()));
        }
        Judging judging = new Judging(common);
        boolean first = true;
        for (Subject subject : subjects) {
            Judged judged = new Judged(subject, judging.matrix(subject, judging.posture(subject), console.today()));
            console.print(first || format == Form.JSON ? "" : "\n");
            console.print(print(judged, texts));
            first = false;
        }
        return Exit.YES;
    }

    private String print(Judged judged, Texts texts) {
        return switch (format) {
            case JSON -> Json.line(new MatrixJson().matrix(judged));
            case CSV -> Csv.of(judged.matrix().rows());
            case MARKDOWN -> new Markdown(texts).of(judged);
            default -> new MatrixTable(texts).of(judged);
        };
    }
}
