package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Review;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.posture.Row;
import dev.countersign.ui.meeting.AgendaItem.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a meeting has to get through: rows nobody has confirmed and questions nobody has answered come first. */
public final class Agenda {
    private Agenda() {}

    /** Everything there is, what is open first, then what is parked, then what is settled; rows before questions. */
    public static List<AgendaItem> of(Review review, Matrix matrix) {
        List<AgendaItem> all = Stream.concat(
                        matrix.rows().stream().map(row -> item(row, review)),
                        ReviewQuestions.all(review).stream().map(Agenda::item))
                .toList();
        return Stream.of(State.values())
                .flatMap(state -> all.stream().filter(item -> item.state() == state))
                .toList();
    }

    /**
     * The same items in the order they had before, so that nothing moves under the hands of those who speak; new ones come
     * last.
     */
    public static List<AgendaItem> inOrder(List<Address> before, List<AgendaItem> items) {
        Map<Address, AgendaItem> left = new LinkedHashMap<>();
        items.forEach(item -> left.put(item.on(), item));
        List<AgendaItem> ordered = new ArrayList<>(items.size());
        before.forEach(on -> Optional.ofNullable(left.remove(on)).ifPresent(ordered::add));
        ordered.addAll(left.values());
        return List.copyOf(ordered);
    }

    private static AgendaItem item(Row row, Review review) {
        Address on = Address.action(row.id());
        boolean settled = row.decision().isPresent() && !row.stale() && row.complete();
        boolean parked = review.parked().stream().anyMatch(p -> p.on().whole().equals(on));
        return new AgendaItem(on, settled ? State.SETTLED : parked ? State.PARKED : State.OPEN);
    }

    private static AgendaItem item(QuestionAnswer question) {
        QuestionState stands = ReviewQuestions.state(question);
        State state = switch (stands) {
            case OPEN -> State.OPEN;
            case PARKED -> State.PARKED;
            case ANSWERED, NOT_APPLICABLE -> State.SETTLED;
        };
        return new AgendaItem(Address.question(question.id()), state);
    }
}
