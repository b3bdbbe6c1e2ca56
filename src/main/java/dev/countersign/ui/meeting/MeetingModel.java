package dev.countersign.ui.meeting;

import dev.countersign.edit.Park;
import dev.countersign.edit.SetField;
import dev.countersign.edit.Stamp;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Parked;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.posture.Evaluator;
import dev.countersign.posture.Fact;
import dev.countersign.posture.Posture;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.posture.Row;
import dev.countersign.ui.session.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The meeting about a document: what is spoken about, what comes next, what is left. */
public final class MeetingModel {
    private final Session session;
    private final MeetingState state;
    private final ReadOnlyObjectWrapper<List<AgendaItem>> agenda = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<AgendaItem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MeetingState.View> view;
    private Optional<Evaluator> evaluator = Optional.empty();
    private Optional<Id> leftWith = Optional.empty();

    /** The meeting about a session's document, where it was left. */
    public MeetingModel(Session session, MeetingState state) {
        this.session = session;
        this.state = state;
        this.view = new ReadOnlyObjectWrapper<>(state.view());
        session.matrixProperty().addListener((o, before, now) -> follow());
        session.documentProperty().addListener((o, before, now) -> follow());
        session.selectedProperty().addListener((o, before, now) -> now.ifPresent(this::selected));
        follow();
    }

    /**
     * Begins the meeting, or comes back to it: what is open comes first again. What was spoken about stays if it is still
     * open, or if its row was selected meanwhile; else the first that is open is next.
     */
    public void begin() {
        state.order(Agenda.of(session.document().review(), session.matrix()).stream()
                .map(AgendaItem::on)
                .toList());
        follow();
        boolean chosen = !session.selectedProperty().get().equals(leftWith);
        current()
                .filter(item -> item.isOpen() || chosen)
                .or(() -> agenda.get().stream().filter(AgendaItem::isOpen).findFirst())
                .or(this::current)
                .ifPresent(item -> go(item.on()));
    }

    /** Leaves the meeting for the window. */
    public void leave() {
        leftWith = session.selectedProperty().get();
    }

    private void follow() {
        List<AgendaItem> items =
                Agenda.inOrder(state.order(), Agenda.of(session.document().review(), session.matrix()));
        state.order(items.stream().map(AgendaItem::on).toList());
        agenda.set(items);
        Optional<AgendaItem> kept = state.current().flatMap(this::find);
        current.set(kept.or(() -> items.stream().findFirst()));
    }

    private Optional<AgendaItem> find(Address on) {
        return agenda.get().stream().filter(item -> item.on().equals(on)).findFirst();
    }

    private void selected(Id row) {
        Address on = Address.action(row);
        if (current.get().filter(item -> item.isRow() && !item.on().equals(on)).isPresent()) {
            go(on);
        }
    }

    /** Turns to something on the agenda; what is not on it changes nothing. */
    public void go(Address on) {
        find(on).ifPresent(item -> {
            state.current(on);
            current.set(Optional.of(item));
            if (item.isRow()) {
                session.alsoSelectedProperty().set(Set.of());
                session.selectedProperty().set(on.id());
            }
        });
    }

    /** Turns to what comes next, or before; stays at either end, and says whether it did not. */
    public boolean step(int by) {
        int wanted = position() - 1 + by;
        boolean there = wanted >= 0 && wanted < agenda.get().size();
        if (there) {
            go(agenda.get().get(wanted).on());
        }
        return there;
    }

    /** Turns to the next open item after this one, from the beginning again after the last. */
    public void nextOpen() {
        List<AgendaItem> all = agenda.get();
        int from = Math.max(0, position());
        Stream.concat(all.subList(from, all.size()).stream(), all.subList(0, from).stream())
                .filter(AgendaItem::isOpen)
                .findFirst()
                .ifPresent(item -> go(item.on()));
    }

    /** The place of what is spoken about, from 1; 0 when there is nothing to speak about. */
    public int position() {
        return current.get().map(item -> agenda.get().indexOf(item) + 1).orElse(0);
    }

    /** How many items are still to be settled. */
    public int left() {
        return (int) agenda.get().stream().filter(AgendaItem::isOpen).count();
    }

    /** Looks at the matrix instead of one item, or the other way. */
    public void turnView() {
        state.view(view.get() == MeetingState.View.ITEM ? MeetingState.View.MATRIX : MeetingState.View.ITEM);
        view.set(state.view());
    }

