package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long the meeting and each of its items have taken, and how long they may. Lives in the window only. */
public final class MeetingTimes {
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Clock clock;
    private final Stopwatch meeting = new Stopwatch();
    private final Map<Address, Stopwatch> items = new HashMap<>();
    private Optional<Address> current = Optional.empty();
    private Duration forMeeting = Duration.ofMinutes(30);
    private Duration forItem = Duration.ofMinutes(3);

    /** Times that stand still. */
    public MeetingTimes(Clock clock) {
        this.clock = clock;
    }

    /** Takes note of what is spoken about from now on. */
    public void turnTo(Address on) {
        boolean running = isRunning();
        current.map(this::of).ifPresent(watch -> watch.pause(clock.instant()));
        current = Optional.of(on);
        if (running) {
            of(on).start(clock.instant());
        }
    }

    /** Starts, goes on, or pauses. */
    public void toggle() {
        if (isRunning()) {
            meeting.pause(clock.instant());
            current.map(this::of).ifPresent(watch -> watch.pause(clock.instant()));
        } else {
            meeting.start(clock.instant());
            current.map(this::of).ifPresent(watch -> watch.start(clock.instant()));
        }
    }

    private Stopwatch of(Address on) {
        return items.computeIfAbsent(on, key -> new Stopwatch());
    }

    /** Whether time runs. */
    public boolean isRunning() {
        return meeting.isRunning();
    }

    /** How long the meeting has taken. */
    public Duration meeting() {
        return meeting.elapsed(clock.instant());
    }

    /** How long what is spoken about has taken, over all turns. */
    public Duration item() {
        return current.map(on -> of(on).elapsed(clock.instant())).orElse(Duration.ZERO);
    }

    /** How long the meeting may take. */
    public Duration forMeeting() {
        return forMeeting;
    }

    /** How long an item may take. */
    public Duration forItem() {
        return forItem;
    }

    /** Gives the meeting more or less time; never less than a minute. */
    public void allotMeeting(Duration more) {
        forMeeting = within(forMeeting.plus(more));
    }

    /** Gives each item more or less time; never less than a minute. */
    public void allotItem(Duration more) {
        forItem = within(forItem.plus(more));
    }

    private static Duration within(Duration wanted) {
        Duration atLeast = wanted.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : wanted;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    /** Whether the meeting has taken longer than it may. */
    public boolean isMeetingOver() {
        return meeting().compareTo(forMeeting) > 0;
    }

    /** Whether what is spoken about has taken longer than it may. */
    public boolean isItemOver() {
        return item().compareTo(forItem) > 0;
    }

    /** A duration as minutes and seconds: {@code 01:12}, {@code 75:00}. */
    public static String inFigures(Duration duration) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
