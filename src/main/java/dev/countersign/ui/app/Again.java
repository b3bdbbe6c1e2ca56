package dev.countersign.ui.app;

import dev.countersign.model.Predecessor;
import dev.countersign.record.file.Broken;
import dev.countersign.record.reopen.ReopenedRecord;
import dev.countersign.record.reopen.Reopening;
import dev.countersign.text.Texts;
import dev.countersign.ui.compare.AgainBanner;
import dev.countersign.ui.compare.ChangesCard;
import dev.countersign.ui.compare.SinceRecord;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.scene.Node;

/** What a review that is done again shows of the record before it. */
final class Again {
    private final Ui ui;
    private final Texts texts;
    private final Library library;
    /** Held by the documents' own views; a strong value would keep its key, and a closed document for good. */
    private final Map<Session, WeakReference<SinceRecord>> followed = new WeakHashMap<>();

    Again(Ui ui, Library library) {
        this.ui = ui;
        this.texts = ui.texts();
        this.library = library;
    }

    /**
     * The line above a document; there only while the document names a record before it.
     *
     * @param show shows what changed
     */
    Node banner(Session session, Runnable show) {
        SinceRecord since = since(session).orElseGet(() -> new SinceRecord(session, library, ui.background()));
        followed.put(session, new WeakReference<>(since));
        return new AgainBanner(since, texts, show, () -> find(session));
    }

    /** Shows what changed since the record; asks where the record is when nobody has said so. */
    void show(Session session, Navigator navigator, Deciding deciding) {
        if (session.document().review().predecessor().record().isEmpty()) {
            ui.notices().say(texts.get("review.again.first"));
            return;
        }
        since(session)
                .flatMap(since -> since.comparisonProperty()
                        .get()
                        .map(found -> new ChangesCard(since, found, ui, navigator, deciding)))
                .ifPresentOrElse(card -> ui.dialogs().show(card), () -> find(session));
    }

    private void find(Session session) {
        ui.dialogs().filesToOpen().stream()
                .findFirst()
                .ifPresent(file -> ui.background()
                        .run(() -> read(file), record -> take(session, file, record), failure -> refuse(file)));
    }

    private static Optional<ReopenedRecord> read(Path file) throws IOException {
        try {
            return Files.size(file) > dev.countersign.record.file.Limits.FILE
                    ? Optional.empty()
                    : Optional.of(Reopening.open(Files.readAllBytes(file)));
        } catch (Broken e) {
            return Optional.empty();
        }
    }

    private void take(Session session, Path file, Optional<ReopenedRecord> record) {
        Predecessor wanted = session.document().review().predecessor();
        boolean isIt = record.filter(found -> found.facts().recordId().equals(wanted.record())
                        && found.documentSha256().equals(wanted.documentSha256()))
                .isPresent();
        if (isIt) {
            session.predecessorProperty().set(record);
        } else {
            refuse(file);
        }
    }

    private void refuse(Path file) {
        ui.notices().warn(texts.get("review.again.other", String.valueOf(file.getFileName())));
    }

    private Optional<SinceRecord> since(Session session) {
        return Optional.ofNullable(followed.get(session)).map(WeakReference::get);
    }
}
