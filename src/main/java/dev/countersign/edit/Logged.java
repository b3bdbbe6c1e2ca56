package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.LogEntry;
import dev.countersign.model.LogWhat;
import dev.countersign.model.Open;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds lines to the decision log. */
final class Logged {
    private Logged() {}

    static AgentActionBom append(AgentActionBom document, Stamp stamp, LogWhat what, Address on, String from, String to)
            throws EditRefused {
        List<LogEntry> log = new ArrayList<>(document.review().log());
        log.add(new LogEntry(
                Optional.of(stamp.at().truncatedTo(ChronoUnit.SECONDS)), stamp.by(), Open.of(what), on, from, to));
        return Places.set(document, Address.REVIEW.at("log"), log);
    }
}
