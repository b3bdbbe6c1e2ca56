package dev.countersign.ui.app;

import dev.countersign.model.AgentActionBom;
import dev.countersign.store.Journal;
import dev.countersign.store.Journals;
import dev.countersign.store.StoreFailed;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.task.Background;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;

/** Keeps a journal of every document on the desk, off the interface thread and a moment behind it. */
final class Journaling {
    private final Journals journals;
    private final Background background;
    private final Function<Session, String> seen;
    private final Consumer<StoreFailed> failed;
    private final Map<Session, Watched> watched = new HashMap<>();
    private final Map<Session, Start> starts = new HashMap<>();
    private boolean complained;

    /**
     * Journals of a desk.
     *
     * @param seen the digest of what a document's file held when it was last read or written
     * @param failed told once when a journal cannot be written
     */
    Journaling(
            Journals journals,
            Desk desk,
            Background background,
            Function<Session, String> seen,
            Consumer<StoreFailed> failed) {
        this.journals = journals;
        this.background = background;
        this.seen = seen;
        this.failed = failed;
        desk.sessions().addListener((ListChangeListener<Session>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::end);
                change.getAddedSubList().forEach(this::begin);
            }
        });
    }

    private record Start(String base, Runnable begun) {}

    /**
     * A document that comes from a journal starts from the text that journal started from.
     *
     * @param begun told when the document has a journal of its own, and the other is not needed any more
     */
    void startsFrom(Session session, String base, Runnable begun) {
        starts.put(session, new Start(base, begun));
    }

    private void begin(Session session) {
        if (session.record().isEmpty()) {
            Watched one = new Watched(session);
            watched.put(session, one);
            InvalidationListener changed = o -> one.pump();
            session.documentProperty().addListener(changed);
            session.originProperty().addListener(changed);
            // what opens a document takes note of its file right after
            Platform.runLater(one::pump);
        }
    }

    private void end(Session session) {
        starts.remove(session);
        Optional.ofNullable(watched.remove(session)).ifPresent(Watched::end);
    }

    /** Ends every journal; the documents live on in a window built anew. */
    void endAll() {
        List.copyOf(watched.keySet()).forEach(this::end);
    }

    private void complain(Exception failure) {
        if (failure instanceof StoreFailed why && !complained) {
            complained = true;
            failed.accept(why);
        } else if (!(failure instanceof StoreFailed)) {
            throw new IllegalStateException(failure);
        }
    }

    private final class Watched {
        private final Session session;
        private final List<Journal> journal = new ArrayList<>();
        private Optional<Origin> origin = Optional.empty();
        private boolean writing;
        private boolean due;
        private boolean ended;

        Watched(Session session) {
            this.session = session;
        }

        /** Writes what the document is now; what changes meanwhile is written next. */
        void pump() {
            AgentActionBom document = session.documentProperty().get();
            Origin now = session.originProperty().get();
            if (ended) {
                return;
            }
            if (writing) {
                due = true;
                return;
            }
            writing = true;
            due = false;
            boolean moved = origin.filter(now::equals).isEmpty();
            String digest = seen.apply(session);
            Optional<Start> start = Optional.ofNullable(starts.remove(session));
            origin = Optional.of(now);
            background.run(
                    () -> write(document, now, moved, digest, start.map(Start::base)),
                    done -> {
                        start.ifPresent(each -> each.begun().run());
                        next();
                    },
                    failure -> {
                        complain(failure);
                        next();
                    });
        }

        private void next() {
            writing = false;
            if (ended) {
                end();
            } else if (due) {
                pump();
            }
        }

        private boolean write(AgentActionBom document, Origin from, boolean moved, String digest, Optional<String> base)
                throws StoreFailed {
            String text = new String(from.kept().bytes(document), StandardCharsets.UTF_8);
            if (journal.isEmpty()) {
                String start =
                        base.orElse(from.file().isPresent() || document.equals(AgentActionBom.EMPTY) ? text : "");
                journal.add(journals.begin(from.file(), from.label(), digest, start));
            } else if (moved) {
                Journal before = journal.remove(0);
                String onDisk = new String(from.kept().bytes(from.saved()), StandardCharsets.UTF_8);
                journal.add(before.saved(from.file(), from.label(), digest, onDisk));
            }
            journal.get(0).follow(text);
            return true;
        }

        void end() {
            ended = true;
            if (!writing) {
                try {
                    for (Journal each : journal) {
                        each.close();
                    }
                    journal.clear();
                } catch (StoreFailed e) {
                    complain(e);
                }
            }
        }
    }
}
