package dev.countersign.ui.shell;

import dev.countersign.model.Address;
import javafx.scene.Node;

/** A guided pane, built when it is first shown. */
public interface Pane {
    /** What it shows. */
    Node view();

    /** Puts the focus on what an address names, as near as the pane knows. */
    void focus(Address at);
}
