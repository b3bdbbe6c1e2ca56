package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import dev.countersign.store.Journals;
import dev.countersign.store.Snapshot;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.dialog.Question;
import dev.countersign.ui.dialog.Question.Answer;
import dev.countersign.ui.dialog.Question.Style;
import dev.countersign.ui.pane.start.StartController.Template;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.DocumentReader;
import dev.countersign.ui.session.DocumentReader.Read;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.task.Job;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Opens, saves and closes documents. What goes wrong is said in the window; nothing is lost by it. */
final class Filing {
    /** Larger files are refused unread. */
    private static final long LARGEST = 16L * 1024 * 1024;
    /** Up to this size, reading is done before anybody sees that it is. */
    private static final long SMALL = 64L * 1024;

    private final Desk desk;
    private final Ui ui;
    private final Texts texts;
    private final DocumentReader reader;
    private final BiFunction<AgentActionBom, Origin, Session> sessions;
    private final Consumer<Path> used;
    private final Consumer<Path> record;
    private final Predicate<Path> elsewhere;
    private final SeenFiles seen;
    private final Saving saving;
    private final FileWords words;

    /**
     * Filing.
     *
     * @param sessions opens a session on a document
     * @param used told each file that was opened or saved
     * @param record opens a file that is a PDF
     * @param elsewhere whether another window has a file open
     */
    Filing(
            Desk desk,
            Ui ui,
            DocumentReader reader,
            SeenFiles seen,
            Saving saving,
            BiFunction<AgentActionBom, Origin, Session> sessions,
            Consumer<Path> used,
            Consumer<Path> record,
            Predicate<Path> elsewhere) {
        this.desk = desk;
        this.ui = ui;
        this.texts = ui.texts();
        this.reader = reader;
        this.seen = seen;
        this.saving = saving;
        this.words = new FileWords(texts);
        this.sessions = sessions;
        this.used = used;
        this.record = record;
        this.elsewhere = elsewhere;
    }

    /**
     * An open document on its way into a window that is built anew.
     *
     * @param session the document with its history
     * @param seen its file as it was last read or written
     */
    record Carried(Session session, Optional<Snapshot> seen) {}

    /** The open documents, for the window that comes after this one. */
    List<Carried> carry() {
        return desk.sessions().stream()
                .map(session -> new Carried(session, seen.of(session)))
                .toList();
    }

    /** Opens a document of the window before this one. */
    void carryOn(Session session, Optional<Snapshot> asSeen) {
        asSeen.ifPresent(snapshot -> seen.put(session, snapshot));
        desk.open(session);
    }

    /** The digest of what a document's file held when it was last read or written; empty for no file. */
    String seen(Session session) {
        return seen.digest(session);
    }

    /** Opens what a window that did not end as it should left behind. It is not saved, and where its file has changed since, saving asks. */
    Optional<Session> recover(Journals.Told told) {
        try {
            Read read =
                    reader.read(told.text().getBytes(StandardCharsets.UTF_8)).get(0);
            AgentActionBom before = told.seenSha256().isEmpty()
                    ? AgentActionBom.EMPTY
                    : reader.read(told.base().getBytes(StandardCharsets.UTF_8))
                            .get(0)
                            .document();
            Session session =
                    sessions.apply(read.document(), new Origin(told.file(), told.title(), before, read.keeper()));
            told.file().ifPresent(file -> seen.put(session, new Snapshot(told.seenSha256(), -1, Instant.EPOCH)));
            return Optional.of(session);
        } catch (Refused e) {
            ui.notices().warn(texts.get("files.refused", told.title(), words.refused(e)));
            return Optional.empty();
        }
    }

    /** Starts a document in which nothing has been written. */
    void fresh() {
        Origin origin = new Origin(Optional.empty(), texts.get("files.new"), AgentActionBom.EMPTY, reader::fresh);
        desk.open(sessions.apply(AgentActionBom.EMPTY, origin));
    }

    /** Asks for files and opens them. */
    void open() {
        ui.dialogs().filesToOpen().forEach(this::open);
    }

    /** Opens a file; one that is open already comes into sight. */
    void open(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Optional<Session> already = desk.sessions().stream()
                .filter(s ->
                        s.originProperty().get().file().filter(whole::equals).isPresent())
                .findFirst();
        if (already.isPresent()) {
            desk.currentProperty().set(already);
            return;
        }
        boolean isElsewhere = elsewhere.test(whole);
        try {
            if (isPdf(whole)) {
                record.accept(whole);
                used.accept(whole);
                return;
            }
            long size = Files.size(whole);
            if (size > LARGEST) {
                ui.notices().warn(texts.get("files.refused", whole.getFileName(), texts.get("problem.file.large")));
            } else if (size > SMALL) {
                openLarge(whole, isElsewhere);
            } else {
                opened(whole, held(whole), isElsewhere);
            }
        } catch (Refused | StoreFailed | IOException e) {
            refused(whole, e);
        }
    }

