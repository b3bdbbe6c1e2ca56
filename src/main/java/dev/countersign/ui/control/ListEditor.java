package dev.countersign.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** A longer closed list: opens, and searches as one types. */
final class ListEditor implements Editor {
    private final ComboBox<Segments.Choice> box;
    private Consumer<String> told = word -> {};
    private boolean showing;

    ListEditor(List<Segments.Choice> choices) {
        box = choices.size() > 8 ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(choices);
        box.setVisibleRowCount(12);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Segments.Choice choice) {
                return Optional.ofNullable(choice).map(Segments.Choice::label).orElse("");
            }

            @Override
            public Segments.Choice fromString(String label) {
                return byLabel(label);
            }
        });
        box.valueProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                told.accept(now.word());
            }
        });
    }

    private Segments.Choice byLabel(String label) {
        return box.getItems().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseGet(() -> new Segments.Choice(label, label, ""));
    }

    /** Offers other choices. */
    void offer(List<Segments.Choice> choices) {
        if (!choices.equals(List.copyOf(box.getItems()))) {
            showing = true;
            box.getItems().setAll(choices);
            showing = false;
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(String word) {
        showing = true;
        box.setValue(box.getItems().stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseGet(() -> new Segments.Choice(word, word, "")));
        showing = false;
        box.getStyleClass().remove("unknown");
        if (word.equals("unknown")) {
            box.getStyleClass().add("unknown");
        }
    }

    @Override
    public void onCommit(Consumer<String> listener) {
        told = listener;
    }
}
