package dev.countersign.ui.app;

import dev.countersign.store.Snapshot;
import dev.countersign.ui.session.Session;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** What the files of the open documents held when they were last read or written. */
final class SeenFiles {
    private final Map<Session, Snapshot> seen = new WeakHashMap<>();

    Optional<Snapshot> of(Session session) {
        return Optional.ofNullable(seen.get(session));
    }

    /** The digest of what a document's file held; empty for no file. */
    String digest(Session session) {
        return of(session).map(Snapshot::sha256).orElse("");
    }

    void put(Session session, Snapshot snapshot) {
        seen.put(session, snapshot);
    }

    void forget(Session session) {
        seen.remove(session);
    }
}
