package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives back the document inside a record, byte for byte. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Answering common = new Answering();

    @Parameters(paramLabel = "RECORD")
    private String file = "";

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    private Path out;

    @Option(names = "--force")
    private boolean force;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        RecordFiles records = new RecordFiles(texts);
        byte[] document = records.intact(file, records.bytes(file)).payload().document();
        if (out == null) {
            console.print(document);
        } else {
            new OutputFile(texts, force).write(out, document);
        }
        return Exit.YES;
    }
}
