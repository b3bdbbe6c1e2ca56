package dev.countersign.ui.control;

import dev.countersign.model.Evidence;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where something was seen: file, line and the text that shows it. */
public final class EvidenceList extends VBox {
    /** An empty list. */
    public EvidenceList() {
        super(5);
        getStyleClass().add("evidence-list");
    }

    /**
     * Shows evidence; nothing at all when there is none.
     *
     * @param open shows the place itself
     * @param remove takes it away
     */
    public void show(List<Evidence> evidence, Texts texts, Consumer<Evidence> open, Consumer<Evidence> remove) {
        getChildren().clear();
        setManaged(!evidence.isEmpty());
        setVisible(!evidence.isEmpty());
        if (evidence.isEmpty()) {
            return;
        }
        Label title = new Label(texts.get("evidence.title"));
        title.getStyleClass().add("group-title");
        getChildren().add(title);
        for (Evidence place : evidence) {
            Hyperlink where =
                    new Hyperlink(Deceptive.shown(place.file()) + (place.line() > 0 ? ":" + place.line() : ""));
            where.getStyleClass().addAll("mono", "evidence-place");
            where.setOnAction(e -> open.accept(place));
            Label text = new Label(Deceptive.shown(place.text()));
            text.getStyleClass().add("mono");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            Button drop = Parts.iconButton(
                    "fth-x",
                    texts.get("cite.remove", Deceptive.shown(place.file())),
                    "evidence-remove-" + evidence.indexOf(place),
                    () -> remove.accept(place));
            FlowPane line = new FlowPane(8, 2, where, text, drop);
            line.getStyleClass().addAll("card", "subtle");
            getChildren().add(line);
        }
    }
}
