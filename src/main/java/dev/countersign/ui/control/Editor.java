package dev.countersign.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;

/** The control of a field: shows a text as a file holds it, and says when the person has changed it. */
interface Editor {
    /** The control. */
    Node node();

    /** Shows a text. What is being typed is not disturbed. */
    void show(String text);

    /** Says what to tell when the person has changed the text. */
    void onCommit(Consumer<String> told);

    /** Gives the control its spoken name and help. */
    default void describe(String name, String help) {
        node().setAccessibleText(name);
        node().setAccessibleHelp(help);
        if (node() instanceof Control control) {
            control.setMinHeight(Control.USE_PREF_SIZE);
        }
    }

    /** Takes no changes, or takes them again. What cannot be changed can still be read and spoken. */
    default void lock(boolean locked) {
        node().setDisable(locked);
    }

    /** Puts the focus into the control. */
    default void focus() {
        node().requestFocus();
    }
}
