package dev.countersign.ui.control;

import dev.countersign.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        Label name = new Label(line.name());
        name.getStyleClass().add("section-title");
        Label detail = new Label(line.detail());
        detail.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(8, name, gap, detail);
        ToggleButton card = new ToggleButton();
        card.setGraphic(content);
        content.prefWidthProperty().bind(card.widthProperty().subtract(24));
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
