package dev.countersign.cli;

import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a first start shows where there is no display: the matrix of a file, and its record. */
final class Demo {
    private final Console console;

    Demo(Console console) {
        this.console = console;
    }

    int show(String file, Path folder) throws CommandFailed {
        Texts texts = Texts.english();
        Subject subject = new Inputs(texts).one(file, "1");
        Common options = new Common();
        Judging judging = new Judging(options);
        Path pdf = folder.resolve(stem(file) + ".pdf");
        console.printLine(texts.get("demo.no_display", Complaints.name(file)));
        console.printLine("");
        console.print(new MatrixTable(texts)
                .of(new Judged(subject, judging.matrix(subject, judging.posture(subject), console.today()))));
        make(folder);
        Records records = new Records(judging);
        new OutputFile(texts, true).write(pdf, records.pdf(file, records.input(subject, RecordOptions.DEFAULT)));
        console.printLine("");
        console.printLine(texts.get("demo.record", Complaints.name(pdf.toString())));
        return Exit.YES;
    }

    private static void make(Path folder) throws CommandFailed {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandFailed.fault(Complaints.name(folder.toString()) + ": " + e.getMessage());
        }
    }

    private static String stem(String file) {
        return String.valueOf(Path.of(file).getFileName()).replaceAll("\\.(bom\\.yaml|[^.]+)$", "");
    }
}
