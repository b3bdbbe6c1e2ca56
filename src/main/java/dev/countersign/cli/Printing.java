package dev.countersign.cli;

import dev.countersign.model.Words;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a record is to be printed. */
final class Printing {
    @Option(names = "--language", paramLabel = "en|de", defaultValue = "en", converter = Common.Language.class)
    private Locale language = Locale.ENGLISH;

    @Option(names = "--paper", paramLabel = "a4|letter", defaultValue = "a4", converter = OnPaper.class)
    private Paper paper = Paper.A4;

    @Option(names = "--classification", paramLabel = "TEXT", defaultValue = "")
    private String classification = "";

    @Option(names = "--without", paramLabel = "SECTION", split = ",")
    private List<Integer> without = List.of();

    /** Picocli makes it. */
    Printing() {}

    RecordOptions options(Texts texts) throws CommandFailed {
        try {
            return new RecordOptions(language, paper, classification, new TreeSet<>(without));
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
