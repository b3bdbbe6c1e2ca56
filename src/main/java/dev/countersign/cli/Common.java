package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command on documents has. */
final class Common {
    @Option(names = "--posture", paramLabel = "FILE")
    @Nullable
    Path posture;

    @Option(names = "--as-of", paramLabel = "DATE", converter = Day.class)
    @Nullable
    LocalDate asOf;

    @Option(names = "--document", paramLabel = "NAME_OR_NUMBER")
    @Nullable
    String document;

    @Option(names = "--lang", paramLabel = "en|de", defaultValue = "en", converter = Language.class)
    Locale language = Locale.ENGLISH;

    @Option(names = "--debug")
    boolean debug;

    /** Picocli makes it. */
    Common() {}

    Texts texts() {
        return Texts.in(language);
    }

    /** Reads days. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no day; expected one like 2026-11-22");
            }
        }
    }

    /** Reads languages that there are texts in. */
    static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            if (!tag.equals("en") && !tag.equals("de")) {
                throw new TypeConversionException("'" + tag + "' is no language there is; expected en or de");
            }
            return Locale.forLanguageTag(tag);
        }
    }
}
