package dev.countersign.record;

import dev.countersign.model.Annotation;
import dev.countersign.model.ChecklistTick;
import dev.countersign.model.Decision;
import dev.countersign.model.LogEntry;
import dev.countersign.model.Parked;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The day a record is of. Taken from the review alone, so that the same review always gives the same record. */
public final class RecordDate {
    private RecordDate() {}

    /** The day of the meeting, else the day (UTC) of the newest entry of the review; empty when nothing has a time. */
    public static Optional<LocalDate> of(Review review) {
        Optional<LocalDate> meeting = review.meeting().date();
        return meeting.isPresent()
                ? meeting
                : times(review).max(Comparator.naturalOrder()).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static Stream<Instant> times(Review review) {
        return Stream.of(
                        review.questions().stream().map(QuestionAnswer::at),
                        review.checklist().stream().map(ChecklistTick::at),
                        review.parked().stream().map(Parked::at),
                        review.annotations().stream().map(Annotation::at),
                        review.decisions().stream().map(Decision::at),
                        review.log().stream().map(LogEntry::at))
                .flatMap(times -> times)
                .flatMap(Optional::stream);
    }
}
