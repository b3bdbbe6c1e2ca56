package dev.countersign.cli;

import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which commands print. */
enum Form implements Worded {
    /** Columns for people. */
    TABLE(""),
    /** Lines for people. */
    TEXT(".txt"),
    /** One object a line, or one object. */
    JSON(".json"),
    /** Comma-separated values. */
    CSV(".csv"),
    /** A table in Markdown. */
    MARKDOWN(".md"),
    /** The document's own format. */
    YAML(".bom.yaml");

    private final String suffix;

    Form(String suffix) {
        this.suffix = suffix;
    }

    /** How files of this form end. */
    String suffix() {
        return suffix;
    }

    private static Form read(String word, List<Form> taken) {
        return taken.stream()
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of the forms here; expected "
                        + String.join(", ", taken.stream().map(Form::word).toList())
                        + Words.nearest(taken.stream().map(Form::word).toList(), word)
                                .map(near -> " (did you mean " + near + "?)")
                                .orElse("")));
    }

    /** What {@code matrix} prints. */
    static final class OfMatrix implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return read(word, List.of(TABLE, JSON, CSV, MARKDOWN));
        }
    }

    /** What {@code check} prints. */
    static final class OfCheck implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return read(word, List.of(TEXT, JSON));
        }
    }

    /** What {@code draft} prints. */
    static final class OfDraft implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return read(word, List.of(YAML, TEXT, JSON));
        }
    }

    /** What {@code convert} writes. */
    static final class OfConvert implements ITypeConverter<Form> {
        @Override
        public Form convert(String word) {
            return read(word, List.of(YAML, TEXT, JSON, CSV, MARKDOWN));
        }
    }
}
