package dev.countersign.ui.task;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Background work on a few daemon threads; one more for what must not wait. */
public final class FxBackground implements Background, AutoCloseable {
    private final ExecutorService executor = Executors.newFixedThreadPool(2, FxBackground::daemon);
    private final ExecutorService prompt = Executors.newSingleThreadExecutor(FxBackground::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "countersign-work");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, fault) -> Platform.runLater(() -> {
            throw new IllegalStateException(fault);
        }));
        return thread;
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        run(executor, work, done, failed);
    }

    private static <T> void run(
            ExecutorService executor, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }

    @Override
    public Background promptly() {
        return new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                FxBackground.run(prompt, work, done, failed);
            }
        };
    }

    @Override
    public void inTurn(List<Runnable> steps) {
        Iterator<Runnable> next = steps.iterator();
        if (next.hasNext()) {
            next.next().run();
        }
        new AnimationTimer() {
            private boolean begun;

            @Override
            public void handle(long now) {
                if (!next.hasNext()) {
                    stop();
                } else if (begun) {
                    next.next().run();
                }
                begun = true;
            }
        }.start();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        // what is being noted in a journal is noted to its end
        prompt.shutdown();
    }
}
