package dev.countersign.ui.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long something has been running, pauses left out. */
final class Stopwatch {
    private Duration before = Duration.ZERO;
    private Optional<Instant> since = Optional.empty();

    /** Runs from now on; one that runs goes on running. */
    void start(Instant now) {
        if (since.isEmpty()) {
            since = Optional.of(now);
        }
    }

    /** Stands still from now on. */
    void pause(Instant now) {
        before = elapsed(now);
        since = Optional.empty();
    }

    /** How long it has run; a clock that was put back takes nothing away. */
    Duration elapsed(Instant now) {
        Duration running = since.map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
        return running.isNegative() ? before : before.plus(running);
    }

    boolean isRunning() {
        return since.isPresent();
    }
}
