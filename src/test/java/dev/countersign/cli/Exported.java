package dev.countersign.cli;

import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import java.nio.file.Path;

/** Records of files, as the command makes them. */
public final class Exported {
    private Exported() {}

    /** The record of the first document of a file. */
    public static byte[] of(Path file) throws Exception {
        Subject subject = new Inputs(Texts.english()).one(file.toString(), "1");
        Records records = new Records(new Judging(new Common()));
        return records.pdf(file.toString(), records.input(subject, RecordOptions.DEFAULT));
    }
}
