package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.posture.Fact;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the meeting about a document stands; outlives the views that show it. */
public final class MeetingState {
    private final MeetingTimes times;
    private final Map<Address, Set<Fact>> asked = new HashMap<>();
    private List<Address> order = List.of();
    private Optional<Address> current = Optional.empty();
    private View view = View.ITEM;

    /** What the meeting looks at. */
    public enum View {
        /** One row or question. */
        ITEM,
        /** The matrix alone. */
        MATRIX
    }

    /** A meeting that has not begun. */
    public MeetingState(Clock clock) {
        this.times = new MeetingTimes(clock);
    }

    /** The facts asked for a row so far: one that was answered stays in sight, so that it can be answered otherwise. */
    Set<Fact> asked(Address row) {
        return asked.computeIfAbsent(row, key -> new LinkedHashSet<>());
    }

    MeetingTimes times() {
        return times;
    }

    List<Address> order() {
        return order;
    }

    void order(List<Address> wanted) {
        order = List.copyOf(wanted);
    }

    Optional<Address> current() {
        return current;
    }

    void current(Address on) {
        current = Optional.of(on);
        times.turnTo(on);
    }

    View view() {
        return view;
    }

    void view(View wanted) {
        view = wanted;
    }
}
