package dev.countersign.ui.meeting;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.QuestionState;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** One review question, large, with what the document answers, what people say, and a note. */
final class QuestionStage extends VBox {
    private final MeetingModel model;
    private final Ui ui;
    private final Texts texts;
    private final Asking asking;
    private final Label asked = Large.text("", "meeting-question");
    private final Label why = Large.text("", "meeting-quiet");
    private final Label state = Large.text("", "meeting-heading");
    private final Label proposal = Large.text("", "meeting-reason");
    private final TextArea answer;
    private final TextArea note;
    private final FlowPane buttons = new FlowPane();
    private Optional<QuestionAnswer> shown = Optional.empty();

    QuestionStage(MeetingModel model, Ui ui, Asking asking) {
        this.model = model;
        this.ui = ui;
        this.texts = ui.texts();
        this.asking = asking;
        this.answer = area("answer", 3);
        this.note = area("note", 2);
        getStyleClass().add("meeting-stage");
        asked.setId("meeting-question");
        state.setId("meeting-question-state");
        buttons.getStyleClass().add("meeting-answers");
        buttons.getChildren()
                .setAll(
                        Parts.button(texts.get("question.confirm") + "  A", "meeting-confirm", this::confirm),
                        Parts.button(
                                texts.get("question.not-applicable"),
                                "meeting-not-applicable",
                                () -> becomes(QuestionState.NOT_APPLICABLE)),
                        Parts.button(texts.get("question.reopen") + "  U", "meeting-reopen", this::reopen));
        buttons.getChildren().forEach(button -> button.getStyleClass().setAll("button", "meeting-button"));
        getChildren()
                .setAll(
                        asked,
                        why,
                        state,
                        proposal,
                        Large.text(ui.wording().label("question", "answer"), "meeting-heading"),
                        answer,
                        Large.text(ui.wording().label("question", "note"), "meeting-heading"),
                        note,
                        buttons);
    }

    private TextArea area(String key, int rows) {
        TextArea area = new TextArea();
        area.setId("meeting-" + key);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setAccessibleText(ui.wording().label("question", key));
        area.getStyleClass().add("meeting-area");
        area.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                keep(key, area);
            }
        });
        return area;
    }

    private void keep(String key, TextArea area) {
        shown.filter(question ->
                        !area.getText().strip().equals(key.equals("note") ? question.note() : question.answer()))
                .ifPresent(question -> model.session()
                        .submit(new SetField(
                                Address.question(question.id()).at(key),
                                area.getText().strip())));
    }

    /** Confirms the answer; where nobody wrote one, what the document answers becomes it. */
    void confirm() {
        keep("note", note);
        String said = answer.getText().isBlank()
                ? proposal.getText()
                : answer.getText().strip();
        ask(() -> model.question().ifPresent(q -> model.becomes(q, QuestionState.ANSWERED, said)));
    }

    /** Opens the question again. */
    void reopen() {
        becomes(QuestionState.OPEN);
    }

    private void becomes(QuestionState to) {
        ask(() -> model.question().ifPresent(q -> model.becomes(q, to, q.answer())));
    }

    private void ask(Runnable then) {
        asking.whoSpeaks(then, () -> {});
    }

    void show(QuestionAnswer question) {
        Optional<QuestionAnswer> before = shown;
        boolean another = before.filter(b -> b.id().equals(question.id())).isEmpty();
        shown = Optional.of(question);
        Id id = question.id();
        asked.setText(texts.optional("question." + id + ".text").orElseGet(() -> Deceptive.shown(question.text())));
        why.setText(texts.optional("question." + id + ".why").orElse(""));
        Large.visible(why, !why.getText().isEmpty());
        QuestionState stands = ReviewQuestions.state(question);
        String by = question.by().isBlank() || stands == QuestionState.OPEN ? "" : " \u00b7 " + question.by();
        state.setText(ui.wording().word("question_state", stands.word()) + by);
        proposal.setText(proposed(id));
        Large.visible(proposal, !proposal.getText().isEmpty());
        fill(
                answer,
                question.answer(),
                another || !before.map(QuestionAnswer::answer).equals(Optional.of(question.answer())));
        fill(note, question.note(), another || !before.map(QuestionAnswer::note).equals(Optional.of(question.note())));
        buttons.getChildren().get(0).setDisable(stands == QuestionState.ANSWERED);
        Large.visible(buttons.getChildren().get(2), question.state() != QuestionState.OPEN);
    }

    private String proposed(Id id) {
        return ReviewQuestions.prefilled(
                        model.session().document(), model.session().matrix())
                .stream()
                .filter(p -> p.question().equals(id))
                .findFirst()
                .map(p -> String.join("\n", ui.sentences().prefilled(p)))
                .orElse("");
    }

    /** What somebody is typing stays. */
    private static void fill(TextArea area, String text, boolean changed) {
        if (changed && !area.getText().equals(text)) {
            area.setText(text);
        }
    }
}
