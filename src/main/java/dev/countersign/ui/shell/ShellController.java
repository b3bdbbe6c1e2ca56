package dev.countersign.ui.shell;

import dev.countersign.edit.EditName;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Command;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.dialog.Overlay;
import dev.countersign.ui.session.Desk;
import dev.countersign.ui.session.Presenter;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.theme.RightToLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the window: what is open, what just happened, what stands before sign-off. */
public final class ShellController {
    private static final PseudoClass LITTLE = PseudoClass.getPseudoClass("little");

    private final Desk desk;
    private final Ui ui;
    private final Texts texts;
    private final Function<Session, Node> work;
    private final Runnable showReadiness;
    private final InvalidationListener refresh = this::refresh;
    private final List<Observable> watched = new ArrayList<>();

    @FXML
    private StackPane root;

    @FXML
    private Label title;

    @FXML
    private Label file;

    @FXML
    private Label saved;

    @FXML
    private Button palette;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button export;

    @FXML
    private MenuButton menu;

    @FXML
    private HBox tabs;

    @FXML
    private StackPane host;

    @FXML
    private VBox working;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private Button noticeClose;

    @FXML
    private Button posture;

    @FXML
    private Label counts;

    @FXML
    private Button readiness;

    @FXML
    private Label hidden;

    @FXML
    private StackPane mark;

    @FXML
    private HBox foot;

    private final Overlay overlay;
    private final Presenter presenter;
    private final TabBars tabBars;

    /**
     * The frame.
     *
     * @param work the work on a document
     * @param showReadiness opens the list of what stands before sign-off
     * @param overlay the layer for questions
     * @param presenter what may be seen
     */
    public ShellController(
            Desk desk,
            Ui ui,
            Function<Session, Node> work,
            Runnable showReadiness,
            Overlay overlay,
            Presenter presenter) {
        this.presenter = presenter;
        this.desk = desk;
        this.ui = ui;
        this.texts = ui.texts();
        this.work = work;
        this.showReadiness = showReadiness;
        this.overlay = overlay;
        this.tabBars = new TabBars(ui.texts());
    }

    @FXML
    private void initialize() {
        root.getChildren().add(overlay);
        bind(palette, "palette", "fth-search");
        bind(undo, "undo", "fth-corner-up-left");
        bind(redo, "redo", "fth-corner-up-right");
        bind(export, "export", "");
        redo.getStyleClass().addAll("button-icon");
        MainMenu.fill(menu, ui.commands(), texts);
        posture.setOnAction(e -> ui.commands().run("postures"));
        readiness.setOnAction(e -> showReadiness.run());
        new WorkLines(working, ui);
        noticeClose.setGraphic(new FontIcon("fth-x"));
        noticeClose.setOnAction(e -> ui.notices().clear());
        ui.notices().latestProperty().addListener((o, before, now) -> showNotice(now));
        showNotice(Optional.empty());
        desk.currentProperty().addListener((o, before, now) -> show(now));
        desk.sessions().addListener((InvalidationListener) o -> showTabs());
        ui.look()
                .tightProperty()
                .addListener((o, before, now) -> refresh(ui.look().tightProperty()));
        ui.look().stackedProperty().addListener((o, before, now) -> arrange());
        ui.look().tightProperty().addListener((o, before, now) -> arrange());
        arrange();
        presenter
                .onProperty()
                .addListener((o, before, now) -> show(desk.currentProperty().get()));
        show(desk.currentProperty().get());
    }

    private void bind(Button button, String command, String icon) {
        button.setOnAction(e -> ui.commands().run(command));
        if (!icon.isEmpty()) {
            button.setGraphic(new FontIcon(icon));
        }
        ui.commands().find(command).flatMap(Command::key).ifPresent(key -> {
            String help = texts.get("command." + command) + " (" + key.getDisplayText() + ")";
            button.setTooltip(new Tooltip(help));
            button.setAccessibleText(help);
        });
    }

    private void show(Optional<Session> session) {
        watched.forEach(observable -> observable.removeListener(refresh));
        watched.clear();
        session.ifPresent(s -> watched.addAll(List.of(
                s.documentProperty(),
                s.matrixProperty(),
                s.originProperty(),
                s.dirtyProperty(),
                s.undoNameProperty(),
                s.redoNameProperty())));
        watched.forEach(observable -> observable.addListener(refresh));
        host.getChildren().setAll(session.map(work).stream().toList());
        showTabs();
        refresh(desk.currentProperty());
    }

