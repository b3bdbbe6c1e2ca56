package dev.countersign.ui.session;

import dev.countersign.edit.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Who is speaking: the name that stands behind decisions and answers. */
public final class Speaker {
    private final Clock clock;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");

    /** A speaker who has not said a name yet. */
    public Speaker(Clock clock) {
        this.clock = clock;
    }

    /** Takes note of who speaks from now on. */
    public void speaksAs(String who) {
        name.set(who.strip());
    }

    /** The name; empty while nobody has given one. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether somebody has given a name. */
    public boolean isKnown() {
        return !name.get().isEmpty();
    }

    /** Who, and now. */
    public Stamp stamp() {
        return new Stamp(name.get(), Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
