package dev.countersign.ui.shell;

import dev.countersign.text.Texts;
import dev.countersign.ui.session.Speaker;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks who is speaking before the first thing that carries a name; later it just goes ahead. */
public final class Asking {
    private final Speaker speaker;
    private final Ui ui;
    private final Texts texts;

    /** Asks for a speaker. */
    public Asking(Speaker speaker, Ui ui) {
        this.speaker = speaker;
        this.ui = ui;
        this.texts = ui.texts();
    }

    /**
     * Goes ahead when somebody is known to speak, else asks first.
     *
     * @param then what to do with the name known
     * @param instead what to do when nobody wants to be named
     */
    public void whoSpeaks(Runnable then, Runnable instead) {
        if (speaker.isKnown()) {
            then.run();
        } else {
            ask(then, instead);
        }
    }

    /** Asks whoever is known to speak. */
    public void ask(Runnable then, Runnable instead) {
        TextField name = new TextField();
        name.setId("speaker-name");
        name.setPromptText(texts.get("speaker.name"));
        name.setAccessibleText(texts.get("speaker.name"));
        ComboBox<String> role = new ComboBox<>();
        role.setId("speaker-role");
        role.setAccessibleText(texts.get("speaker.role"));
        Stream.of(dev.countersign.model.Role.values())
                .map(r -> ui.wording().word("role", r.name().toLowerCase(Locale.ROOT)))
                .forEach(role.getItems()::add);
        role.getSelectionModel().selectFirst();
        Button go = new Button(texts.get("speaker.go"));
        go.setId("speaker-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(name.textProperty().map(String::isBlank));
        go.setOnAction(e -> {
            speaker.speaksAs(name.getText().strip() + ", " + role.getValue());
            ui.dialogs().close();
            then.run();
        });
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> {
            ui.dialogs().close();
            instead.run();
        });
        Label title = new Label(texts.get("speaker.title"));
        title.getStyleClass().add("overlay-title");
        Label why = new Label(texts.get("speaker.why"));
        why.setWrapText(true);
        VBox card = new Card(name, title, why, name, role, new HBox(8, go, cancel));
        ui.dialogs().showToAll(card);
        name.requestFocus();
    }

    /** A card whose focus is its field's. */
    private static final class Card extends VBox {
        private final TextField first;

        Card(TextField first, javafx.scene.Node... children) {
            super(12, children);
            this.first = first;
            getStyleClass().add("overlay-card");
            setMaxHeight(USE_PREF_SIZE);
        }

        @Override
        public void requestFocus() {
            first.requestFocus();
        }
    }
}
