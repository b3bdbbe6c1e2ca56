package dev.countersign.ui.meeting;

import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How long the meeting and each item may take. */
final class TimeSettings extends VBox {
    private final Texts texts;

    TimeSettings(MeetingTimes times, Texts texts) {
        this.texts = texts;
        getStyleClass().add("meeting-side-part");
        getChildren()
                .setAll(
                        Large.text(texts.get("meeting.time"), "meeting-heading"),
                        line("meeting", times::forMeeting, times::allotMeeting, Duration.ofMinutes(5)),
                        line("item", times::forItem, times::allotItem, Duration.ofMinutes(1)));
    }

    private Node line(String what, Supplier<Duration> now, Consumer<Duration> change, Duration step) {
        Label words = Large.text("", "meeting-side-text");
        words.setId("meeting-time-" + what);
        Runnable show =
                () -> words.setText(texts.get("meeting.time." + what, now.get().toMinutes()));
        HBox line = new HBox(
                6,
                words,
                button("fth-minus", "less", what, change, step.negated(), show),
                button("fth-plus", "more", what, change, step, show));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("meeting-time-line");
        show.run();
        return line;
    }

    private Node button(String icon, String which, String what, Consumer<Duration> change, Duration by, Runnable show) {
        String name = texts.get("meeting.time." + what + "." + which);
        return Parts.iconButton(icon, name, "meeting-time-" + what + "-" + which, () -> {
            change.accept(by);
            show.run();
        });
    }
}
