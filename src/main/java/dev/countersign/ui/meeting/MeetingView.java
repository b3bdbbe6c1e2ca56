package dev.countersign.ui.meeting;

import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Row;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Notices;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The review in the meeting, over the whole window. */
public final class MeetingView extends BorderPane {
    /** In a window of this many text sizes everything has room; larger text would push the row out of sight. */
    private static final double TEXTS_ACROSS = 80;

    /** In a window of this many text sizes the name, the progress and the times stand in one line. */
    private static final double TEXTS_IN_ONE_LINE = 100;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final MeetingModel model;
    private final Ui ui;
    private final Deciding deciding;
    private final Asking asking;
    private final MeetingHead head;
    private final RowStage rowStage;
    private final QuestionStage questionStage;
    private final MatrixStage matrixStage;
    private final MeetingSide side;
    private final KeyBar keys;
    private final ScrollPane stageScroll = new ScrollPane();
    private final ScrollPane sideScroll = new ScrollPane();
    private final Label notice = Large.text("", "meeting-notice");
    private final HBox signs = new HBox();
    private final StackPane empty;
    private Optional<AgendaItem> shown = Optional.empty();

    /** The meeting about a document. */
    public MeetingView(MeetingModel model, Ui ui, Deciding deciding) {
        this.model = model;
        this.ui = ui;
        this.deciding = deciding;
        this.asking = new Asking(model.session().speaker(), ui);
        this.head = new MeetingHead(model, ui.texts(), () -> ui.commands().run("meeting_time"), signs);
        this.rowStage = new RowStage(model, ui, deciding);
        this.questionStage = new QuestionStage(model, ui, asking);
        this.matrixStage = new MatrixStage(model, ui);
        this.side = new MeetingSide(model, ui, this::requestFocus);
        this.keys = new KeyBar(ui);
        this.empty = new StackPane(Large.text(ui.texts().get("meeting.empty"), "meeting-reason"));
        if (model.session().behind() != model.session()) {
            Label sign = new Label(ui.texts().get("presenter.sign"));
            sign.getStyleClass().add("presenter-sign");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            signs.getChildren().setAll(sign);
        }
        setId("meeting");
        getStyleClass().add("meeting");
        setFocusTraversable(true);
        setAccessibleText(ui.texts().get("command.meeting"));
        scroll(stageScroll, "meeting-stage-scroll");
        scroll(sideScroll, "meeting-side-scroll");
        sideScroll.setContent(side);
        notice.setMaxWidth(Double.MAX_VALUE);
        setTop(head);
        setRight(sideScroll);
        setBottom(new VBox(notice, keys));
        widthProperty().addListener((o, before, now) -> arrange());
        ui.look().textPercentProperty().addListener((o, before, now) -> arrange());
        ui.notices().latestProperty().addListener((o, before, now) -> showNotice(now));
        sceneProperty().addListener((o, before, now) -> head.watch(now != null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::digit);
        showNotice(Optional.empty());
        InSight.show(
                this,
                this::show,
                model.agendaProperty(),
                model.currentProperty(),
                model.viewProperty(),
                model.session().matrixProperty(),
                model.session().documentProperty());
    }

    private static void scroll(ScrollPane scroll, String style) {
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(style);
        scroll.setFocusTraversable(false);
    }

    /** The text size here: the window's, but no larger than what leaves room for a row. */
    private double pixels() {
        double room = getWidth() > 0 ? getWidth() / TEXTS_ACROSS : ui.look().pixels();
        return Math.max(11, Math.min(ui.look().pixels(), room));
    }

    private void arrange() {
        setStyle(String.format(java.util.Locale.ROOT, "-fx-font-size: %.1fpx;", pixels()));
        boolean tight = getWidth() < pixels() * TEXTS_IN_ONE_LINE;
        pseudoClassStateChanged(TIGHT, tight);
        head.arrange(tight);
        keys.arrange(getWidth(), pixels(), tight);
        double wide = pixels() * 30;
        sideScroll.setPrefWidth(Math.min(wide, getWidth() * 0.33));
        sideScroll.setMinWidth(Region.USE_PREF_SIZE);
        show();
    }

    private void digit(KeyEvent event) {
        String typed = event.getText();
        boolean digit = typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '9';
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (digit && plain && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            model.answer(typed.charAt(0) - '0');
            event.consume();
        }
    }

    private void show() {
        head.show();
        boolean matrix = model.viewProperty().get() == MeetingState.View.MATRIX;
        Optional<Row> row = model.row();
        Optional<QuestionAnswer> question = model.question();
        row.ifPresent(r -> rowStage.show(r, pixels()));
        question.ifPresent(questionStage::show);
        matrixStage.show(pixels());
        if (matrix) {
            setCenter(matrixStage);
        } else {
            setCenter(stageScroll);
            stageScroll.setContent(row.isPresent() ? rowStage : question.isPresent() ? questionStage : empty);
        }
        Large.visible(sideScroll, !matrix);
        keys.show(row.isPresent(), row.map(Row::inForce).orElse(Verdict.UNDECIDED), pixels());
        if (!shown.map(AgendaItem::on).equals(model.currentProperty().get().map(AgendaItem::on))) {
            stageScroll.setVvalue(0);
            shown = model.currentProperty().get();
        }
        side.show();
    }

    private void showNotice(Optional<Notices.Notice> latest) {
        notice.setText(latest.map(Notices.Notice::text).orElse(""));
        Large.visible(notice, latest.isPresent());
    }

    /** Decides the row spoken about; says what is missing where the verdict is laxer than the rules. */
    public void decide(Verdict verdict) {
        if (model.row().isEmpty()) {
            if (verdict == Verdict.ALLOW && model.viewProperty().get() == MeetingState.View.ITEM) {
                questionStage.confirm();
            }
            return;
        }
        asking.whoSpeaks(
                () -> {
                    if (deciding.decide(verdict) == Deciding.Result.NEEDS_REASONS) {
                        giveReasons();
                    }
                },
                () -> {});
    }

    private void giveReasons() {
        if (model.viewProperty().get() == MeetingState.View.MATRIX) {
            model.turnView();
        }
        model.row().ifPresent(rowStage::focusMissing);
    }

    /** Takes the decision back, or opens the question again. */
    public void withdraw() {
        if (model.row().isPresent()) {
            asking.whoSpeaks(deciding::withdraw, () -> {});
        } else {
            questionStage.reopen();
        }
    }

    /** Turns to what comes next, or before; says so where the agenda ends. */
    public void step(int by) {
        if (model.step(by)) {
            ui.notices().clear();
        } else {
            ui.notices().say(ui.texts().get(by < 0 ? "meeting.first" : "meeting.last", model.left()));
        }
    }

    /** Begins a note. */
    public void annotate() {
        inSight(side::annotate);
    }

    /** Puts off what is spoken about, or takes it up again. */
    public void park() {
        asking.whoSpeaks(
                () -> {
                    if (model.isParked()) {
                        model.currentProperty().get().ifPresent(item -> model.unpark(item.on()));
                    } else {
                        inSight(side::park);
                    }
                },
                () -> {});
    }

    private void inSight(Runnable begin) {
        if (model.viewProperty().get() == MeetingState.View.MATRIX) {
            model.turnView();
        }
        begin.run();
    }

    /** Shows or hides the rules that fired. */
    public void explain() {
        rowStage.explain();
    }

    /** Shows the agenda. */
    public void agenda() {
        ui.dialogs().showToAll(new AgendaCard(model, ui));
    }

    /** Starts the time, or pauses it. */
    public void toggleTime() {
        model.times().toggle();
        head.turn();
    }

    /** The meeting. */
    public MeetingModel model() {
        return model;
    }
}
