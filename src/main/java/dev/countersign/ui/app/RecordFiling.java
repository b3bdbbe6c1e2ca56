package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.record.file.Broken;
import dev.countersign.record.reopen.ReReview;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.record.verify.Explanation;
import dev.countersign.record.verify.Verification;
import dev.countersign.record.verify.Verifying;
import dev.countersign.source.Refused;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.dialog.Question;
import dev.countersign.ui.dialog.Question.Answer;
import dev.countersign.ui.dialog.Question.Style;
import dev.countersign.ui.record.KeyCard;
import dev.countersign.ui.record.RecordActions;
import dev.countersign.ui.record.SignCard;
import dev.countersign.ui.record.SigningDesk;
import dev.countersign.ui.record.TrustedKeys;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.FrozenRecord;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.session.Speaker;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.task.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Opens records, signs them, and starts reviews anew from them. */
final class RecordFiling implements RecordActions {
    private final Desk desk;
    private final Ui ui;
    private final Texts texts;
    private final Speaker speaker;
    private final TrustedKeys trust;
    private final SigningDesk signing;
    private final AtomicFile writer;
    private final Supplier<LocalDate> today;
    private final BiFunction<AgentActionBom, Origin, Session> sessions;
    private final Origin.Keeper fresh;
    private String lastKey = "";

    RecordFiling(
            Desk desk,
            Ui ui,
            Speaker speaker,
            TrustedKeys trust,
            SigningDesk signing,
            AtomicFile writer,
            Supplier<LocalDate> today,
            BiFunction<AgentActionBom, Origin, Session> sessions,
            Origin.Keeper fresh) {
        this.desk = desk;
        this.ui = ui;
        this.texts = ui.texts();
        this.speaker = speaker;
        this.trust = trust;
        this.signing = signing;
        this.writer = writer;
        this.today = today;
        this.sessions = sessions;
        this.fresh = fresh;
    }

    /** What a file turned out to be. */
    private record Opened(Verification verification, Optional<FrozenRecord> record) {}

    /** Opens a record; what is no record, or cannot be shown, is said. */
    void open(Path file) {
        LocalDate day = today.get();
        Job job = new Job();
        job.start(
                ui.background(),
                control -> opened(file, day),
                this::show,
                failure -> ui.notices()
                        .warn(texts.get("files.refused", file.getFileName(), String.valueOf(failure.getMessage()))));
        ui.notices().working(texts.get("work.opening", file.getFileName()), job);
    }

    private Opened opened(Path file, LocalDate day) throws IOException {
        Verification verification = Verifying.verify(file, trust.list(), day);
        if (verification.kind() != Verification.Kind.RECORD) {
            return new Opened(verification, Optional.empty());
        }
        byte[] pdf = Files.readAllBytes(file);
        try {
            ReopenedRecord inside = Reopening.open(pdf);
            return new Opened(verification, Optional.of(new FrozenRecord(file, pdf, verification, inside)));
        } catch (Broken e) {
            return new Opened(verification, Optional.empty());
        }
    }

    private void show(Opened opened) {
        if (opened.record().isEmpty()) {
            ui.notices().warn(String.join(" ", new Explanation(texts).of(opened.verification())));
            return;
        }
        FrozenRecord record = opened.record().get();
        desk.sessions().stream()
                .filter(open -> open.record()
                        .filter(other -> other.file().equals(record.file()))
                        .isPresent())
                .toList()
                .forEach(desk::close);
        desk.open(Session.of(record, ui.background(), speaker));
        ui.notices().clear();
    }

    @Override
    public void sign(Session seen) {
        Session session = seen.behind();
        SignCard card = new SignCard(
                session,
                ui,
                new SignCard.Means(
                        signing,
                        lastKey,
                        ui.dialogs()::keyToOpen,
                        made -> makeKey(session, made),
                        pdf -> write(session, pdf),
                        key -> lastKey = key));
        ui.dialogs().show(card);
    }

    /** Makes a key for whoever speaks. */
    void makeKey(Session session, java.util.function.Consumer<Path> made) {
        ui.dialogs()
                .show(new KeyCard(
                        ui,
                        writer,
                        speaker.nameProperty().get().replaceFirst(",[^,]*$", ""),
                        session.speaker().stamp().at(),
                        made));
    }

    private void write(Session session, byte[] pdf) {
        String suggested = session.record()
                .map(record -> String.valueOf(record.file().getFileName()))
                .orElseGet(() -> Names.suggested(session.document()) + ".pdf");
        ui.dialogs()
                .fileToWrite(suggested, ".pdf")
                .ifPresentOrElse(
                        file -> write(session, pdf, file),
                        () -> askForPlace(session, pdf, texts.get("sign.unwritten.text")));
    }

    private void write(Session session, byte[] pdf, Path file) {
        try {
            writer.write(file, pdf);
            open(file.toAbsolutePath().normalize());
        } catch (StoreFailed e) {
            askForPlace(session, pdf, texts.get("problem." + e.code(), String.valueOf(file.getFileName())));
        }
    }

    /** A signature took a password and a decision: it is not lost because a disk is full. */
    private void askForPlace(Session session, byte[] pdf, String why) {
        ui.dialogs()
                .ask(new Question(
                        texts.get("sign.unwritten.title"),
                        why,
                        List.of(
                                new Answer(texts.get("sign.unwritten.again"), Style.PRIMARY, () -> write(session, pdf)),
                                new Answer(texts.get("sign.unwritten.drop"), Style.DANGER, () -> {}))));
    }

    /** Says that a record does not change, and offers the way on. */
    void askToReview(Session session) {
        ui.dialogs()
                .ask(new Question(
                        texts.get("frozen.ask.title"),
                        texts.get("frozen.ask.text"),
                        List.of(
                                new Answer(texts.get("signatures.review"), Style.PRIMARY, () -> review(session)),
                                new Answer(texts.get("answer.cancel"), Style.CANCEL, () -> {}))));
    }

    @Override
    public void review(Session session) {
        session.record().ifPresent(record -> {
            AgentActionBom again = ReReview.from(record.reopened());
            Origin from = new Origin(
                    Optional.empty(),
                    texts.get("frozen.again", record.verification().recordId()),
                    AgentActionBom.EMPTY,
                    fresh);
            Session opened = sessions.apply(again, from);
            opened.predecessorProperty().set(Optional.of(record.reopened()));
            desk.open(opened);
        });
    }

    @Override
    public void pin(Session session, Verification.Signature signature) {
        try {
            trust.pin(signature.name(), signature.role(), signature.certificateSha256());
            session.record().ifPresent(record -> open(record.file()));
        } catch (Refused | IOException e) {
            ui.notices().warn(texts.get("trust.unread"));
        } catch (StoreFailed e) {
            ui.notices()
                    .warn(texts.get(
                            "problem." + e.code(), String.valueOf(e.path().getFileName())));
        }
    }
}
