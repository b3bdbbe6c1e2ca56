package dev.countersign.cli;

import dev.countersign.model.Words;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

    @Option(names = "--language", paramLabel = "en|de", defaultValue = "en", converter = Common.Language.class)
    private Locale language = Locale.ENGLISH;

    @Option(names = "--paper", paramLabel = "a4|letter", defaultValue = "a4", converter = OnPaper.class)
    private Paper paper = Paper.A4;

    @Option(names = "--classification", paramLabel = "TEXT", defaultValue = "")
    private String classification = "";

    @Option(names = "--without", paramLabel = "SECTION", split = ",")
    private List<Integer> without = List.of();

    @Option(names = "--force")
    private boolean force;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailed {
        Texts texts = common.texts();
        RecordOptions options = options(texts);
        Subject subject = new Inputs(texts).one(file, common.document);
        RecordInput input = new Records(new Judging(common)).input(subject, options);
        new OutputFile(texts, force).write(pdf, Records.pdf(input));
        console.printLine(texts.get(
                input.matrix().isReady() ? "export.ready" : "export.draft",
                Complaints.name(pdf.toString()),
                input.matrix().readiness().size()));
        return Exit.YES;
    }

    private RecordOptions options(Texts texts) throws CommandFailed {
        Set<Integer> left = new TreeSet<>(without);
        try {
            return new RecordOptions(language, paper, classification, left);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrong(texts.get("call.without"));
        }
    }

    /** Reads paper sizes. */
    static final class OnPaper implements ITypeConverter<Paper> {
        @Override
        public Paper convert(String word) {
            return Words.find(Paper.class, word)
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is no paper there is; expected "
                            + String.join(" or ", Words.of(Paper.class))));
        }
    }
}
