package dev.countersign.ui.task;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work off the interface thread and brings its result back to it. */
public interface Background {
    /** Runs work; its result, or what went wrong, arrives on the interface thread. */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs work whose failure is a fault of the program. */
    default <T> void run(Callable<T> work, Consumer<T> done) {
        run(work, done, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /**
     * Does on the interface thread what would hold it up too long in one go. Here all at once; in a window each step is
     * painted before the next is begun, the first without waiting.
     */
    default void inTurn(List<Runnable> steps) {
        steps.forEach(Runnable::run);
    }

    /** The same for short work that must not wait behind long work. */
    default Background promptly() {
        return this;
    }
}
