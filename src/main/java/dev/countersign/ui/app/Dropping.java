package dev.countersign.ui.app;

import dev.countersign.ui.shell.Notices;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

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
        scene.setOnDragOver(Dropping::offer);
        scene.setOnDragDropped(this::take);
    }

    private static void offer(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void take(DragEvent event) {
        Dragboard dropped = event.getDragboard();
        if (dropped.hasFiles()) {
            dropped.getFiles().forEach(file -> files.accept(file.toPath()));
        } else {
            filing.read(dropped.getString()).ifPresent(notices::warn);
        }
        event.setDropCompleted(true);
    }
}
