package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Answering {
    @Option(names = "--lang", paramLabel = "en|de", defaultValue = "en", converter = Common.Language.class)
    private Locale language = Locale.ENGLISH;

    @Option(names = "--debug")
    private boolean debug;

    /** Picocli makes it. */
    Answering() {}

    Texts texts() {
        return Texts.in(language);
    }

    boolean debug() {
        return debug;
    }
}
