package dev.countersign.cli;

import dev.countersign.record.file.Broken;
import dev.countersign.record.file.Limits;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.verify.Explanation;
import dev.countersign.record.verify.TrustList;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads records that commands are about. */
final class RecordFiles {
    private final Texts texts;

    RecordFiles(Texts texts) {
        this.texts = texts;
    }

    /** The bytes of a file that may be a record or anything else a person can name. */
    byte[] bytes(String file) throws CommandFailed {
        String name = Complaints.name(file) + ": ";
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw CommandFailed.wrong(name + texts.get("problem.file.folder"));
            }
            if (Files.size(path) > Limits.FILE) {
                throw CommandFailed.wrong(name + texts.get("broken.large", String.valueOf(Limits.FILE / 1024 / 1024)));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw CommandFailed.wrong(name + texts.get("problem.file.missing"));
        } catch (AccessDeniedException e) {
            throw CommandFailed.fault(name + texts.get("fault.denied"));
        } catch (IOException e) {
            throw CommandFailed.fault(name + texts.get("fault.read", String.valueOf(e.getMessage())));
        }
    }

    /** A record that is as it was exported or signed; anything else is refused with what is wrong. */
    ReopenedRecord intact(String file, byte[] bytes) throws CommandFailed {
        Verification verification = Verifying.verify(bytes, TrustList.NONE, LocalDate.EPOCH);
        if (!verification.intact()) {
            throw CommandFailed.wrong(said(file, verification));
        }
        try {
            return Reopening.open(bytes);
        } catch (Broken e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said about a record, each sentence with the name of the file. */
    List<String> said(String file, Verification verification) {
        List<String> lines = new ArrayList<>();
        new Explanation(texts).of(verification).forEach(sentence -> lines.add(Complaints.name(file) + ": " + sentence));
        return lines;
    }
}
