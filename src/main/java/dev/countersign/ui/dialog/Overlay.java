package dev.countersign.ui.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A layer over the window for questions and the palette. Escape or a click beside it closes it. */
public final class Overlay extends StackPane {
    private Runnable escape = this::close;
    private @Nullable Node focusBefore;

    /** A layer with nothing on it. */
    public Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                escape.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape.run();
                event.consume();
            }
        });
    }

    /** Shows something; the focus comes back where it was when it closes. */
    public void show(Node content) {
        show(content, this::close);
    }

    private void show(Node content, Runnable onEscape) {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        escape = onEscape;
        setAlignment(content, Pos.TOP_CENTER);
        getChildren().setAll(content);
        setVisible(true);
        content.requestFocus();
    }

    /** Asks a question. */
    public void ask(Question question) {
        Label title = new Label(question.title());
        title.getStyleClass().add("overlay-title");
        title.setWrapText(true);
        Label text = new Label(question.text());
        text.setWrapText(true);
        text.setManaged(!question.text().isEmpty());
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("overlay-buttons");
        VBox card = new VBox(title, text, buttons);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(question.title() + " " + question.text());
        Runnable onEscape = this::close;
        for (Question.Answer answer : question.answers()) {
            Button button = button(answer);
            buttons.getChildren().add(button);
            if (answer.style() == Question.Style.CANCEL) {
                onEscape = button::fire;
            }
        }
        show(card, onEscape);
        buttons.getChildren().get(0).requestFocus();
    }

    private Button button(Question.Answer answer) {
        Button button = new Button(answer.label());
        button.setMnemonicParsing(false);
        button.setDefaultButton(answer.style() == Question.Style.PRIMARY);
        button.setId("answer-" + answer.style().name().toLowerCase(java.util.Locale.ROOT));
        switch (answer.style()) {
            case PRIMARY -> button.getStyleClass().add("accent");
            case DANGER -> button.getStyleClass().add("danger");
            case PLAIN, CANCEL -> button.getStyleClass().add("plain");
        }
        button.setOnAction(event -> {
            close();
            answer.action().run();
        });
        return button;
    }

    /** Closes what is shown. */
    public void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
