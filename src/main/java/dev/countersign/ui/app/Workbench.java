package dev.countersign.ui.app;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Sentences;
import dev.countersign.store.AtomicFile;
import dev.countersign.store.Journals;
import dev.countersign.store.Settings;
import dev.countersign.text.Program;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.command.KeyList;
import dev.countersign.ui.command.Palette;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.control.Wording;
import dev.countersign.ui.dialog.Dialogs;
import dev.countersign.ui.dialog.Overlay;
import dev.countersign.ui.find.FindCommands;
import dev.countersign.ui.find.Finder;
import dev.countersign.ui.pane.start.StartController;
import dev.countersign.ui.record.RecordDesk;
import dev.countersign.ui.record.SigningDesk;
import dev.countersign.ui.record.TrustCard;
import dev.countersign.ui.record.TrustedKeys;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.DocumentReader;
import dev.countersign.ui.session.Library;
import dev.countersign.ui.session.Origin;
import dev.countersign.ui.session.Presenter;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.session.Speaker;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Notices;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.ShellController;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The wiring of one window, top to bottom. */
public final class Workbench {
    private final Texts texts;
    private final Look look = new Look();
    private final Commands commands = new Commands();
    private final Notices notices = new Notices();
    private final Desk desk = new Desk();
    private final Speaker speaker;
    private final Preferences preferences;
    private final Library library;
    private final Background background;
    private final Ui ui;
    private final RecordDesk records;
    private final RecordFiling recordFiling;
    private final Again again;
    private final DraftFiling drafts;
    private final Filing filing;
    private final DiskWatch diskWatch;
    private final DiskFiling diskFiling;
    private final LostWork lostWork;
    private final Templates templates;
    private final Exporting exporting;
    private final Map<Session, WorkView> views = new HashMap<>();
    private final ShellController shell;
    private final Parent root;
    private final Overlay overlay;
    private final MeetingCommands meeting;
    private final Presenter presenter;
    private Runnable builtAnew = () -> {};

    /**
     * What a window is made of that tests replace.
     *
     * @param clock what time it is
     * @param preferences settings and recent files
     * @param reader reads documents
     * @param library evaluates them
     * @param writer writes files
     * @param background work off the interface thread
     * @param trusted whose signatures are known
     * @param journals what happens to open documents
     * @param templates the folder of a team's own templates
     * @param dialogs questions to the person, made over the window's overlay
     */
    record Services(
            Clock clock,
            Preferences preferences,
            DocumentReader reader,
            Library library,
            AtomicFile writer,
            Background background,
            TrustedKeys trusted,
            Journals journals,
            Path templates,
            Function<Overlay, Dialogs> dialogs) {}

    /** What to do when the window has to be built anew, as for another language. */
    void onBuiltAnew(Runnable host) {
        builtAnew = host;
    }

    /** Takes over the documents of the window before this one; each keeps its history. */
    void carryOn(Workbench before) {
        Optional<Session> inSight = before.desk.currentProperty().get();
        Optional<Session> now = Optional.empty();
        Map<Session, Session> documents = new HashMap<>();
        presenter.onProperty().set(before.presenter.onProperty().get());
        for (Filing.Carried carried : before.filing.carry()) {
            Session session = carried.session().again(library::evaluate, background, speaker);
            filing.carryOn(session, carried.seen());
            documents.put(carried.session(), session);
            if (inSight.filter(carried.session()::equals).isPresent()) {
                now = Optional.of(session);
                WorkView old = before.view(carried.session());
                view(session)
                        .navigator()
                        .paneProperty()
                        .set(old.navigator().paneProperty().get());
            }
        }
        now.ifPresent(session -> desk.currentProperty().set(Optional.of(session)));
        meeting.carryOn(before.meeting, documents);
        Platform.runLater(before.lostWork::endAll);
    }

    Workbench(Services services) {
        this.preferences = services.preferences();
        this.library = services.library();
        this.background = services.background();
        this.texts = Texts.in(preferences.language());
        this.templates = new Templates(services.templates(), services.writer(), texts);
        this.speaker = new Speaker(services.clock());
        this.presenter = new Presenter(texts);
        this.notices.seenThrough(presenter::text);
        this.overlay = new Overlay();
        overlay.drawnBy(new PresenterCurtain(presenter, texts));
        Dialogs dialogs = services.dialogs().apply(overlay);
        this.ui = new Ui(texts, new Wording(texts), new Sentences(texts), look, commands, dialogs, background, notices);
        this.records = new RecordDesk(library, background, failure -> Exporting.failed(ui, failure));
        this.recordFiling = new RecordFiling(
                desk,
                ui,
                speaker,
                services.trusted(),
                new SigningDesk(records, background, texts),
                services.writer(),
                library::today,
                this::session,
                services.reader()::fresh);
        this.again = new Again(ui, library);
        this.drafts = new DraftFiling(desk, ui, library, this::session, services.reader()::fresh);
        SeenFiles seen = new SeenFiles();
        this.diskWatch = new DiskWatch(desk, ui, services.reader(), seen);
        Saving saving = new Saving(ui, services.reader(), services.writer(), seen, preferences::used, diskWatch::look);
        this.diskFiling = new DiskFiling(ui, saving, seen);
        this.filing = new Filing(
                desk,
                ui,
                services.reader(),
                seen,
                saving,
                this::session,
                preferences::used,
                recordFiling::open,
                services.journals()::isOpenElsewhere);
        this.lostWork = new LostWork(services.journals(), desk, ui, filing);
        this.exporting = new Exporting(ui, records, services.writer());
        // a moment later: what is closed may still be in sight
        desk.sessions().addListener((ListChangeListener<Session>) change -> Platform.runLater(
                () -> views.keySet().removeIf(session -> !desk.sessions().contains(session.behind()))));
        preferences.bind(look);
        preferences.bind(speaker);
        preferences.bind(records.optionsProperty(), texts.locale());
        this.meeting = new MeetingCommands(desk, ui, this::view, overlay, services.clock(), presenter);
        addCommands(services);
        this.shell =
                new ShellController(desk, ui, session -> view(session).node(), this::showReadiness, overlay, presenter);
        this.root = Views.load(shell, texts);
        meeting.shownBy(shell::cover);
    }

