package dev.countersign.ui.shell;

import dev.countersign.ui.task.Job;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The line at the foot of the window that says what just happened. It stays until the next one or until it is put away. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Notice>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ObservableList<Working> working = FXCollections.observableArrayList();

    /**
     * What just happened.
     *
     * @param text in words
     * @param isProblem whether something went wrong
     */
    public record Notice(String text, boolean isProblem) {}

    private UnaryOperator<String> seen = text -> text;

    /** Says what may be seen of the lines that are said from now on. */
    public void seenThrough(UnaryOperator<String> filter) {
        seen = filter;
    }

    /** What may be seen of a text that names files. */
    public String seen(String text) {
        return seen.apply(text);
    }

    /** Something was done. */
    public void say(String text) {
        latest.set(Optional.of(new Notice(seen.apply(text), false)));
    }

    /** Something went wrong. */
    public void warn(String text) {
        latest.set(Optional.of(new Notice(seen.apply(text), true)));
    }

    /**
     * Long work, for as long as it goes on.
     *
     * @param text what is being done, in words
     * @param job the work
     */
    public record Working(String text, Job job) {}

    /** Shows work that was started, with how far it is and a way to stop it. */
    public void working(String text, Job job) {
        Working one = new Working(seen.apply(text), job);
        if (job.runningProperty().get()) {
            working.add(one);
            job.runningProperty().addListener((o, was, is) -> {
                if (!is) {
                    working.remove(one);
                }
            });
        }
    }

    /** The work that goes on. */
    public ObservableList<Working> working() {
        return working;
    }

    /** Puts the line away. */
    public void clear() {
        latest.set(Optional.empty());
    }

    /** The line. */
    public ReadOnlyObjectProperty<Optional<Notice>> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
