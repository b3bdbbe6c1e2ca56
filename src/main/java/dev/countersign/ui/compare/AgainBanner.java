package dev.countersign.ui.compare;

import dev.countersign.compare.ChangeWords;
import dev.countersign.compare.Comparison;
import dev.countersign.model.TriggerId;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above a document that it reviews a record again, and what fired since. */
public final class AgainBanner extends HBox {
    private static final PseudoClass FIRED = PseudoClass.getPseudoClass("fired");

    private final SinceRecord since;
    private final Texts texts;
    private final Label words = Parts.text("");
    private final FontIcon icon = new FontIcon("fth-rotate-ccw");

    /**
     * The line above a document.
     *
     * @param show shows what changed
     * @param find asks where the record is
     */
    public AgainBanner(SinceRecord since, Texts texts, Runnable show, Runnable find) {
        super(8);
        this.since = since;
        this.texts = texts;
        Session session = since.session();
        getStyleClass().add("again-banner");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("again-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button changes = Parts.button(texts.get("review.again.show"), "again-show", show);
        Button open = Parts.button(texts.get("review.again.find"), "again-find", find);
        changes.visibleProperty().bind(since.comparisonProperty().map(java.util.Optional::isPresent));
        changes.managedProperty().bind(changes.visibleProperty());
        open.visibleProperty().bind(session.predecessorProperty().map(java.util.Optional::isEmpty));
        open.managedProperty().bind(open.visibleProperty());
        getChildren().setAll(icon, words, changes, open);
        visibleProperty()
                .bind(session.documentProperty()
                        .map(document ->
                                !document.review().predecessor().record().isEmpty()));
        managedProperty().bind(visibleProperty());
        since.comparisonProperty().addListener((o, before, now) -> show());
        session.documentProperty().addListener((o, before, now) -> show());
        show();
    }

    private void show() {
        String record = since.session().document().review().predecessor().record();
        Comparison found = since.comparisonProperty().get().orElse(null);
        pseudoClassStateChanged(FIRED, found != null && !found.fired().isEmpty());
        if (found == null) {
            words.setText(texts.get("review.again", record));
        } else if (!found.fired().isEmpty()) {
            ChangeWords say = say();
            List<String> fired = found.fired().stream()
                    .map((TriggerId trigger) -> say.trigger(trigger))
                    .toList();
            words.setText(texts.get("review.again.fired", record, fired.size(), String.join(", ", fired)));
        } else {
            int changes = found.changes().size();
            words.setText(texts.get(changes == 0 ? "review.again.nothing" : "review.again.changes", record, changes));
        }
        setAccessibleText(words.getText());
    }

    private ChangeWords say() {
        Session session = since.session();
        return new ChangeWords(texts, session.document(), session.document());
    }
}
