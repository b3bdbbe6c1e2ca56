package dev.countersign.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows what changed for as long as it is in the window, and else when it comes back: what nobody sees costs nothing. */
public final class InSight {
    private final Node node;
    private final Runnable show;
    private boolean late;

    private InSight(Node node, Runnable show) {
        this.node = node;
        this.show = show;
    }

    /**
     * Shows now, and after every change.
     *
     * @param node what has to be in the window
     * @param show shows everything as it is now
     * @param changing what it shows
     */
    public static void show(Node node, Runnable show, ObservableValue<?>... changing) {
        InSight shown = new InSight(node, show);
        for (ObservableValue<?> value : changing) {
            value.addListener((o, before, now) -> shown.changed());
        }
        shown.follow();
    }

    private void follow() {
        node.sceneProperty().addListener((o, before, now) -> {
            if (now != null && late) {
                late = false;
                show.run();
            }
        });
        show.run();
    }

    private void changed() {
        if (node.getScene() == null) {
            late = true;
        } else {
            show.run();
        }
    }
}
