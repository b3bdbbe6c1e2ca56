package dev.countersign.ui.pane.signoff;

import dev.countersign.ui.control.Parts;
import dev.countersign.ui.record.RecordPages;
import dev.countersign.ui.shell.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The record over the window, large enough to be read by all at the table. */
final class PagesCard extends VBox {
    private final Button next;

    /**
     * A card.
     *
     * @param first the page to begin with, from 0
     */
    PagesCard(RecordPages pages, int first, Ui ui) {
        getStyleClass().addAll("overlay-card", "pages-card");
        setId("pages-card");
        ImageView image = new ImageView();
        image.setPreserveRatio(true);
        StackPane sheet = new StackPane(image);
        sheet.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("overlay-scroll", "preview");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label number = new Label();
        number.getStyleClass().add("figures");
        Button previous = Parts.button(ui.texts().get("pane.sign_off.previous"), "pages-previous", () -> {});
        next = Parts.button(ui.texts().get("pane.sign_off.next"), "pages-next", () -> {});
        Button close = Parts.button(
                ui.texts().get("understanding.close"),
                "pages-close",
                () -> ui.dialogs().close());
        close.setCancelButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(previous, number, next, gap, close);
        tools.getStyleClass().add("preview-tools");
        getChildren().setAll(tools, scroll);
        new RecordPagesView(image, number, previous, next, ui.texts(), () -> scroll.setVvalue(0)).show(pages, first);
    }

    @Override
    public void requestFocus() {
        next.requestFocus();
    }
}
