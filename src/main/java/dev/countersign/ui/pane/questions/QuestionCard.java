package dev.countersign.ui.pane.questions;

import dev.countersign.edit.Answer;
import dev.countersign.edit.Remove;
import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Prefilled;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.text.Texts;
import dev.countersign.ui.annotate.Remarks;
import dev.countersign.ui.control.FormField;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One question: what the document answers, what people say, and where it stands. */
final class QuestionCard extends VBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Id id;
    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Texts texts;
    private final Asking asking;
    private final Runnable done;
    private final Label state = Parts.text("", "quiet");
    private final Label says;
    private final Label proposal = Parts.text("");
    private final FlowPane jumps = new FlowPane(10, 2);
    private final FormField answer;
    private final FormField note;
    private final Optional<FormField> text;
    private Optional<Parking> parking = Optional.empty();
    private final Button confirm;
    private final FlowPane buttons = new FlowPane(8, 6);
    private final Remarks remarks;

    /**
     * The card of a question.
     *
     * @param done what follows when its answer was confirmed
     */
    QuestionCard(Id id, Session session, Navigator navigator, Ui ui, Asking asking, Runnable done) {
        this.id = id;
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.texts = ui.texts();
        this.asking = asking;
        this.done = done;
        setId("card-" + id);
        getStyleClass().addAll("card", "question-card");
        confirm = Parts.button(texts.get("question.confirm"), id + "-confirm", this::confirm);
        answer = field("answer");
        note = field("note");
        remarks = new Remarks(session, ui, () -> Optional.of(Address.question(id)));
        fillButtons();
        boolean own = !ReviewQuestions.isOneOfTheSeven(id);
        Label title = Parts.text(texts.optional("question." + id + ".text").orElse(""), "section-title");
        Label why = Parts.text(texts.optional("question." + id + ".why").orElse(""), "quiet");
        Parts.visible(title, !own);
        Parts.visible(why, !own);
        text = own ? Optional.of(field("text")) : Optional.empty();
        getChildren().setAll(title, why);
        text.ifPresent(getChildren()::add);
        says = Parts.text(texts.get("question.says"), "quiet");
        getChildren().addAll(state, says, proposal, jumps, answer, note, buttons, remarks);
    }

    /** Who sees to a parked question, and by when. */
    private record Parking(FormField owner, FormField due) {}

    private Parking parking() {
        Parking made = parking.orElseGet(() -> new Parking(field("owner"), field("due")));
        parking = Optional.of(made);
        return made;
    }

    private void showParking(QuestionAnswer question) {
        if (question.state() != QuestionState.PARKED) {
            parking.ifPresent(lines -> getChildren().removeAll(lines.owner(), lines.due()));
            return;
        }
        Parking lines = parking();
        if (!getChildren().contains(lines.owner())) {
            getChildren().addAll(getChildren().indexOf(buttons), List.of(lines.owner(), lines.due()));
        }
        lines.owner().show(question.owner());
        lines.owner().missing(question.owner().isBlank());
        lines.due().show(question.due().map(Object::toString).orElse(""));
    }

    private FormField field(String key) {
        FormField field = FormField.of(
                "question",
                Shape.of(QuestionAnswer.class).scalar(key),
                ui.wording(),
                ui.look(),
                typed -> session.submit(new SetField(Address.question(id).at(key), typed)));
        field.setId(id + "-" + key);
        return field;
    }

    private void fillButtons() {
        buttons.getChildren()
                .setAll(
                        confirm,
                        Parts.button(texts.get("question.park"), id + "-park", () -> becomes(QuestionState.PARKED)),
                        Parts.button(
                                texts.get("question.not-applicable"),
                                id + "-not-applicable",
                                () -> becomes(QuestionState.NOT_APPLICABLE)),
                        Parts.button(texts.get("question.reopen"), id + "-reopen", () -> becomes(QuestionState.OPEN)));
        if (!ReviewQuestions.isOneOfTheSeven(id)) {
            buttons.getChildren()
                    .add(Parts.button(
                            texts.get("question.remove"),
                            id + "-remove",
                            () -> session.submit(new Remove(Address.question(id), true))));
        }
    }

    /** Confirms the answer; where nobody wrote one, what the document answers becomes it. */
    private void confirm() {
        if (ReviewQuestions.state(current()) == QuestionState.ANSWERED) {
            // the focus stays on this button, and a second press goes on as the first did
            done.run();
            return;
        }
        String proposed = proposal.getText();
        change(
                question -> with(
                        question, QuestionState.ANSWERED, question.answer().isBlank() ? proposed : question.answer()),
                done);
    }

    private void becomes(QuestionState to) {
        change(question -> with(question, to, question.answer()), () -> {
            if (to == QuestionState.PARKED) {
                parking.ifPresent(lines -> lines.owner().focusEditor());
            }
        });
    }

    private static QuestionAnswer with(QuestionAnswer question, QuestionState state, String answer) {
        return new QuestionAnswer(
                question.id(),
                question.text(),
                state,
                answer,
                question.note(),
                question.owner(),
                question.due(),
                question.by(),
                question.at());
    }

    private void change(UnaryOperator<QuestionAnswer> change, Runnable then) {
        asking.whoSpeaks(
                () -> {
                    session.submit(new Answer(
                            change.apply(current()), session.speaker().stamp()));
                    then.run();
                },
                () -> {});
    }

    private QuestionAnswer current() {
        return ReviewQuestions.all(session.document().review()).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void show(QuestionAnswer question) {
        text.ifPresent(field -> field.show(question.text()));
        answer.show(question.answer());
        note.show(question.note());
        showParking(question);
        QuestionState stands = ReviewQuestions.state(question);
        String by = question.by().isBlank() || stands == QuestionState.OPEN ? "" : " \u00b7 " + question.by();
        state.setText(ui.wording().word("question_state", stands.word()) + by);
        Parts.visible(state, stands != QuestionState.OPEN);
        pseudoClassStateChanged(DONE, stands != QuestionState.OPEN);
        Optional<Prefilled> prefilled = prefilled();
        showProposal(prefilled);
        showConfirm(question, stands, prefilled);
        buttons.getChildren().get(1).setDisable(question.state() == QuestionState.PARKED);
        Parts.visible(buttons.getChildren().get(3), question.state() != QuestionState.OPEN);
        remarks.show();
    }

    private void showConfirm(QuestionAnswer question, QuestionState stands, Optional<Prefilled> prefilled) {
        boolean complete =
                prefilled.filter(p -> p.known() == Prefilled.Known.COMPLETE).isPresent();
        boolean gaps = question.answer().isBlank() && !complete;
        String key = stands == QuestionState.ANSWERED
                ? "question.confirmed"
                : gaps ? "question.confirm.gaps" : "question.confirm";
        confirm.setText(texts.get(key));
    }

    private Optional<Prefilled> prefilled() {
        return ReviewQuestions.prefilled(session.document(), session.matrix()).stream()
                .filter(p -> p.question().equals(id))
                .findFirst();
    }

    private void showProposal(Optional<Prefilled> prefilled) {
        proposal.setText(prefilled
                .map(p -> String.join("\n", ui.sentences().prefilled(p)))
                .orElse(""));
        Parts.visible(proposal, !proposal.getText().isEmpty());
        Parts.visible(says, !proposal.getText().isEmpty());
        List<Address> fields = prefilled.map(Prefilled::fields).orElse(List.of());
        List<Address> places = fields.stream().limit(6).toList();
        List<String> names = places.stream().map(this::name).toList();
        if (Parts.isOutdated(jumps, List.of(places, names))) {
            jumps.getChildren().setAll(places.stream().map(this::jump).toList());
        }
        Parts.visible(jumps, !fields.isEmpty());
    }

    private String name(Address at) {
        String field = at.key()
                .map(key -> ui.wording().label(at.kind(), key))
                .orElseGet(() -> texts.get(
                        "pane." + dev.countersign.ui.shell.PaneId.of(at).word()));
        String entry = at.id()
                .map(i -> dev.countersign.edit.Places.label(session.document(), at.whole()) + ": ")
                .orElse("");
        return entry + field;
    }

    private Hyperlink jump(Address at) {
        Hyperlink link = new Hyperlink(name(at));
        link.setOnAction(e -> navigator.jump(at));
        return link;
    }

    void focusAnswer() {
        answer.focusEditor();
    }

    /** Puts the focus where the answer is confirmed. */
    void focusConfirm() {
        confirm.requestFocus();
    }

    void focusText() {
        text.ifPresent(FormField::focusEditor);
    }
}
