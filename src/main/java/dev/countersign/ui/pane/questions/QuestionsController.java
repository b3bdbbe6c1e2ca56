package dev.countersign.ui.pane.questions;

import dev.countersign.edit.Answer;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.posture.Question;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.pane.FreshIds;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The questions that can change a verdict, and the questions every review answers. */
public final class QuestionsController implements Pane {
    /** Where a question is confirmed, among its fields. */
    private static final String CONFIRM = "confirm";

    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Asking asking;
    private final Map<Id, QuestionCard> cards = new LinkedHashMap<>();
    private List<Id> ids = List.of();

    @FXML
    private VBox root;

    @FXML
    private VBox matter;

    @FXML
    private VBox list;

    @FXML
    private Button add;

    private QuestionsController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.asking = new Asking(session.speaker(), ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        QuestionsController controller = new QuestionsController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        add.setOnAction(e -> asking.whoSpeaks(this::addOwn, () -> {}));
        InSight.show(root, this::show, session.matrixProperty(), session.documentProperty());
    }

    private void show() {
        showMatter();
        List<QuestionAnswer> all = ReviewQuestions.all(session.document().review());
        List<Id> now = all.stream().map(QuestionAnswer::id).toList();
        if (!ids.equals(now)) {
            ids = now;
            cards.clear();
            list.getChildren().clear();
            // one after the other: nobody reads seven at once
            ui.background()
                    .inTurn(now.stream().<Runnable>map(id -> () -> add(id, now)).toList());
        }
        all.forEach(question -> Optional.ofNullable(cards.get(question.id())).ifPresent(card -> card.show(question)));
    }

    private void add(Id id, List<Id> among) {
        if (ids != among || cards.containsKey(id)) {
            return;
        }
        QuestionCard card = new QuestionCard(id, session, navigator, ui, asking, () -> goOnAfter(id));
        cards.put(id, card);
        list.getChildren().add(card);
        ReviewQuestions.all(session.document().review()).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .ifPresent(card::show);
    }

    /** The next question that is still open, after the last the first; where there is none, the focus stays. */
    private void goOnAfter(Id id) {
        List<Id> open = ReviewQuestions.all(session.document().review()).stream()
                .filter(question -> ReviewQuestions.state(question) == QuestionState.OPEN)
                .map(QuestionAnswer::id)
                .toList();
        open.stream()
                .filter(each -> ids.indexOf(each) > ids.indexOf(id))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresent(each -> navigator.jump(Address.question(each).at(CONFIRM)));
    }

    private Optional<QuestionCard> card(Id id) {
        ids.forEach(each -> add(each, ids));
        return Optional.ofNullable(cards.get(id));
    }

    private void showMatter() {
        List<Question> questions = session.matrix().questions();
        List<String> said = questions.stream()
                .map(question -> ui.sentences().question(question, session.document()))
                .toList();
        if (!Parts.isOutdated(matter, List.of(questions, said))) {
            return;
        }
        matter.getChildren().clear();
        if (questions.isEmpty()) {
            matter.getChildren().add(Parts.text(ui.texts().get("pane.questions.none"), "quiet"));
        }
        questions.forEach(question -> matter.getChildren().add(line(question)));
    }

    private Node line(Question question) {
        Label words = Parts.text(ui.sentences().question(question, session.document()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button go = Parts.button(
                ui.texts().get("explain.go"),
                "question-" + question.fact().word(),
                () -> navigator.jump(question.on().at(key(question))));
        HBox line = new HBox(words, go);
        line.getStyleClass().add("suggestion");
        return line;
    }

    private static String key(Question question) {
        boolean onCredential = question.on().kind().equals("credential");
        return switch (question.fact()) {
            case CREDENTIAL_SCOPE -> onCredential ? "scope" : "credential";
            case CREDENTIAL_LIFETIME -> onCredential ? "lifetime" : "credential";
            case CLASS, ACTS, ATTENDANCE, ENVIRONMENT, TARGET_SCOPE, APPROVED_PATH, RECOVERY, PROOF ->
                question.fact().word();
        };
    }

    private void addOwn() {
        Id id = FreshIds.of(
                "own",
                session.document().review().questions().stream()
                        .map(QuestionAnswer::id)
                        .toList());
        session.submit(new Answer(
                new QuestionAnswer(
                        id,
                        ui.texts().get("pane.questions.new"),
                        QuestionState.OPEN,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty()),
                session.speaker().stamp()));
        card(id).ifPresent(QuestionCard::focusText);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        boolean confirm = at.key().filter(CONFIRM::equals).isPresent();
        at.id().flatMap(this::card).ifPresent(confirm ? QuestionCard::focusConfirm : QuestionCard::focusAnswer);
    }
}
