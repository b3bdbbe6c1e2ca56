package dev.countersign.ui.shell;

import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.ui.session.Session;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Where the person is in a document: the pane, and the entry on it. Jumps to any address. */
public final class Navigator {
    private final Session session;
    private final ObjectProperty<PaneId> pane = new SimpleObjectProperty<>(PaneId.ACTIONS);
    private final ObjectProperty<Optional<Id>> credential = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Id>> tool = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Id>> question = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Address>> jumped = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Navigates in a document. */
    public Navigator(Session session) {
        this.session = session;
    }

    /** Goes to an address: its pane, its entry, its field. */
    public void jump(Address at) {
        at.id().ifPresent(id -> select(at.kind(), id));
        pane.set(PaneId.of(at));
        jumped.set(Optional.empty());
        jumped.set(Optional.of(at));
    }

    private void select(String kind, Id id) {
        switch (kind) {
            case "action" -> {
                session.alsoSelectedProperty().set(Set.of());
                session.selectedProperty().set(Optional.of(id));
            }
            case "credential" -> credential.set(Optional.of(id));
            case "tool" -> tool.set(Optional.of(id));
            case "question" -> question.set(Optional.of(id));
            default -> {
                // the pane alone is near enough
            }
        }
    }

    /** The pane in sight. */
    public ObjectProperty<PaneId> paneProperty() {
        return pane;
    }

    /** The credential in sight. */
    public ObjectProperty<Optional<Id>> credentialProperty() {
        return credential;
    }

    /** The tool in sight. */
    public ObjectProperty<Optional<Id>> toolProperty() {
        return tool;
    }

    /** The question in sight. */
    public ObjectProperty<Optional<Id>> questionProperty() {
        return question;
    }

    /** The address last jumped to; panes put the focus into its field. */
    public ReadOnlyObjectProperty<Optional<Address>> jumpedProperty() {
        return jumped.getReadOnlyProperty();
    }
}
