package dev.countersign.cli;

import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the decision record, unsigned. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(names = "--pdf", required = true, paramLabel = "OUT")
    private Path pdf = Path.of("");

    @Mixin
    private final Printing printing = new Printing();

    @Option(names = "--redacted")
    private boolean redacted;

    @Option(names = "--force")
    private boolean force;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        RecordOptions options = printing.options(texts);
        Subject subject = new Inputs(texts).one(file, common.document);
        Records records = new Records(new Judging(common));
        RecordInput input = records.input(subject, options);
        new OutputFile(texts, force).write(pdf, redacted ? Records.redacted(input) : records.pdf(file, input));
        console.printLine(texts.get(
                input.matrix().isReady() ? "export.ready" : "export.draft",
                Complaints.name(pdf.toString()),
                input.matrix().readiness().size()));
        return Exit.YES;
    }
}
