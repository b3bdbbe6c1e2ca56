package dev.countersign.ui.shell;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Notices.Working;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A line for each long work: what it is, how far it is, and a way to stop it. What is done at once gets no line. */
final class WorkLines {
    private static final Duration BRIEF = Duration.millis(300);

    private final VBox lines;
    private final Notices notices;
    private final Texts texts;

    WorkLines(VBox lines, Ui ui) {
        this.lines = lines;
        this.notices = ui.notices();
        this.texts = ui.texts();
        notices.working().addListener((ListChangeListener<Working>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::begin);
                change.getRemoved().forEach(this::end);
            }
        });
    }

    private void begin(Working work) {
        PauseTransition wait = new PauseTransition(BRIEF);
        wait.setOnFinished(e -> {
            if (notices.working().contains(work)) {
                lines.getChildren().add(line(work));
            }
        });
        wait.play();
    }

    private void end(Working work) {
        lines.getChildren().removeIf(line -> work.equals(line.getUserData()));
    }

    private Node line(Working work) {
        Label text = Parts.text(work.text());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(work.text());
        work.job().progressProperty().addListener((o, before, now) -> bar.setProgress(now.doubleValue()));
        Button cancel = Parts.button(texts.get("answer.cancel"), "work-cancel", () -> {
            work.job().cancel();
            notices.say(texts.get("work.cancelled", work.text()));
        });
        cancel.setAccessibleText(texts.get("work.cancel", work.text()));
        HBox line = new HBox(8, text, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        line.setUserData(work);
        return line;
    }
}
