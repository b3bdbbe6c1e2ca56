package dev.countersign.ui.app;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Takes a text from the clipboard, shows it, and reads it when the person says so. */
final class Pasting {
    private Pasting() {}

    static void show(Ui ui, Filing filing) {
        Texts texts = ui.texts();
        TextArea text = new TextArea(
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
        text.setPrefRowCount(14);
        text.setWrapText(true);
        text.setPromptText(texts.get("pane.start.paste.prompt"));
        text.setAccessibleText(texts.get("paste.title"));
        text.setId("paste-overlay-text");
        Label problem = Parts.text("", "field-problem");
        Button read = new Button(texts.get("pane.start.read"));
        read.setId("paste-overlay-read");
        read.getStyleClass().add("accent");
        read.disableProperty().bind(text.textProperty().map(String::isBlank));
        read.setOnAction(e -> {
            Optional<String> wrong = filing.read(text.getText());
            problem.setText(wrong.orElse(""));
            if (wrong.isEmpty()) {
                ui.dialogs().close();
            }
        });
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setOnAction(e -> ui.dialogs().close());
        VBox card = new VBox(
                12, Parts.text(texts.get("paste.title"), "overlay-title"), text, problem, new HBox(8, read, cancel));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        ui.dialogs().show(card);
        text.requestFocus();
    }
}
