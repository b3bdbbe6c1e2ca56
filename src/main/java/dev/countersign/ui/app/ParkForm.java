package dev.countersign.ui.app;

import dev.countersign.edit.Park;
import dev.countersign.edit.Places;
import dev.countersign.edit.Stamp;
import dev.countersign.model.Address;
import dev.countersign.model.Parked;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Puts the selected row off: what has to be settled, by whom, until when. A parked row is taken up again instead. */
final class ParkForm {
    private ParkForm() {}

    static void show(Session session, Ui ui) {
        Optional<Address> row = session.selectedAddress();
        if (row.isEmpty()) {
            return;
        }
        Address on = row.get();
        Stamp stamp = session.speaker().stamp();
        boolean parked = session.document().review().parked().stream().anyMatch(p -> p.on().equals(on));
        if (parked) {
            session.submit(new Park(on, Optional.empty(), stamp));
        } else {
            ask(session, ui, on, stamp);
        }
    }

    private static void ask(Session session, Ui ui, Address on, Stamp stamp) {
        Texts texts = ui.texts();
        TextField text = field(texts, "park.text");
        TextField owner = field(texts, "park.owner");
        TextField due = field(texts, "park.due");
        Label title = new Label(texts.get("park.title", Deceptive.shown(Places.label(session.document(), on))));
        title.getStyleClass().add("overlay-title");
        Button go = new Button(texts.get("park.go"));
        go.setId("park-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        Label wrong = new Label(texts.get("park.due.wrong"));
        wrong.getStyleClass().add("field-problem");
        wrong.visibleProperty().bind(due.textProperty().map(typed -> !isDayOrNothing(typed)));
        wrong.managedProperty().bind(wrong.visibleProperty());
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> text.getText().isBlank() || !isDayOrNothing(due.getText()),
                        text.textProperty(),
                        due.textProperty()));
        go.setOnAction(e -> {
            ui.dialogs().close();
            session.submit(new Park(
                    on,
                    Optional.of(new Parked(
                            on,
                            text.getText().strip(),
                            owner.getText().strip(),
                            day(due.getText()),
                            stamp.by(),
                            Optional.of(stamp.at()))),
                    stamp));
        });
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setOnAction(e -> ui.dialogs().close());
        VBox card = new VBox(12, title, text, owner, due, wrong, new HBox(8, go, cancel));
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        ui.dialogs().showToAll(card);
        text.requestFocus();
    }

    private static TextField field(Texts texts, String key) {
        TextField field = new TextField();
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setId(key.replace('.', '-'));
        return field;
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
