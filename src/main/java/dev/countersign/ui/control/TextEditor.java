package dev.countersign.ui.control;

import dev.countersign.ui.theme.RightToLeft;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
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
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 9;
    /** How wide a letter is on average, in parts of its size. */
    private static final double LETTER = 0.52;

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
        area.setPrefRowCount(FEWEST_ROWS);
        area.setWrapText(true);
        InvalidationListener grow = o -> area.setPrefRowCount(rows(area));
        area.textProperty().addListener(grow);
        area.widthProperty().addListener(grow);
        return area;
    }

    /** As many rows as the text needs, as far as they leave room for other fields. */
    private static int rows(TextArea area) {
        double inOne = Math.max(
                10,
                (area.getWidth() - 3 * area.getFont().getSize())
                        / (area.getFont().getSize() * LETTER));
        double needed = area.getText()
                .lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(line.length() / inOne)))
                .sum();
        return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, needed));
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
