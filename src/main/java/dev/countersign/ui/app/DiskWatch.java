package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import dev.countersign.store.Snapshot;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.DiskChange;
import dev.countersign.ui.session.DocumentReader;
import dev.countersign.ui.session.DocumentReader.Read;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Notices when somebody else changes the file of an open document. Looks every few seconds and when the window comes to the
 * front; a watch service of the system would see nothing on network shares. A look asks for size and time only, and reads
 * the file when they are others.
 */
final class DiskWatch {
    private static final Duration EVERY = Duration.seconds(2);
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Desk desk;
    private final Ui ui;
    private final FileWords words;
    private final DocumentReader reader;
    private final SeenFiles seen;
    private final Timeline clock;
    private final Set<Session> underWay = new HashSet<>();
    private final Map<Session, Snapshot> lookedAt = new HashMap<>();

    DiskWatch(Desk desk, Ui ui, DocumentReader reader, SeenFiles seen) {
        this.desk = desk;
        this.ui = ui;
        this.words = new FileWords(ui.texts());
        this.reader = reader;
        this.seen = seen;
        this.clock = new Timeline(new KeyFrame(EVERY, e -> lookAtAll()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Looks for as long as a scene is shown. */
    void on(Scene scene) {
        ChangeListener<Boolean> front = (o, was, is) -> {
            if (is) {
                lookAtAll();
            }
        };
        ChangeListener<Window> shown = (o, before, now) -> {
            if (before != null) {
                before.focusedProperty().removeListener(front);
                clock.stop();
            }
            if (now != null) {
                now.focusedProperty().addListener(front);
                clock.play();
            }
        };
        scene.windowProperty().addListener(shown);
        shown.changed(scene.windowProperty(), null, scene.getWindow());
    }

    /** Looks at every file. */
    void lookAtAll() {
        lookedAt.keySet().retainAll(desk.sessions());
        List.copyOf(desk.sessions()).forEach(session -> look(session, true, () -> {}));
    }

    /**
     * Looks at the file of a document now.
     *
     * @param unchanged what to do when it means what it meant, and only its text is another
     */
    void look(Session session, Runnable unchanged) {
        look(session, false, unchanged);
    }

    private sealed interface Found {
        record Untouched() implements Found {}

        record Same(Snapshot now) implements Found {}

        record Other(DiskChange change, Snapshot now) implements Found {}
    }

    private void look(Session session, boolean briefly, Runnable unchanged) {
        Optional<Path> file = session.originProperty().get().file();
        Optional<Snapshot> before = seen.of(session);
        // one look at a file at a time: a share that does not answer holds up one thread, not all
        if (file.isEmpty() || before.isEmpty() || !underWay.add(session)) {
            return;
        }
        Snapshot last = Optional.ofNullable(lookedAt.get(session)).orElse(before.get());
        ui.background()
                .run(
                        () -> briefly && last.looksUntouched(file.get())
                                ? new Found.Untouched()
                                : found(file.get(), before.get()),
                        found -> {
                            underWay.remove(session);
                            // what was saved meanwhile is the newer truth
                            if (seen.of(session).equals(before)
                                    && desk.sessions().contains(session)) {
                                take(session, found, unchanged);
                            }
                        },
                        failure -> {
                            underWay.remove(session);
                            throw new IllegalStateException(failure);
                        });
    }

    private Found found(Path file, Snapshot before) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                return unreadable(ui.texts().get("problem.file.large"), Snapshot.ABSENT);
            }
            if (Files.notExists(file)) {
                return before.sha256().isEmpty()
                        ? new Found.Same(Snapshot.ABSENT)
                        : new Found.Other(new DiskChange.Gone(), Snapshot.ABSENT);
            }
            Snapshot.Held held = Snapshot.read(file);
            return held.snapshot().sha256().equals(before.sha256()) ? new Found.Same(held.snapshot()) : read(held);
        } catch (StoreFailed e) {
            return e.reason() == StoreFailed.Reason.GONE
                    ? new Found.Other(new DiskChange.Gone(), Snapshot.ABSENT)
                    : unreadable(words.failed(e), Snapshot.ABSENT);
        } catch (java.io.IOException e) {
            return unreadable(String.valueOf(e.getMessage()), Snapshot.ABSENT);
        }
    }

    private Found read(Snapshot.Held held) {
        try {
            List<Read> read = reader.read(held.bytes());
            return read.size() == 1 && read.get(0).native_()
                    ? new Found.Other(new DiskChange.Changed(read.get(0), held.snapshot()), held.snapshot())
                    : unreadable(ui.texts().get("disk.not_one"), held.snapshot());
        } catch (Refused e) {
            return unreadable(words.refused(e), held.snapshot());
        }
    }

    private static Found unreadable(String why, Snapshot now) {
        return new Found.Other(new DiskChange.Unreadable(why), now);
    }

    private void take(Session session, Found found, Runnable unchanged) {
        if (found instanceof Found.Same same) {
            lookedAt.remove(session);
            seen.put(session, same.now());
            session.onDiskProperty().set(Optional.empty());
        } else if (found instanceof Found.Other other) {
            lookedAt.put(session, other.now());
            if (!(other.change() instanceof DiskChange.Changed changed) || !isSilent(session, changed, unchanged)) {
                session.onDiskProperty().set(Optional.of(other.change()));
            }
        }
    }

    /** What means the same is no question: only what the next save starts from is another text. */
    private boolean isSilent(Session session, DiskChange.Changed changed, Runnable unchanged) {
        AgentActionBom theirs = changed.theirs().document();
        boolean isOurs = theirs.equals(session.document());
        if (!isOurs && !theirs.equals(session.originProperty().get().saved())) {
            return false;
        }
        lookedAt.remove(session);
        seen.put(session, changed.seen());
        if (isOurs) {
            session.savedAs(DiskFiling.theirs(session, changed));
        } else {
            session.rebased(DiskFiling.theirs(session, changed));
        }
        session.onDiskProperty().set(Optional.empty());
        unchanged.run();
        return true;
    }
}
