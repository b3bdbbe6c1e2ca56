package dev.countersign.ui.session;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Places;
import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.shape.Part;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** One field of the document: its text as a file holds it, and what is wrong with what was typed. */
public final class FieldModel {
    private final Session session;
    private final ObservableValue<Optional<Address>> owner;
    private final String key;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<EditRefused>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A field.
     *
     * @param owner whose field; empty while nothing is selected
     * @param key its key, {@code rollback.owner} for a field of a nested record
     */
    public FieldModel(Session session, ObservableValue<Optional<Address>> owner, String key) {
        this.session = session;
        this.owner = owner;
        this.key = key;
        session.documentProperty().addListener((o, before, now) -> read());
        owner.addListener((o, before, now) -> {
            problem.set(Optional.empty());
            read();
        });
        read();
    }

    private void read() {
        text.set(at().map(at -> Places.text(session.document(), at)).orElse(""));
    }

    /** Writes the field; what it does not take stays with the person, who is told why. */
    public void commit(String typed) {
        if (at().isEmpty() || typed.equals(text.get())) {
            problem.set(Optional.empty());
            return;
        }
        boolean taken = session.submit(new SetField(at().get(), typed));
        problem.set(taken ? Optional.empty() : session.refusalProperty().get());
    }

    /** Whether the text stands for something hidden, which is not to be changed. */
    public boolean isHidden() {
        return at().filter(session::hides).isPresent();
    }

    /** The field's address; empty while nothing is selected. */
    public Optional<Address> at() {
        return owner.getValue().map(address -> address.at(key));
    }

    /** Whose field it is; empty while nothing is selected. */
    public ObservableValue<Optional<Address>> ownerProperty() {
        return owner;
    }

    /** The part of the document's shape; empty while nothing is selected. */
    public Optional<Part> part() {
        return at().flatMap(at -> Places.part(session.document(), at));
    }

    /** The key. */
    public String key() {
        return key;
    }

    /** The text as a file holds it; empty when left out. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why what was typed was not taken. */
    public ReadOnlyObjectProperty<Optional<EditRefused>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The session. */
    public Session session() {
        return session;
    }
}
