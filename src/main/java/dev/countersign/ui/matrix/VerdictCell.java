package dev.countersign.ui.matrix;

import dev.countersign.model.Verdict;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.matrix.MatrixLine.Shown;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One of the three places a verdict can stand: the mark where it is in force, else a dot. An undecided row shows itself in the middle. */
final class VerdictCell extends TableCell<MatrixLine, Shown> {
    private static final Duration CROSSFADE = Duration.millis(150);

    private final Verdict place;
    private final Texts texts;
    private final VerdictBadge badge;
    private final Region dot = new Region();
    private Optional<Shown> shown = Optional.empty();
    private Optional<Verdict> painted = Optional.empty();
    private String paintedRow = "";

    VerdictCell(Verdict place, Texts texts, ObservableBooleanValue compact) {
        this.place = place;
        this.texts = texts;
        this.badge = new VerdictBadge(place, texts);
        dot.getStyleClass().add("verdict-dot");
        setAlignment(Pos.CENTER);
        getStyleClass().add("verdict-cell");
        badge.compact(compact.get());
        compact.addListener((o, before, now) -> badge.compact(now));
    }

    @Override
    protected void updateItem(Shown item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null || item.row().isEmpty()) {
            setGraphic(null);
            painted = Optional.empty();
            shown = Optional.empty();
            return;
        }
        if (shown.filter(item::isSame).isPresent()) {
            return;
        }
        shown = Optional.of(item);
        Verdict inForce = item.row().get().inForce();
        boolean here = inForce == place || inForce == Verdict.UNDECIDED && place == Verdict.APPROVE;
        if (here) {
            badge.show(inForce, texts);
        }
        setGraphic(here ? badge : dot);
        setAccessibleText(here ? badge.getText() : "");
        String row = item.row().get().id().value();
        if (here && row.equals(paintedRow) && painted.filter(v -> v != inForce).isPresent()) {
            fadeIn();
        }
        painted = Optional.of(inForce);
        paintedRow = row;
    }

    private void fadeIn() {
        FadeTransition fade = new FadeTransition(CROSSFADE, badge);
        fade.setFromValue(0.2);
        fade.setToValue(1);
        fade.play();
    }
}
