package dev.countersign.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * How long a start takes: from the birth of the process to the end of the first pulse in which everything stood in the
 * window. A shell script that becomes the program by {@code exec} counts from its own beginning.
 */
final class StartUp {
    /** What the kernel counts processor time in; the same on every Linux that programs see. */
    private static final long TICK_MILLIS = 10;

    /** Where the ticks stand in {@code /proc/self/stat}, counted from behind the program's name. */
    private static final int START_TICKS = 19;

    private StartUp() {}

    /**
     * Waits until what the window holds now was laid out and painted.
     *
     * @param then told how old the process is by then
     */
    static void afterFullPulse(Clock clock, Consumer<Duration> then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // called before the layout of a pulse: the second call comes after the first pulse was laid out and
                // drawn
                if (++pulses == 2) {
                    stop();
                    then.accept(age(clock));
                }
            }
        }.start();
    }

    /** How long this process has been there. */
    static Duration age(Clock clock) {
        return ageInTicks()
                .orElseGet(() -> Duration.between(
                        ProcessHandle.current().info().startInstant().orElseGet(clock::instant), clock.instant()));
    }

    /** Linux tells both times on one clock; what Java makes of them is off by up to a second. */
    private static Optional<Duration> ageInTicks() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
            String uptime = Files.readString(Path.of("/proc/uptime"), StandardCharsets.ISO_8859_1);
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long started = Long.parseLong(afterName[START_TICKS]) * TICK_MILLIS;
            long now = Math.round(Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * 1000);
            return Optional.of(Duration.ofMillis(now - started));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
