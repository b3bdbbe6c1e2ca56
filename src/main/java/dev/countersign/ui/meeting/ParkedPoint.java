package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.QuestionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something put off.
 *
 * @param on what
 * @param text what has to be settled; empty where nobody said
 * @param owner who settles it; empty where nobody said
 * @param due until when
 */
public record ParkedPoint(Address on, String text, String owner, Optional<LocalDate> due) {
    /** Everything that is put off in a document: rows first, then questions. */
    public static List<ParkedPoint> all(AgentActionBom document) {
        return Stream.concat(
                        document.review().parked().stream()
                                .map(p -> new ParkedPoint(p.on().whole(), p.text(), p.owner(), p.due())),
                        document.review().questions().stream()
                                .filter(q -> q.state() == QuestionState.PARKED)
                                .map(q -> new ParkedPoint(Address.question(q.id()), q.note(), q.owner(), q.due())))
                .toList();
    }
}
