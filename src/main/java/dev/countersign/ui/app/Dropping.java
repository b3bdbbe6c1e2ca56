package dev.countersign.ui.app;

import dev.countersign.ui.evidence.EvidenceDrop;
import dev.countersign.ui.shell.Notices;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** What happens to files and text that are dropped on the window. */
final class Dropping {
    private final Consumer<Path> files;
    private final Filing filing;
    private final Notices notices;

    Dropping(Consumer<Path> files, Filing filing, Notices notices) {
        this.files = files;
        this.filing = filing;
        this.notices = notices;
    }

    void on(Scene scene) {
        scene.setOnDragOver(event -> {
            if (EvidenceDrop.carries(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(this::take);
    }

    private void take(DragEvent event) {
        Dragboard dropped = event.getDragboard();
        Optional<TextInputControl> field = field(event.getPickResult().getIntersectedNode());
        if (!dropped.hasFiles() && field.isPresent()) {
            write(field.get(), dropped.getString());
            event.setDropCompleted(true);
            return;
        }
        if (dropped.hasFiles()) {
            dropped.getFiles().forEach(file -> files.accept(file.toPath()));
        } else {
            filing.read(dropped.getString()).ifPresent(notices::warn);
        }
        event.setDropCompleted(true);
    }

    /** The text control a node is part of, when it can be written. */
    private static Optional<TextInputControl> field(@Nullable Node under) {
        for (Node up = under; up != null; up = up.getParent()) {
            if (up instanceof TextInputControl input) {
                return Optional.of(input).filter(each -> each.isEditable() && !each.isDisabled());
            }
        }
        return Optional.empty();
    }

    /** A text that is dropped on a field is as if it had been typed there. */
    static void write(TextInputControl field, String text) {
        field.requestFocus();
        field.end();
        field.insertText(field.getLength(), (field.getLength() > 0 ? " " : "") + text);
    }
}
