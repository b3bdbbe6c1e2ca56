package dev.countersign.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The line at the foot of the window that says what just happened. It stays until the next one or until it is put away. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What just happened.
     *
     * @param text in words
     * @param isProblem whether something went wrong
     */
    public record Notice(String text, boolean isProblem) {}

    /** Something was done. */
    public void say(String text) {
        latest.set(Optional.of(new Notice(text, false)));
    }

    /** Something went wrong. */
    public void warn(String text) {
        latest.set(Optional.of(new Notice(text, true)));
    }

    /** Puts the line away. */
    public void clear() {
        latest.set(Optional.empty());
    }

    /** The line. */
    public ReadOnlyObjectProperty<Optional<Notice>> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
