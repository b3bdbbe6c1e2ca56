package dev.countersign.ui.control;

import dev.countersign.ui.theme.RightToLeft;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Free text. Written when the person leaves the field, presses Enter, or pauses. */
final class TextEditor implements Editor {
    /** Such text is set in one font that has all of it: split over two, the toolkit mixes up the order of its parts. */
    private static final PseudoClass RIGHT_TO_LEFT = PseudoClass.getPseudoClass("right-to-left");

    private static final Duration PAUSE = Duration.millis(700);

    private final TextInputControl input;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Consumer<String> told = text -> {};
    private String shown = "";

    TextEditor(boolean multiline) {
        input = multiline ? area() : new TextField();
        pause.setOnFinished(e -> commit());
        input.textProperty().addListener((o, before, now) -> {
            input.pseudoClassStateChanged(RIGHT_TO_LEFT, RightToLeft.isIn(now));
            // from the first key, not the last: somebody who types on and on must not lose it all
            if (input.isFocused() && !now.equals(shown)) {
                pause.play();
            }
        });
        input.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        area.setWrapText(true);
        return area;
    }

    private void onKey(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && input instanceof TextField;
        if (enter || event.isShortcutDown()) {
            commit();
        } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(shown)) {
            pause.stop();
            input.setText(shown);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && input instanceof TextArea && !event.isShortcutDown()) {
            event.consume();
            input.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    private void commit() {
        pause.stop();
        if (!input.getText().equals(shown)) {
            shown = input.getText();
            told.accept(shown);
        }
    }

    @Override
    public Node node() {
        return input;
    }

    @Override
    public void show(String text) {
        boolean typing = input.isFocused() && !input.getText().equals(shown);
        shown = text;
        if (!typing && !input.getText().equals(text)) {
            input.setText(text);
        }
    }

    @Override
    public void lock(boolean locked) {
        input.setEditable(!locked);
    }

    @Override
    public void onCommit(Consumer<String> listener) {
        told = listener;
    }

    void prompt(String text) {
        input.setPromptText(text);
    }
}