    /** The row spoken about; empty while it is a question. */
    public Optional<Row> row() {
        return current()
                .filter(AgendaItem::isRow)
                .flatMap(item -> item.on().id())
                .flatMap(session.matrix()::row);
    }

    /** The question spoken about; empty while it is a row. */
    public Optional<QuestionAnswer> question() {
        Optional<Id> id = current()
                .filter(item -> !item.isRow())
                .flatMap(item -> item.on().id());
        return id.flatMap(wanted -> ReviewQuestions.all(session.document().review()).stream()
                .filter(question -> question.id().equals(wanted))
                .findFirst());
    }

    /** The questions about the row spoken about: those that matter, and those that were answered here. */
    public List<FactToggle> toggles() {
        return row().map(row -> {
                    Set<Fact> asked = state.asked(Address.action(row.id()));
                    asked.addAll(FactToggles.thatMatter(session.matrix(), row));
                    return FactToggles.of(session.document(), row, asked, evaluator());
                })
                .orElse(List.of());
    }

    private Evaluator evaluator() {
        Posture used = session.matrix().posture();
        Evaluator fitting = evaluator.filter(e -> e.posture().equals(used)).orElseGet(() -> new Evaluator(used));
        evaluator = Optional.of(fitting);
        return fitting;
    }

    /** Says a fact. */
    public void answer(FactToggle toggle, String word) {
        if (!word.equals(toggle.now())) {
            session.submit(new SetField(toggle.at(), word));
        }
    }

    /** Says the answer with this number, counted over all questions about the row, from 1. */
    public void answer(int number) {
        int left = number;
        for (FactToggle toggle : toggles()) {
            if (left <= toggle.answers().size()) {
                answer(toggle, toggle.answers().get(left - 1).word());
                return;
            }
            left -= toggle.answers().size();
        }
    }

    /** Puts a question into another state. */
    public void becomes(QuestionAnswer question, QuestionState to, String answer) {
        session.submit(new dev.countersign.edit.Answer(
                new QuestionAnswer(
                        question.id(),
                        question.text(),
                        to,
                        answer,
                        question.note(),
                        question.owner(),
                        question.due(),
                        question.by(),
                        question.at()),
                session.speaker().stamp()));
    }

    /** What is put off, rows and questions alike. */
    public List<ParkedPoint> parked() {
        return ParkedPoint.all(session.document());
    }

    /** Whether what is spoken about is put off. */
    public boolean isParked() {
        return current()
                .filter(item -> parked().stream().anyMatch(p -> p.on().equals(item.on())))
                .isPresent();
    }

    /** Puts what is spoken about off. */
    public void park(String text, String owner, Optional<LocalDate> due) {
        Stamp stamp = session.speaker().stamp();
        current().ifPresent(item -> {
            if (item.isRow()) {
                Parked parked = new Parked(item.on(), text, owner, due, stamp.by(), Optional.of(stamp.at()));
                session.submit(new Park(item.on(), Optional.of(parked), stamp));
            } else {
                question()
                        .ifPresent(q -> session.submit(new dev.countersign.edit.Answer(
                                new QuestionAnswer(
                                        q.id(),
                                        q.text(),
                                        QuestionState.PARKED,
                                        q.answer(),
                                        text.isBlank() ? q.note() : text,
                                        owner,
                                        due,
                                        q.by(),
                                        q.at()),
                                stamp)));
            }
        });
    }

    /** Takes something up again that was put off. */
    public void unpark(Address on) {
        if (on.kind().equals("question")) {
            ReviewQuestions.all(session.document().review()).stream()
                    .filter(question -> on.equals(Address.question(question.id())))
                    .findFirst()
                    .ifPresent(question -> becomes(question, QuestionState.OPEN, question.answer()));
        } else {
            session.submit(new Park(on, Optional.empty(), session.speaker().stamp()));
        }
    }

    private Optional<AgendaItem> current() {
        return current.get();
    }

    /** Everything on the agenda, in the order of this meeting. */
    public ReadOnlyObjectProperty<List<AgendaItem>> agendaProperty() {
        return agenda.getReadOnlyProperty();
    }

    /** What is spoken about; empty when there is nothing to speak about. */
    public ReadOnlyObjectProperty<Optional<AgendaItem>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What the meeting looks at. */
    public ReadOnlyObjectProperty<MeetingState.View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** How long everything takes. */
    public MeetingTimes times() {
        return state.times();
    }

    /** The session. */
    public Session session() {
        return session;
    }
}
