package dev.countersign.ui.control;

import dev.countersign.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** A short list of entries, one of them chosen. */
public final class EntryList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private Consumer<Id> chosen = id -> {};

    /**
     * A line of the list.
     *
     * @param id the entry
     * @param name its name
     * @param detail what else to know at a glance
     */
    public record Line(Id id, String name, String detail) {}

    /** An empty list. */
    public EntryList() {
        super(6);
        getStyleClass().add("entry-list");
    }

    /** Says what to tell when the person chooses an entry. */
    public void onChosen(Consumer<Id> listener) {
        chosen = listener;
    }

    /** Shows entries, one of them chosen. */
    public void show(List<Line> lines, Optional<Id> selected) {
        getChildren().setAll(lines.stream().map(line -> card(line, selected)).toList());
    }

    private ToggleButton card(Line line, Optional<Id> selected) {
        Label name = Parts.text(line.name(), "section-title");
        Label detail = Parts.text(line.detail(), "quiet");
        VBox content = new VBox(2, name, detail);
        ToggleButton card = new ToggleButton();
        card.setGraphic(content);
        content.minWidthProperty().bind(card.widthProperty().subtract(28));
        content.maxWidthProperty().bind(content.minWidthProperty());
        card.setMaxWidth(Double.MAX_VALUE);
        card.getStyleClass().addAll("card", "entry-card");
        card.setId("entry-" + line.id());
        card.setAccessibleText(line.name() + ", " + line.detail());
        boolean isChosen = selected.filter(line.id()::equals).isPresent();
        card.setSelected(isChosen);
        card.pseudoClassStateChanged(CHOSEN, isChosen);
        card.setOnAction(e -> {
            card.setSelected(true);
            chosen.accept(line.id());
        });
        return card;
    }
}
