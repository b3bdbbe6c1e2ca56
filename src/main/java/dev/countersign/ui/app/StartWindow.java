package dev.countersign.ui.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window. The only place that a start without a window does not come by: no JavaFX class is loaded before. */
public final class StartWindow {
    /** Held, because a logger that nobody holds forgets its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** JavaFX makes the application itself, so that it cannot be handed over. */
    private static final Queue<Consumer<Duration>> ASKED = new ConcurrentLinkedQueue<>();

    private StartWindow() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files what to open in it
     * @param failed told why it did not open; its answer is the exit code
     */
    public static int open(List<String> files, ToIntFunction<String> failed) {
        // said of every start from the class path, which is how this program is meant to be started
        JAVAFX.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        try {
            Application.launch(CountersignApp.class, files.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            return failed.applyAsInt(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Opens the window, waits until everything in it was painted once, and closes it.
     *
     * @param took told how old the process was by then
     */
    public static int measure(List<String> files, ToIntFunction<String> failed, Consumer<Duration> took) {
        ASKED.add(took);
        return open(files, failed);
    }

    /** Who wants to know how long the start took; the window closes once that is told. */
    static Optional<Consumer<Duration>> measured() {
        return Optional.ofNullable(ASKED.peek());
    }
}
