package dev.countersign.ui.record;

import dev.countersign.record.verify.Verification;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.FrozenRecord;
import dev.countersign.ui.session.Session;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above everything else that this is a record: read-only, whole or not. */
public final class FrozenBanner extends HBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    /**
     * The line above a record.
     *
     * @param details shows what the check found
     */
    public FrozenBanner(Session session, FrozenRecord record, Texts texts, RecordActions actions, Runnable details) {
        super(8);
        Verification found = record.verification();
        getStyleClass().add("frozen-banner");
        pseudoClassStateChanged(BROKEN, !found.intact());
        setAlignment(Pos.CENTER_LEFT);
        Label words = Parts.text(
                texts.get(state(found), found.recordId(), found.signatures().size()));
        words.setId("frozen-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new FontIcon(found.intact() ? "fth-lock" : "fth-alert-triangle"),
                        words,
                        Parts.button(texts.get("frozen.details"), "frozen-details", details),
                        Parts.button(texts.get("signatures.review"), "frozen-review", () -> actions.review(session)));
    }

    private static String state(Verification found) {
        if (!found.intact()) {
            return "frozen.broken";
        }
        if (found.signatures().isEmpty()) {
            return "frozen.unsigned";
        }
        return found.complete() ? "frozen.complete" : "frozen.incomplete";
    }
}
