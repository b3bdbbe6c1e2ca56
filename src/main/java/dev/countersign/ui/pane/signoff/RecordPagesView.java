package dev.countersign.ui.pane.signoff;

import dev.countersign.text.Texts;
import dev.countersign.ui.record.RecordPages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** The record, one page at a time. */
final class RecordPagesView {
    private final ImageView image;
    private final Label number;
    private final Button previous;
    private final Button next;
    private final Texts texts;
    private final Runnable turned;
    private Optional<RecordPages> pages = Optional.empty();
    private int shown;

    /**
     * A view of nothing yet.
     *
     * @param turned told whenever another page is asked for
     */
    RecordPagesView(ImageView image, Label number, Button previous, Button next, Texts texts, Runnable turned) {
        this.turned = turned;
        this.image = image;
        this.number = number;
        this.previous = previous;
        this.next = next;
        this.texts = texts;
        if (image.getParent() instanceof Region sheet) {
            sheet.setMinWidth(0);
            image.fitWidthProperty().bind(sheet.widthProperty().subtract(2));
        }
        previous.setOnAction(e -> turn(-1));
        next.setOnAction(e -> turn(1));
    }

    void show(RecordPages fresh) {
        show(fresh, shown);
    }

    void show(RecordPages fresh, int page) {
        pages = Optional.of(fresh);
        shown = Math.min(page, fresh.count() - 1);
        turn(0);
    }

    /** The pages that are shown; empty where there are none. */
    Optional<RecordPages> pages() {
        return pages;
    }

    /** The page that is shown, from 0. */
    int page() {
        return shown;
    }

    private void turn(int by) {
        pages.ifPresent(all -> {
            shown = Math.max(0, Math.min(all.count() - 1, shown + by));
            previous.setDisable(shown == 0);
            next.setDisable(shown == all.count() - 1);
            number.setText(texts.get("pane.sign_off.page", shown + 1, all.count()));
            turned.run();
            int wanted = shown;
            all.image(wanted, picture -> {
                if (wanted == shown && pages.filter(all::equals).isPresent()) {
                    image.setImage(picture);
                    image.setAccessibleText(number.getText());
                }
            });
        });
    }

    /** The document or the way it is printed has changed: the pages are not those of now. */
    void outdated() {
        pages = Optional.empty();
        image.setImage(null);
    }
}
