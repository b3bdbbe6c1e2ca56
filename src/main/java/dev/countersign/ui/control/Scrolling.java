package dev.countersign.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings parts of what scrolls into sight. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Scrolls as little as it takes to see a node whole; not at all when it is seen.
     *
     * @param margin how much of what is beside it is to be seen too, in pixels
     */
    public static void reveal(ScrollPane scroll, Node node, double margin) {
        Node content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - seen;
        double shown = scroll.getVvalue() * room;
        double top =
                content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        double wanted = top < shown + margin
                ? top - margin
                : Math.max(shown, top + node.getLayoutBounds().getHeight() + margin - seen);
        if (room > 0 && wanted != shown) {
            scroll.setVvalue(Math.max(0, Math.min(1, wanted / room)));
        }
    }
}
