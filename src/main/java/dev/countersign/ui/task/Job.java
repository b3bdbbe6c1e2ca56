package dev.countersign.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** Long work that shows how far it is and can be stopped. Made and watched on the interface thread. */
public final class Job {
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** What the work may ask and tell, from its own thread. */
    public interface Control {
        /** Tells how much is done, from 0 to 1. */
        void done(double fraction);

        /** Whether the work is no longer wanted. */
        boolean isCancelled();
    }

    /** The work. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; throws {@link CancellationException} when it stops because it is no longer wanted. */
        T with(Control control) throws Exception;
    }

    /** Starts work; whatever this job still does is stopped first. A stopped job tells nobody anything. */
    public <T> void start(Background background, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        progress.set(0);
        running.set(true);
        background.run(
                () -> work.with(new Watching(mine)),
                result -> end(mine, () -> done.accept(result)),
                failure -> end(mine, () -> failed.accept(failure)));
    }

    private void end(AtomicBoolean mine, Runnable tell) {
        if (!mine.get()) {
            running.set(false);
            tell.run();
        }
    }

    /** Stops the work. */
    public void cancel() {
        cancelled.set(true);
        running.set(false);
    }

    /** How far the work is, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether work is going on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    private final class Watching implements Control {
        private final AtomicBoolean mine;

        Watching(AtomicBoolean mine) {
            this.mine = mine;
        }

        @Override
        public void done(double fraction) {
            Platform.runLater(() -> {
                if (!mine.get()) {
                    progress.set(fraction);
                }
            });
        }

        @Override
        public boolean isCancelled() {
            return mine.get();
        }
    }
}
