package dev.countersign.ui.session;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The documents that are open in a window, and the one in sight. */
public final class Desk {
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Session>> current = new SimpleObjectProperty<>(Optional.empty());

    /** Puts a document on the desk and in sight. */
    public void open(Session session) {
        sessions.add(session);
        current.set(Optional.of(session));
    }

    /** Takes a document off the desk; its neighbour comes into sight. */
    public void close(Session session) {
        int at = sessions.indexOf(session);
        sessions.remove(session);
        if (sessions.isEmpty()) {
            current.set(Optional.empty());
        } else if (current.get().filter(session::equals).isPresent()) {
            current.set(Optional.of(sessions.get(Math.min(at, sessions.size() - 1))));
        }
    }

    /** The open documents, in the order they were opened. */
    public ObservableList<Session> sessions() {
        return sessions;
    }

    /** The document in sight; empty when none is open. */
    public ObjectProperty<Optional<Session>> currentProperty() {
        return current;
    }
}
