package dev.countersign.ui.dialog;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** What stands before cards that name files or credentials, while those are hidden. */
public interface Curtain {
    /** Whether it is drawn. */
    ObservableBooleanValue drawnProperty();

    /**
     * What is seen in place of a card.
     *
     * @param close closes the card behind, as Escape does
     */
    Node card(Runnable close);

    /** What may be seen of a text: all of it while nothing is hidden. */
    String seen(String text);
}