    private void refresh(Observable changed) {
        Optional<Session> session = desk.currentProperty().get();
        title.setText(session.map(this::name).orElseGet(() -> texts.get("app.name")));
        title.pseudoClassStateChanged(PseudoClass.getPseudoClass("right-to-left"), RightToLeft.isIn(title.getText()));
        file.setText(session.map(s -> presenter.file(s.originProperty().get().label()))
                .orElse(""));
        showSign();
        saved.setText(session.map(s -> texts.get(savedState(s))).orElse(""));
        saved.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("dirty"),
                session.filter(s -> s.dirtyProperty().get()).isPresent());
        showStep(undo, "shell.undo", session.flatMap(s -> s.undoNameProperty().get()));
        showStep(redo, "shell.redo", session.flatMap(s -> s.redoNameProperty().get()));
        redo.setText("");
        export.setDisable(session.isEmpty());
        posture.setText(
                session.map(s -> Deceptive.shown(s.matrix().posture().name())).orElse(""));
        posture.setAccessibleText(texts.get("postures.open", posture.getText()));
        posture.setVisible(session.isPresent());
        counts.setText(session.map(this::countsText).orElse(""));
        session.ifPresent(tabBars::show);
        int open = session.map(s -> s.matrix().readiness().size()).orElse(0);
        readiness.setText(session.isEmpty() ? "" : texts.get("shell.readiness", open));
        readiness.pseudoClassStateChanged(PseudoClass.getPseudoClass("ready"), open == 0);
        readiness.setVisible(session.isPresent());
    }

    /** Says that something is hidden; where there is little room, by an icon in place of the program's own. */
    private void showSign() {
        boolean on = presenter.onProperty().get();
        boolean little = ui.look().stackedProperty().get();
        Parts.visible(hidden, on);
        Parts.visible(mark, !(on && little));
        hidden.setText(little ? "" : texts.get("presenter.sign"));
        hidden.pseudoClassStateChanged(LITTLE, little);
    }

    /** Where there is little room, names give way to what can be done. */
    private void arrange() {
        boolean little = ui.look().stackedProperty().get();
        boolean tight = ui.look().tightProperty().get();
        overlay.pseudoClassStateChanged(LITTLE, little);
        foot.pseudoClassStateChanged(LITTLE, little);
        Parts.visible(file, !tight);
        Parts.visible(title, !little);
        showSign();
        palette.setText(tight ? "" : texts.get("shell.palette"));
        palette.pseudoClassStateChanged(LITTLE, tight);
        undo.pseudoClassStateChanged(LITTLE, tight);
        export.setText(texts.get(little ? "command.export.short" : "command.export"));
    }

    private String name(Session session) {
        String name = session.document().workflow().name();
        return name.isBlank() ? texts.get("workflow.unnamed") : Deceptive.shown(presenter.text(session, name));
    }

    private static String savedState(Session session) {
        if (session.record().isPresent()) {
            return "shell.frozen";
        }
        if (session.dirtyProperty().get()) {
            return "shell.unsaved";
        }
        return session.originProperty().get().file().isPresent() ? "shell.saved" : "shell.new";
    }

    private void showStep(Button button, String key, Optional<EditName> step) {
        button.setDisable(step.isEmpty());
        String words = step.map(name -> texts.get(key, seen(EditNames.inWords(name, texts))))
                .orElseGet(() -> texts.get(key + ".none"));
        boolean room = !ui.look().tightProperty().get();
        button.setText(room ? words : "");
        button.setAccessibleText(words);
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(words);
    }

    private String seen(String text) {
        return desk.currentProperty().get().map(s -> presenter.text(s, text)).orElse(text);
    }

    private String countsText(Session session) {
        var verdicts = session.matrix().counts();
        String three = texts.get(
                "shell.counts",
                verdicts.getOrDefault(Verdict.ALLOW, 0),
                verdicts.getOrDefault(Verdict.APPROVE, 0),
                verdicts.getOrDefault(Verdict.BLOCK, 0));
        int undecided = verdicts.getOrDefault(Verdict.UNDECIDED, 0);
        return undecided == 0 ? three : three + " \u00b7 " + texts.get("shell.counts.undecided", undecided);
    }

    private void showTabs() {
        boolean several = desk.sessions().size() > 1;
        tabs.setManaged(several);
        tabs.setVisible(several);
        tabs.getChildren().clear();
        tabBars.clear();
        for (Session session : desk.sessions()) {
            ToggleButton tab = new ToggleButton(name(session));
            tab.setMnemonicParsing(false);
            tab.getStyleClass().add("tab-button");
            tab.setGraphic(tabBars.on(session));
            tab.setContentDisplay(ContentDisplay.BOTTOM);
            tab.setSelected(desk.currentProperty().get().filter(session::equals).isPresent());
            tab.setOnAction(e -> desk.currentProperty().set(Optional.of(session)));
            tabs.getChildren().add(tab);
        }
    }

    private void showNotice(Optional<Notices.Notice> latest) {
        notice.setManaged(latest.isPresent());
        notice.setVisible(latest.isPresent());
        noticeText.setText(latest.map(Notices.Notice::text).orElse(""));
        notice.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("problem"),
                latest.filter(Notices.Notice::isProblem).isPresent());
    }

    /** Shows something while no document is open. */
    public void showStart(Node start) {
        host.getChildren().setAll(start);
    }

    /** Puts something over the whole frame, below questions; empty shows the frame again. */
    public void cover(Optional<Node> over) {
        root.getChildren()
                .removeIf(node -> node != overlay && node != root.getChildren().get(0));
        over.ifPresent(node -> root.getChildren().add(1, node));
        root.getChildren().get(0).setVisible(over.isEmpty());
    }

    /** The whole frame. */
    public StackPane view() {
        return root;
    }
}
