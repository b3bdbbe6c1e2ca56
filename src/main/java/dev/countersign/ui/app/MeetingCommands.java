package dev.countersign.ui.app;

import dev.countersign.model.Verdict;
import dev.countersign.ui.command.Command.Scope;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.dialog.Overlay;
import dev.countersign.ui.meeting.MeetingState;
import dev.countersign.ui.meeting.MeetingView;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Presenter;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.theme.Look;
import dev.countersign.ui.theme.ThemeName;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** Meeting mode: the keys that work in it, and the way in and out. */
final class MeetingCommands {
    private final Desk desk;
    private final Ui ui;
    private final Function<Session, WorkView> views;
    private final Clock clock;
    private final Presenter presenter;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final BooleanBinding inMeeting;
    private final Map<Session, MeetingState> states = new WeakHashMap<>();
    private Consumer<Optional<Node>> cover = node -> {};
    private ThemeName themeBefore = ThemeName.LIGHT;

    MeetingCommands(
            Desk desk, Ui ui, Function<Session, WorkView> views, Overlay overlay, Clock clock, Presenter presenter) {
        this.desk = desk;
        this.ui = ui;
        this.views = views;
        this.clock = clock;
        this.presenter = presenter;
        this.inMeeting = on.and(overlay.visibleProperty().not());
        desk.currentProperty().addListener((o, before, now) -> {
            if (on.get()) {
                show();
            }
        });
    }

    /** Says who puts the meeting over the window. */
    void shownBy(Consumer<Optional<Node>> over) {
        cover = over;
    }

    void add() {
        Commands commands = ui.commands();
        commands.add("meeting", "F5", this::toggle);
        commands.add("presenter_safe", "F8", this::hide);
        key("meeting_hide", "H", view -> hide());
        key("meeting_allow", "A", view -> view.decide(Verdict.ALLOW));
        key("meeting_approve", "R", view -> view.decide(Verdict.APPROVE));
        key("meeting_block", "B", view -> view.decide(Verdict.BLOCK));
        key("meeting_withdraw", "U", MeetingView::withdraw);
        key("meeting_note", "N", MeetingView::annotate);
        key("meeting_park", "P", MeetingView::park);
        key("meeting_explain", "E", MeetingView::explain);
        key("meeting_previous", "LEFT", view -> view.step(-1));
        key("meeting_next", "RIGHT", view -> view.step(1));
        key("meeting_open", "O", view -> view.model().nextOpen());
        key("meeting_agenda", "J", MeetingView::agenda);
        key("meeting_view", "V", view -> view.model().turnView());
        key("meeting_time", "T", MeetingView::toggleTime);
        key("meeting_contrast", "K", view -> contrast());
        key("meeting_leave", "Esc", view -> toggle());
    }

    private void key(String id, String key, Consumer<MeetingView> action) {
        ui.commands().add(id, key, Scope.MEETING, inMeeting, () -> current().ifPresent(action));
    }

    private Optional<MeetingView> current() {
        return desk.currentProperty()
                .get()
                .map(session ->
                        views.apply(session).meeting(states.computeIfAbsent(session, key -> new MeetingState(clock))));
    }

    private void toggle() {
        if (on.get()) {
            current().ifPresent(view -> view.model().leave());
        }
        on.set(!on.get() && desk.currentProperty().get().isPresent());
        show();
    }

    /** Goes on with the meetings of the window before this one, and with the one that is held now. */
    void carryOn(MeetingCommands before, Map<Session, Session> documents) {
        documents.forEach(
                (old, now) -> Optional.ofNullable(before.states.get(old)).ifPresent(state -> states.put(now, state)));
        themeBefore = before.themeBefore;
        on.set(before.on.get());
        show(true);
    }

    /** Puts the focus where it belongs when a window is shown anew. */
    void focus() {
        if (on.get()) {
            current().ifPresent(Node::requestFocus);
        }
    }

    /** Shows the meeting about the document in sight, as far as there is one. */
    void show() {
        show(false);
    }

    /** A meeting that is going on keeps the order of its agenda: nobody wants to look for their place. */
    private void show(boolean isGoingOn) {
        Optional<MeetingView> view = on.get() ? current() : Optional.empty();
        on.set(view.isPresent());
        cover.accept(view.map(Node.class::cast));
        view.ifPresentOrElse(
                meeting -> {
                    if (!isGoingOn) {
                        meeting.model().begin();
                    }
                    meeting.requestFocus();
                },
                () -> desk.currentProperty()
                        .get()
                        .ifPresent(
                                session -> views.apply(session).matrix().table().requestFocus()));
    }

    /** Hides paths and names of credentials, or shows them again; the pane in sight stays. */
    private void hide() {
        Optional<PaneId> pane = desk.currentProperty()
                .get()
                .map(session -> views.apply(session).navigator().paneProperty().get());
        ui.notices().clear();
        presenter.onProperty().set(!presenter.onProperty().get());
        desk.currentProperty()
                .get()
                .ifPresent(session ->
                        pane.ifPresent(views.apply(session).navigator().paneProperty()::set));
        if (on.get()) {
            show(true);
        }
    }

    private void contrast() {
        Look look = ui.look();
        if (look.themeProperty().get() == ThemeName.HIGH_CONTRAST) {
            look.themeProperty().set(themeBefore);
        } else {
            themeBefore = look.themeProperty().get();
            look.themeProperty().set(ThemeName.HIGH_CONTRAST);
        }
    }
}
