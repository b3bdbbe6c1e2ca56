package dev.countersign.ui.posture;

import dev.countersign.posture.Posture;
import dev.countersign.posture.Rule;
import dev.countersign.posture.RuleSentences;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.VerdictBadge;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The rules of a posture, as sentences. */
final class RulesView extends VBox {
    RulesView(Posture posture, Texts texts) {
        super(10);
        getStyleClass().add("rules");
        RuleSentences sentences = new RuleSentences(texts);
        for (Rule rule : posture.rules()) {
            FlowPane head = new FlowPane(
                    8,
                    2,
                    new VerdictBadge(rule.verdict(), texts),
                    Parts.text(rule.id().value(), "quiet", "code"));
            VBox line = new VBox(2, head, Parts.text(sentences.of(rule), "rule-sentence"));
            line.getChildren().add(Parts.text(sentences.because(rule), "quiet"));
            rule.condition()
                    .ifPresent(condition -> line.getChildren()
                            .add(Parts.text(texts.get("rule.condition", condition.in(texts.locale())), "quiet")));
            getChildren().add(line);
        }
    }
}
