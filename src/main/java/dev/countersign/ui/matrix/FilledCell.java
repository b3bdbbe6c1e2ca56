package dev.countersign.ui.matrix;

import dev.countersign.ui.matrix.MatrixLine.Shown;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;

/** Every layout updates all cells in sight; only those that show something else are filled anew. */
final class FilledCell extends TableCell<MatrixLine, Shown> {
    private Optional<Shown> painted = Optional.empty();
    private final BiConsumer<TableCell<MatrixLine, Shown>, Shown> fill;

    FilledCell(BiConsumer<TableCell<MatrixLine, Shown>, Shown> fill) {
        this.fill = fill;
    }

    @Override
    protected void updateItem(Shown item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
            painted = Optional.empty();
        } else if (painted.filter(item::isSame).isEmpty()) {
            fill.accept(this, item);
            painted = Optional.of(item);
        }
    }
}
