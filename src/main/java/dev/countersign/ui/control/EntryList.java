package dev.countersign.ui.control;

import dev.countersign.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
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
        ToggleButton card = new Card(content);
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

    /** As wide as there is room, and as high as its wrapped texts need then; a button alone takes its content as one line. */
    private static final class Card extends ToggleButton {
        private final VBox content;

        Card(VBox content) {
            this.content = content;
            setGraphic(content);
            setMaxWidth(Double.MAX_VALUE);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double inside(double width) {
            return Math.max(0, width - snappedLeftInset() - snappedRightInset());
        }

        @Override
        protected double computeMinWidth(double height) {
            return snappedLeftInset() + snappedRightInset() + content.minWidth(-1);
        }

        @Override
        protected double computePrefHeight(double width) {
            double wide = width >= 0 ? width : prefWidth(-1);
            return snappedTopInset() + snappedBottomInset() + content.prefHeight(inside(wide));
        }

        @Override
        protected void layoutChildren() {
            content.setPrefWidth(inside(getWidth()));
            super.layoutChildren();
        }
    }
}
