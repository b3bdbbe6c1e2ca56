package dev.countersign.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When and with whom the review was held.
 *
 * @param date the day
 * @param participants who was there
 */
public record Meeting(Optional<LocalDate> date, List<Participant> participants) {
    /** Copies the lists. */
    public Meeting {
        participants = List.copyOf(participants);
    }
}
