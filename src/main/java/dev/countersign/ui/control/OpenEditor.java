package dev.countersign.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** A word of an open list: one of those we know, or another one typed in. */
final class OpenEditor implements Editor {
    private final ComboBox<String> box = new ComboBox<>();
    private final List<Segments.Choice> choices;
    private Consumer<String> told = word -> {};
    private boolean showing;

    OpenEditor(List<Segments.Choice> choices) {
        this.choices = List.copyOf(choices);
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        // as a list that takes no other words would: who does not know the words looks for them first
        box.getEditor().setOnMouseClicked(e -> box.show());
        choices.forEach(choice -> box.getItems().add(choice.label()));
        box.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                told.accept(word(now));
            }
        });
        box.getEditor().focusedProperty().addListener((o, before, now) -> {
            if (!now && !box.getEditor().getText().equals(box.getValue())) {
                box.setValue(box.getEditor().getText());
            }
        });
    }

    private String word(String label) {
        return choices.stream()
                .filter(choice -> choice.label().equals(label))
                .map(Segments.Choice::word)
                .findFirst()
                .orElse(label.strip());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(String word) {
        showing = true;
        box.setValue(choices.stream()
                .filter(choice -> choice.word().equals(word))
                .map(Segments.Choice::label)
                .findFirst()
                .orElse(word));
        showing = false;
    }

    @Override
    public void onCommit(Consumer<String> listener) {
        told = listener;
    }
}
