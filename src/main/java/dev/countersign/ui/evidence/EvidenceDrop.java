package dev.countersign.ui.evidence;

import dev.countersign.model.Address;
import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Makes a part of the window take files and texts as evidence. */
public final class EvidenceDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    private EvidenceDrop() {}

    /**
     * Takes what is dropped on a node.
     *
     * @param entry whose evidence it becomes, by where it is dropped; empty lets the window take it
     */
    public static void on(Node node, Citing citing, Function<DragEvent, Optional<Address>> entry) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            boolean takes = carries(event.getDragboard()) && entry.apply(event).isPresent();
            node.pseudoClassStateChanged(OVER, takes);
            if (takes) {
                event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> entry.apply(event).ifPresent(at -> {
                    event.setDropCompleted(take(event.getDragboard(), citing, at));
                    event.consume();
                }));
    }

    /** Whether something dragged is a file or a text. */
    public static boolean carries(Dragboard dropped) {
        return dropped.hasFiles() || dropped.hasString();
    }

    private static boolean take(Dragboard dropped, Citing citing, Address at) {
        if (dropped.hasFiles()) {
            citing.files(at, dropped.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        return dropped.hasString() && citing.text(at, dropped.getString());
    }
}
