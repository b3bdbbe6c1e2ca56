package dev.countersign.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A choice of a few, all of them in sight. One stop for the tab key; arrow keys choose. */
public final class Segments extends FlowPane {
    private static final PseudoClass FIRST_IN_LINE = PseudoClass.getPseudoClass("first-in-line");
    private static final PseudoClass LAST_IN_LINE = PseudoClass.getPseudoClass("last-in-line");

    private final ToggleGroup group = new ToggleGroup();
    private final List<Segment> segments;

    /**
     * One of the choices.
     *
     * @param word the word as a file holds it
     * @param label what it is called
     * @param help what it means; empty for nothing
     */
    public record Choice(String word, String label, String help) {}

    private record Segment(Choice choice, ToggleButton button) {}

    /**
     * A choice of a few.
     *
     * @param choices the choices, in order
     * @param chosen told the word when the person chooses
     */
    public Segments(List<Choice> choices, Consumer<String> chosen) {
        this.segments = choices.stream()
                .map(choice -> new Segment(choice, button(choice)))
                .toList();
        getStyleClass().add("segments");
        setAlignment(Pos.CENTER_LEFT);
        setVgap(2);
        for (Segment segment : segments) {
            segment.button().setOnAction(e -> {
                segment.button().setSelected(true);
                chosen.accept(segment.choice().word());
            });
            getChildren().add(segment.button());
        }
        mark(0, "left-pill");
        for (int i = 1; i < segments.size() - 1; i++) {
            mark(i, "center-pill");
        }
        mark(segments.size() - 1, "right-pill");
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** One that begins a line of its own has an edge of its own. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (int i = 0; i < segments.size(); i++) {
            ToggleButton button = segments.get(i).button();
            button.pseudoClassStateChanged(FIRST_IN_LINE, beginsLine(i));
            button.pseudoClassStateChanged(LAST_IN_LINE, i == segments.size() - 1 || beginsLine(i + 1));
        }
    }

    private boolean beginsLine(int index) {
        return segments.get(index).button().getLayoutX() <= snappedLeftInset() + 1;
    }

    /** In one line where there is room for it. */
    @Override
    protected double computePrefWidth(double height) {
        double sum = snappedLeftInset() + snappedRightInset();
        for (Node child : getManagedChildren()) {
            sum += snapSizeX(child.prefWidth(-1));
        }
        return sum;
    }

    private void mark(int index, String style) {
        segments.get(index).button().getStyleClass().add(style);
    }

    private ToggleButton button(Choice choice) {
        ToggleButton button = new ToggleButton(choice.label());
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setId("segment-" + choice.word());
        if (choice.word().equals("unknown")) {
            button.getStyleClass().add("unknown");
        }
        if (!choice.help().isEmpty()) {
            button.setTooltip(new Tooltip(choice.help()));
            button.setAccessibleHelp(choice.help());
        }
        return button;
    }

    private void onKey(KeyEvent event) {
        boolean back = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP;
        boolean on = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN;
        if (back || on) {
            int next = Math.floorMod(indexOfFocus() + (on ? 1 : -1), segments.size());
            segments.get(next).button().requestFocus();
            segments.get(next).button().fire();
            event.consume();
        }
    }

    private int indexOfFocus() {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).button().isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** Shows a word as chosen; one that is no choice shows none. */
    public void show(String word) {
        group.selectToggle(null);
        for (Segment segment : segments) {
            boolean chosen = segment.choice().word().equals(word);
            segment.button().setSelected(chosen);
            segment.button().setFocusTraversable(chosen);
        }
        if (group.getSelectedToggle() == null) {
            segments.get(0).button().setFocusTraversable(true);
        }
    }

    /** Gives every choice a spoken name that begins with the field's. */
    public void name(String field) {
        segments.forEach(
                s -> s.button().setAccessibleText(field + ": " + s.choice().label()));
    }

    /** Puts the focus on the chosen one, else on the first. */
    public void focus() {
        segments.stream()
                .map(Segment::button)
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(segments.get(0).button())
                .requestFocus();
    }
}
