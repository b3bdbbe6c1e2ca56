package dev.countersign.ui.pane.signoff;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.Meeting;
import dev.countersign.model.Participant;
import dev.countersign.model.Signer;
import dev.countersign.model.Words;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Remark;
import dev.countersign.record.Paper;
import dev.countersign.record.RecordOptions;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.FormField;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.record.RecordActions;
import dev.countersign.ui.record.RecordDesk;
import dev.countersign.ui.record.SignaturesView;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What stands before sign-off, who must sign, who was there, and the record page by page. */
public final class SignOffController implements Pane {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Texts texts;
    private final RecordDesk desk;
    private final RecordActions actions;
    private final PeopleList<Signer> signerList;
    private final PeopleList<Participant> participantList;
    private final FormField meetingDate;
    private RecordPagesView pagesView;

    @FXML
    private VBox root;

    @FXML
    private VBox signatures;

    @FXML
    private VBox review;

    @FXML
    private VBox readiness;

    @FXML
    private VBox signers;

    @FXML
    private VBox meeting;

    @FXML
    private VBox participants;

    @FXML
    private ComboBox<String> paper;

    @FXML
    private ComboBox<String> language;

    @FXML
    private TextField classification;

    @FXML
    private Label draft;

    @FXML
    private Button show;

    @FXML
    private Button export;

    @FXML
    private Button redacted;

    @FXML
    private Button sign;

    @FXML
    private HBox working;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button cancel;

    @FXML
    private VBox preview;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button larger;

    @FXML
    private Label pageNumber;

    @FXML
    private ImageView page;

    @SuppressWarnings("NullAway.Init") // the view of the pages needs the injected nodes
    private SignOffController(Session session, Navigator navigator, Ui ui, RecordDesk desk, RecordActions actions) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.texts = ui.texts();
        this.desk = desk;
        this.actions = actions;
        this.signerList = PeopleList.signers(session, ui);
        this.participantList = PeopleList.participants(session, ui);
        Address date = Address.REVIEW.at("meeting.date");
        this.meetingDate = FormField.of(
                "review",
                "meeting.date",
                Shape.of(Meeting.class).scalar("date"),
                ui.wording(),
                ui.look(),
                day -> session.submit(new SetField(date, day)));
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui, RecordDesk desk, RecordActions actions) {
        SignOffController controller = new SignOffController(session, navigator, ui, desk, actions);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        signers.getChildren().setAll(signerList);
        participants.getChildren().setAll(participantList);
        meeting.getChildren().setAll(meetingDate);
        options();
        export.setOnAction(e -> ui.commands().run("export"));
        redacted.setOnAction(e -> ui.commands().run("redacted_copy"));
        sign.setOnAction(e -> actions.sign(session));
        Parts.visible(signatures, session.record().isPresent());
        Parts.visible(review, session.record().isEmpty());
        Parts.visible(sign, session.record().isEmpty());
        session.record()
                .ifPresent(record -> signatures.getChildren().add(new SignaturesView(session, record, texts, actions)));
        pagesView = new RecordPagesView(page, pageNumber, previous, next, texts, () -> {});
        larger.setOnAction(e -> enlarge());
        page.setOnMouseClicked(e -> enlarge());
        page.setCursor(Cursor.HAND);
        show.setOnAction(e -> desk.preview(session, pagesView::show));
        cancel.setOnAction(e -> desk.previewing().cancel());
        progress.progressProperty().bind(desk.previewing().progressProperty());
        working.visibleProperty().bind(desk.previewing().runningProperty());
        working.managedProperty().bind(working.visibleProperty());
        preview.visibleProperty().bind(page.imageProperty().isNotNull());
        preview.managedProperty().bind(preview.visibleProperty());
        InSight.show(root, this::show, session.matrixProperty(), session.documentProperty());
    }

    private void enlarge() {
        pagesView.pages().ifPresent(pages -> ui.dialogs().show(new PagesCard(pages, pagesView.page(), ui)));
    }

    private void options() {
        RecordOptions options = desk.optionsProperty().get();
        for (Paper each : Paper.values()) {
            paper.getItems().add(each.name());
        }
        paper.setValue(options.paper().name());
        paper.setAccessibleText(texts.get("pane.sign_off.paper"));
        LANGUAGES.forEach(each -> language.getItems().add(each.getDisplayLanguage(each)));
        language.setValue(options.language().getDisplayLanguage(options.language()));
        language.setAccessibleText(texts.get("pane.sign_off.language"));
        classification.setText(options.classification());
        classification.setAccessibleText(texts.get("pane.sign_off.classification"));
        paper.valueProperty().addListener((o, before, now) -> choose());
        language.valueProperty().addListener((o, before, now) -> choose());
        classification.textProperty().addListener((o, before, now) -> choose());
    }

    private void choose() {
        Locale chosen = LANGUAGES.get(Math.max(0, language.getSelectionModel().getSelectedIndex()));
        desk.optionsProperty()
                .set(desk.optionsProperty()
                        .get()
                        .in(chosen)
                        .on(Words.find(Paper.class, paper.getValue().toLowerCase(Locale.ROOT))
                                .orElse(Paper.A4))
                        .classified(classification.getText().strip()));
        pagesView.outdated();
    }

    private void show() {
        List<Remark> open = session.matrix().readiness();
        readiness.getChildren().clear();
        if (open.isEmpty()) {
            readiness.getChildren().add(Parts.text(texts.get("pane.sign_off.ready"), "ready-text"));
        }
        open.forEach(remark -> readiness.getChildren().add(line(remark)));
        // what cannot be done yet does not ask to be done
        sign.getStyleClass().removeAll("accent");
        if (open.isEmpty()) {
            sign.getStyleClass().add("accent");
        }
        Parts.visible(draft, !open.isEmpty() && session.record().isEmpty());
        signerList.show();
        participantList.show();
        meetingDate.show(session.document()
                .review()
                .meeting()
                .date()
                .map(Object::toString)
                .orElse(""));
        pagesView.outdated();
    }

    private Node line(Remark remark) {
        Label words = Parts.text(ui.sentences().readiness(remark));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                words,
                Parts.button(
                        texts.get("explain.go"),
                        "jump-" + remark.code().replace('.', '-'),
                        () -> navigator.jump(remark.on())));
        line.getStyleClass().add("suggestion");
        return line;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        signerList.focusAdd();
    }
}
