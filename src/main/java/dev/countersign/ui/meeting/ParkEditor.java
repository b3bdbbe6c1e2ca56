package dev.countersign.ui.meeting;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where it is written down what has to be settled, by whom, until when. */
final class ParkEditor extends VBox {
    private final MeetingModel model;
    private final Texts texts;
    private final TextField text;
    private final TextField owner;
    private final TextField due;
    private final Runnable after;

    /**
     * An editor out of sight.
     *
     * @param after takes the focus when it is done
     */
    ParkEditor(MeetingModel model, Texts texts, Runnable after) {
        this.model = model;
        this.texts = texts;
        this.after = after;
        this.text = field("text");
        this.owner = field("owner");
        this.due = field("due");
        getStyleClass().add("meeting-card");
        Label wrong = Large.text(texts.get("park.due.wrong"), "field-problem");
        wrong.visibleProperty().bind(due.textProperty().map(typed -> !isDayOrNothing(typed)));
        wrong.managedProperty().bind(wrong.visibleProperty());
        Button go = Parts.button(texts.get("park.go"), "meeting-park-go", this::park);
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> text.getText().isBlank() || !isDayOrNothing(due.getText()),
                        text.textProperty(),
                        due.textProperty()));
        Button cancel = Parts.button(texts.get("answer.cancel"), "meeting-park-cancel", this::end);
        FlowPane buttons = new FlowPane(8, 6, go, cancel);
        getChildren().setAll(text, owner, due, wrong, buttons);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end();
            } else if (event.getCode() == KeyCode.ENTER && !go.isDisabled()) {
                event.consume();
                park();
            }
        });
        Parts.visible(this, false);
    }

    private TextField field(String key) {
        TextField field = new TextField();
        field.setPromptText(texts.get("park." + key));
        field.setAccessibleText(texts.get("park." + key));
        field.setId("meeting-park-" + key);
        return field;
    }

    void begin() {
        Parts.visible(this, true);
        text.requestFocus();
    }

    void end() {
        Stream.of(text, owner, due).forEach(TextField::clear);
        Parts.visible(this, false);
        after.run();
    }

    private void park() {
        model.park(text.getText().strip(), owner.getText().strip(), day(due.getText()));
        end();
    }

    private static boolean isDayOrNothing(String typed) {
        return typed.isBlank() || day(typed).isPresent();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