    /** A file and the documents in it. */
    private record Held(Snapshot snapshot, List<Read> read) {}

    private Held held(Path file) throws StoreFailed, Refused {
        Snapshot.Held held = Snapshot.read(file);
        return new Held(held.snapshot(), reader.read(held.bytes()));
    }

    /** Reads off the interface thread what would hold it up. */
    private void openLarge(Path file, boolean isElsewhere) {
        Job job = new Job();
        job.start(
                ui.background(),
                control -> held(file),
                held -> opened(file, held, isElsewhere),
                failure -> refused(file, failure));
        ui.notices().working(texts.get("work.opening", file.getFileName()), job);
    }

    private void refused(Path file, Exception why) {
        String name = String.valueOf(file.getFileName());
        String reason = why instanceof Refused refused
                ? words.refused(name + ":", refused)
                : why instanceof StoreFailed failed ? words.failed(failed) : String.valueOf(why.getMessage());
        ui.notices().warn(texts.get("files.refused", name, reason));
    }

    private void opened(Path file, Held held, boolean isElsewhere) {
        List<Read> read = held.read();
        read.forEach(each -> place(each, file, read.size()).ifPresent(s -> seen.put(s, held.snapshot())));
        used.accept(file);
        if (isElsewhere) {
            ui.notices().warn(texts.get("files.elsewhere", file.getFileName()));
        } else if (read.size() > 1) {
            ui.notices().say(texts.get("files.opened.several", read.size(), file.getFileName()));
        } else {
            ui.notices().clear();
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(5), "%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Optional<Session> place(Read read, Path file, int siblings) {
        boolean ownFile = read.native_() && siblings == 1;
        Origin origin = new Origin(
                ownFile ? Optional.of(file) : Optional.empty(),
                String.valueOf(file.getFileName()),
                ownFile ? read.document() : AgentActionBom.EMPTY,
                read.keeper());
        Session session = sessions.apply(read.document(), origin);
        desk.open(session);
        return ownFile ? Optional.of(session) : Optional.empty();
    }

    /** Reads a pasted text; what is wrong with it, or empty when it was opened. */
    Optional<String> read(String text) {
        try {
            for (Read read : reader.read(text.getBytes(StandardCharsets.UTF_8))) {
                Origin origin =
                        new Origin(Optional.empty(), texts.get("files.pasted"), AgentActionBom.EMPTY, read.keeper());
                desk.open(sessions.apply(read.document(), origin));
            }
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(words.refused(e));
        }
    }

    /** Begins a document with a template: it has no file, and everything in it is still to be saved. */
    void begin(Template template) {
        try {
            Read read = reader.read(template.bytes().read()).get(0);
            desk.open(sessions.apply(
                    read.document(),
                    new Origin(Optional.empty(), template.name(), AgentActionBom.EMPTY, reader::fresh)));
        } catch (Refused e) {
            ui.notices().warn(texts.get("files.refused", template.name(), words.refused(e)));
        } catch (IOException e) {
            ui.notices().warn(texts.get("files.refused", template.name(), String.valueOf(e.getMessage())));
        }
    }

    /** Saves a document where it came from, or asks where. */
    boolean save(Session session) {
        return saving.save(session);
    }

    /** Asks where to save a document. */
    boolean saveAs(Session session) {
        return saving.saveAs(session);
    }

    /** Closes a document, asking first when something is not saved. */
    void close(Session session, Runnable then) {
        if (!session.dirtyProperty().get()) {
            forget(session);
            then.run();
            return;
        }
        desk.currentProperty().set(Optional.of(session));
        ui.dialogs()
                .ask(new Question(
                        texts.get("unsaved.title", Names.shown(session.document(), texts)),
                        texts.get("unsaved.text"),
                        List.of(
                                new Answer(texts.get("unsaved.save"), Style.PRIMARY, () -> {
                                    if (save(session)) {
                                        forget(session);
                                        then.run();
                                    }
                                }),
                                new Answer(texts.get("unsaved.drop"), Style.DANGER, () -> {
                                    forget(session);
                                    then.run();
                                }),
                                new Answer(texts.get("answer.cancel"), Style.CANCEL, () -> {}))));
    }

    private void forget(Session session) {
        desk.close(session);
        seen.forget(session);
    }

    /** Closes every document, one question after the other; then goes on. */
    void closeAll(Runnable then) {
        List<Session> open = new ArrayList<>(desk.sessions());
        if (open.isEmpty()) {
            then.run();
        } else {
            close(open.get(0), () -> closeAll(then));
        }
    }
}
