package dev.countersign.ui.shell;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Puts splitters where the person left them, and takes note when one is moved by hand. */
public final class Splitters {
    private final Function<String, Optional<Double>> left;
    private final BiConsumer<String, Double> moved;

    /**
     * Splitters that remember.
     *
     * @param left where a splitter was left, 0 to 1, by its name; empty when it was never moved
     * @param moved told where one stands after it was moved
     */
    public Splitters(Function<String, Optional<Double>> left, BiConsumer<String, Double> moved) {
        this.left = left;
        this.moved = moved;
    }

    /** Puts the one divider of a splitter where it was left under a name, or where it stands by itself. */
    void place(SplitPane pane, String name, double otherwise) {
        pane.setDividerPositions(left.apply(name).orElse(otherwise));
        pane.getProperties().put(Splitters.class, name);
    }

    /** Takes note when the divider is let go of. */
    void watch(SplitPane pane) {
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            Object name = pane.getProperties().get(Splitters.class);
            double at = pane.getDividerPositions()[0];
            if (name != null && left.apply(name.toString()).orElse(-1.0) != at) {
                moved.accept(name.toString(), at);
            }
        });
    }
}
