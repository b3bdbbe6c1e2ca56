package dev.countersign.ui.command;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the window can do.
 *
 * @param id its name: {@code command.<id>} in the bundles
 * @param key the key that does it; empty for none
 * @param scope where the key works
 * @param enabled whether it can be done now
 * @param action does it
 */
public record Command(
        String id, Optional<KeyCombination> key, Scope scope, ObservableBooleanValue enabled, Runnable action) {
    /** Where a key works. */
    public enum Scope {
        /** Everywhere in the window. */
        WINDOW,
        /** With the focus in the matrix or the explanation. */
        MATRIX,
        /** In meeting mode, wherever the focus is, except where somebody types. */
        MEETING
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
