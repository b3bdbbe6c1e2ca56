package dev.countersign.ui.record;

import java.util.function.Consumer;
import javafx.scene.image.Image;

/** The pages of a record as pictures, made when they are asked for. */
public interface RecordPages {
    /** How many pages there are. */
    int count();

    /**
     * Makes the picture of a page and tells it on the interface thread.
     *
     * @param page from 0
     */
    void image(int page, Consumer<Image> told);
}
