package dev.countersign.ui.whatif;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Flip;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.VerdictBadge;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Rows whose verdict would be another: how many, and each before and after. */
public final class FlipList extends VBox {
    private final Texts texts;

    /** An empty list. */
    public FlipList(Texts texts) {
        super(4);
        this.texts = texts;
        getStyleClass().add("flips");
    }

    /** Shows flips of a document. */
    public void show(AgentActionBom document, List<Flip> flips) {
        getChildren().setAll(Parts.text(texts.get("flips.count", flips.size()), "section-title", "flips-count"));
        for (Flip flip : flips) {
            String name = document.action(flip.row())
                    .map(action -> action.name())
                    .filter(text -> !text.isBlank())
                    .map(Deceptive::shown)
                    .orElse(flip.row().value());
            Label arrow = new Label("\u2192");
            HBox verdicts = new HBox(6, badge(flip.before()), arrow, badge(flip.after()));
            verdicts.setAlignment(Pos.CENTER_LEFT);
            FlowPane line = new FlowPane(10, 2, verdicts, Parts.text(name, "flip-name"));
            line.setId("flip-" + flip.row().value());
            line.getStyleClass().add("flip");
            line.setAccessibleText(texts.get(
                    "flips.spoken",
                    name,
                    texts.get("word.verdict." + flip.before().word()),
                    texts.get("word.verdict." + flip.after().word())));
            getChildren().add(line);
        }
    }

    private VerdictBadge badge(Verdict verdict) {
        return new VerdictBadge(verdict, texts);
    }
}
