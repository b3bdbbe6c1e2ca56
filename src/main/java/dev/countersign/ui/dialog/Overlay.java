package dev.countersign.ui.dialog;

import java.util.Optional;
import javafx.application.Platform;
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
    private Optional<Node> card = Optional.empty();
    private boolean isForAll;
    private Optional<Curtain> curtain = Optional.empty();

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

    /** Puts a curtain before what is shown, for as long as it is drawn; what stands behind keeps all that was typed. */
    public void drawnBy(Curtain drawn) {
        curtain = Optional.of(drawn);
        drawn.drawnProperty().addListener((o, before, now) -> {
            if (isVisible()) {
                draw();
                // whoever draws it may put the focus elsewhere
                Platform.runLater(this::focus);
            }
        });
    }

    /** Shows something; the focus comes back where it was when it closes. */
    public void show(Node content) {
        show(content, this::close, false);
    }

    /** Shows something that names no files and no credentials while the curtain is drawn: it stands before it. */
    public void showToAll(Node content) {
        show(content, this::close, true);
    }

    private void show(Node content, Runnable onEscape, boolean forAll) {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        escape = onEscape;
        card = Optional.of(content);
        isForAll = forAll && isDrawn();
        setVisible(true);
        draw();
        focus();
    }

    private boolean isDrawn() {
        return curtain.filter(drawn -> drawn.drawnProperty().get()).isPresent();
    }

    private void draw() {
        Node seen = isDrawn() && !isForAll ? curtain.orElseThrow().card(() -> escape.run()) : card.orElseThrow();
        setAlignment(seen, Pos.TOP_CENTER);
        getChildren().setAll(seen);
    }

    private void focus() {
        getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Asks a question. */
    public void ask(Question question) {
        String asked = seen(question.title());
        String known = seen(question.text());
        Label title = new Label(asked);
        title.getStyleClass().add("overlay-title");
        title.setWrapText(true);
        Label text = new Label(known);
        text.setWrapText(true);
        text.setManaged(!known.isEmpty());
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("overlay-buttons");
        VBox card = new VBox(title, text, buttons);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(asked + " " + known);
        Runnable onEscape = this::close;
        for (Question.Answer answer : question.answers()) {
            Button button = button(answer);
            buttons.getChildren().add(button);
            if (answer.style() == Question.Style.CANCEL) {
                onEscape = button::fire;
            }
        }
        show(card, onEscape, true);
        buttons.getChildren().get(0).requestFocus();
    }

    private String seen(String text) {
        return curtain.map(drawn -> drawn.seen(text)).orElse(text);
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
        card = Optional.empty();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
