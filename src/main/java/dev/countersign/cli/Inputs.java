package dev.countersign.cli;

import dev.countersign.posture.Deceptive;
import dev.countersign.record.file.PdfFile;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.source.Documents;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.OpenedBom;
import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the documents a command is about. All files are read before anything is done with one. */
final class Inputs {
    /** Larger files are refused unread. */
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Texts texts;
    private final Complaints complaints;

    Inputs(Texts texts) {
        this.texts = texts;
        this.complaints = new Complaints(texts);
    }

    /**
     * The documents of some files, in their order.
     *
     * @param wanted the one wanted of each file, by name or number; null for all
     * @throws CommandFailed with everything that is wrong with any of them
     */
    List<Subject> all(List<String> files, @Nullable String wanted) throws CommandFailed {
        List<Subject> subjects = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String file : files) {
            try {
                List<Subject> read = read(file);
                subjects.addAll(wanted == null ? read : List.of(pick(read, wanted)));
            } catch (Refused e) {
                wrong.addAll(complaints.of(file, e));
            } catch (CommandFailed e) {
                if (e.exit() != Exit.WRONG) {
                    throw e;
                }
                wrong.addAll(e.lines());
            }
        }
        if (!wrong.isEmpty()) {
            throw CommandFailed.wrong(wrong);
        }
        return subjects;
    }

    /** The one document of a file; where there are several, one has to be named. */
    Subject one(String file, @Nullable String wanted) throws CommandFailed {
        List<Subject> found = all(List.of(file), wanted);
        if (found.size() > 1) {
            throw CommandFailed.wrong(list(texts.get("call.several", Complaints.name(file), found.size()), found));
        }
        return found.get(0);
    }

    private Subject pick(List<Subject> found, String wanted) throws CommandFailed {
        Optional<Subject> named = found.stream()
                .filter(subject -> subject.name().equals(wanted))
                .findFirst()
                .or(() -> found.stream()
                        .filter(subject -> String.valueOf(subject.number()).equals(wanted))
                        .findFirst());
        if (named.isEmpty()) {
            String file = Complaints.name(found.get(0).file());
            throw CommandFailed.wrong(list(texts.get("call.document", file, Deceptive.shown(wanted)), found));
        }
        return named.get();
    }

    private List<String> list(String said, List<Subject> found) {
        List<String> lines = new ArrayList<>(List.of(said));
        for (Subject subject : found) {
            String name = subject.name().isEmpty() ? texts.get("table.unnamed") : Deceptive.shown(subject.name());
            lines.add("  " + subject.number() + "  " + name);
        }
        return lines;
    }

    private List<Subject> read(String file) throws Refused, CommandFailed {
        byte[] bytes = bytes(file);
        if (PdfFile.looksLikeIt(bytes)) {
            ReopenedRecord record = new RecordFiles(texts).intact(file, bytes);
            return List.of(new Subject(file, 1, record.opened(), Optional.of(record)));
        }
        List<Documents.Opened> documents = Documents.read(bytes);
        List<Subject> subjects = new ArrayList<>();
        for (Documents.Opened document : documents) {
            subjects.add(new Subject(file, subjects.size() + 1, opened(document), Optional.empty()));
        }
        return subjects;
    }

    private static OpenedBom opened(Documents.Opened document) throws Refused {
        return document.bom().isPresent() ? document.bom().get() : BomYaml.read(BomYaml.fresh(document.document()));
    }

    /** The bytes of a file. */
    byte[] bytes(String file) throws Refused, CommandFailed {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Refused(Problem.of("file.folder", Place.FILE));
            }
            if (Files.size(path) > LARGEST) {
                throw new Refused(Problem.of("file.large", Place.FILE));
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Refused(Problem.of("file.missing", Place.FILE));
        } catch (AccessDeniedException e) {
            throw CommandFailed.fault(Complaints.name(file) + ": " + texts.get("fault.denied"));
        } catch (IOException e) {
            throw CommandFailed.fault(
                    Complaints.name(file) + ": " + texts.get("fault.read", String.valueOf(e.getMessage())));
        }
    }
}
