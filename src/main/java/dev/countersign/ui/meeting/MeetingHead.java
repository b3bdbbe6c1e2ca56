package dev.countersign.ui.meeting;

import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import java.time.Duration;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Above: what is reviewed, how far the meeting is, and the time. What is over its time says so in word and colour. */
final class MeetingHead extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final MeetingModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label place = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label item = new Label();
    private final Label meeting = new Label();
    private final Button run;
    private final HBox signs;
    private final HBox first = new HBox();
    private final HBox second = new HBox();
    private final Region grow = new Region();
    private final Timeline tick = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> showTimes()));

    MeetingHead(MeetingModel model, Texts texts, Runnable toggle, HBox signs) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("meeting-head");
        name.getStyleClass().add("meeting-title");
        name.setMinWidth(0);
        place.setId("meeting-place");
        item.setId("meeting-item-time");
        meeting.setId("meeting-time");
        place.setMinWidth(USE_PREF_SIZE);
        item.setMinWidth(USE_PREF_SIZE);
        meeting.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("meeting-head-quiet");
        item.getStyleClass().add("meeting-clock");
        meeting.getStyleClass().add("meeting-clock");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinWidth(20);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox.setHgrow(grow, Priority.ALWAYS);
        run = dev.countersign.ui.control.Parts.button("", "meeting-run", toggle);
        run.getStyleClass().add("meeting-run");
        tick.setCycleCount(Animation.INDEFINITE);
        this.signs = signs;
        List.of(first, second).forEach(line -> line.getStyleClass().add("meeting-head-line"));
        getChildren().setAll(first, second);
        arrange(false);
    }

    /** Where there is little room, time and progress go below the name. */
    void arrange(boolean tight) {
        second.getChildren().clear();
        if (tight) {
            first.getChildren().setAll(name, grow, signs, place);
            second.getChildren().setAll(progress, item, meeting, run);
        } else {
            first.getChildren().setAll(name, place, progress, signs, item, meeting, run);
        }
        Large.visible(second, tight);
    }

    void show() {
        String called = model.session().document().workflow().name();
        name.setText(called.isBlank() ? texts.get("workflow.unnamed") : Deceptive.shown(called));
        int all = model.agendaProperty().get().size();
        place.setText(texts.get("meeting.place", model.position(), all, model.left()));
        progress.setProgress(all == 0 ? 0 : (double) (all - model.left()) / all);
        progress.setAccessibleText(place.getText());
        showTimes();
    }

    private void showTimes() {
        MeetingTimes times = model.times();
        clock(item, "meeting.clock.item", times.item(), times.forItem(), times.isItemOver());
        clock(meeting, "meeting.clock.meeting", times.meeting(), times.forMeeting(), times.isMeetingOver());
        run.setText(texts.get(times.isRunning() ? "meeting.pause" : "meeting.start"));
    }

    private void clock(Label label, String key, Duration now, Duration most, boolean over) {
        String figures = MeetingTimes.inFigures(now);
        label.setText(
                over
                        ? texts.get(key + ".over", figures, MeetingTimes.inFigures(now.minus(most)))
                        : texts.get(key, figures, MeetingTimes.inFigures(most)));
        label.pseudoClassStateChanged(OVER, over);
    }

    /** Follows the clock only while somebody looks. */
    void watch(boolean looking) {
        if (looking) {
            showTimes();
            tick.play();
        } else {
            tick.stop();
        }
    }

    /** Shows the times as they are now. */
    void turn() {
        showTimes();
    }
}