    private Session session(AgentActionBom document, Origin origin) {
        return new Session(document, origin, library::evaluate, background, speaker);
    }

    WorkView view(Session session) {
        return views.computeIfAbsent(presenter.seen(session.behind()), this::newView);
    }

    private WorkView newView(Session session) {
        WorkView view = new WorkView(
                session, ui.forView(), records, recordFiling, again, diskFiling, this::start, preferences.splitters());
        view.point(library::evaluate);
        return view;
    }

    private Pane start() {
        return StartController.of(
                ui,
                () -> presenter.onProperty().get() ? List.of() : preferences.recentFiles(),
                filing::open,
                filing::read,
                templates::all,
                filing::begin);
    }

    private void addCommands(Services services) {
        new DocumentCommands(desk, commands, filing, drafts, recordFiling, exporting, templates, ui).add();
        new WindowCommands(desk, commands, this::view).add();
        meeting.add();
        new RowClipboard(desk, ui, services.reader()).addCommands();
        UnderstandingCommands.add(desk, ui, library, services.writer(), presenter::seen);
        FindCommands.add(new Finder(desk, presenter::seen, this::show), ui);
        commands.add("trust", "", () -> ui.dialogs().show(new TrustCard(ui, services.trusted())));
        commands.add("palette", "Shortcut+K", this::showPalette);
        commands.add("keys", "F1", () -> ui.dialogs().showToAll(new KeyList(commands, texts)));
        commands.add("about", "", () -> AboutCard.show(ui, Program.here()));
        commands.add("recover", "", () -> lostWork.look(true));
        commands.add("readiness", "Shortcut+R", this::showReadiness);
        commands.add("theme", "Shortcut+T", () -> look.nextTheme());
        commands.add("text_larger", "Shortcut+PLUS", () -> look.enlarge(25));
        commands.add("text_smaller", "Shortcut+MINUS", () -> look.enlarge(-25));
        commands.add("language", "", () -> {
            preferences.nextLanguage();
            builtAnew.run();
        });
        commands.add("speaker", "", () -> new Asking(speaker, ui).ask(() -> {}, () -> {}));
    }

    /** Looks for what a window that did not end as it should left behind. */
    void lookForLost() {
        lostWork.look(false);
    }

    private void show(Session session, Address at) {
        desk.currentProperty().set(Optional.of(session.behind()));
        view(session).navigator().jump(at);
    }

    /** Looks whether somebody else changed the files of open documents, without waiting for the next look. */
    void lookAtDisk() {
        diskWatch.lookAtAll();
    }

    private void showReadiness() {
        desk.currentProperty().get().map(this::view).ifPresent(view -> ReadinessList.show(view, ui));
    }

    private void showPalette() {
        ui.dialogs()
                .showToAll(new Palette(
                        PaletteEntries.of(commands, desk.currentProperty().get().map(this::view), ui),
                        texts,
                        ui.dialogs()::close));
    }

    /** Says that something went wrong inside, with a code and details to copy. The document is as it was. */
    void showFault(Throwable fault) {
        FaultCard.show(ui, fault);
    }

    /** Opens a file. */
    public void open(Path file) {
        take(file);
    }

    /** Shows the place where a review begins, when nothing is open. */
    void startIfEmpty() {
        if (desk.sessions().isEmpty()) {
            shell.showStart(start().view());
        }
    }

    /** Closes every document, asking where something is not saved; then goes on. */
    void closeAll(Runnable then) {
        filing.closeAll(then);
    }

    /** Makes a scene follow the look, take the keys and take files that are dropped on it. */
    void dress(Scene scene) {
        look.dress(scene);
        commands.install(scene);
        new Dropping(this::take, filing, notices).on(scene);
        diskWatch.on(scene);
        meeting.focus();
    }

    /** Opens a file, or drafts a folder. */
    void take(Path dropped) {
        if (Files.isDirectory(dropped)) {
            drafts.draft(dropped);
        } else {
            filing.open(dropped);
        }
    }

    /** Keeps how the window was left. */
    void leave(Stage stage) {
        preferences.change(s -> s.with(new Settings.Layout(
                Optional.of(new Settings.Bounds(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())),
                s.layout().splitters())));
        preferences.flush();
    }

    Desk desk() {
        return desk;
    }

    Look look() {
        return look;
    }

    Ui ui() {
        return ui;
    }

    Parent root() {
        return root;
    }

    Filing filing() {
        return filing;
    }

    Preferences preferences() {
        return preferences;
    }

    /** A command by its id, for menus and tests. */
    void run(String command) {
        commands.find(command).ifPresent(Command::run);
    }
}
