package dev.countersign.ui.meeting;

import dev.countersign.edit.Places;
import dev.countersign.model.Verdict;
import dev.countersign.model.shape.Codec;
import dev.countersign.model.shape.Part;
import dev.countersign.posture.Fact;
import dev.countersign.ui.control.Segments;
import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The questions that matter for a row, each answered by one press, with what each answer does. */
final class FactQuestions extends VBox {
    private static final int DIGITS = 9;

    private final MeetingModel model;
    private final Ui ui;
    private Set<Fact> facts = Set.of();

    FactQuestions(MeetingModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        getStyleClass().add("meeting-questions");
    }

    void show(double pixels) {
        getChildren().clear();
        List<FactToggle> toggles = model.toggles();
        facts = toggles.stream().map(toggle -> toggle.question().fact()).collect(Collectors.toSet());
        Large.visible(this, !toggles.isEmpty());
        if (toggles.isEmpty()) {
            return;
        }
        getChildren().add(Large.text(ui.texts().get("meeting.questions", toggles.size()), "meeting-heading"));
        int number = 1;
        for (FactToggle toggle : toggles) {
            getChildren().add(card(toggle, number, pixels));
            number += toggle.answers().size();
        }
    }

    /** The facts asked for. */
    Set<Fact> facts() {
        return facts;
    }

    private Node card(FactToggle toggle, int first, double pixels) {
        String asked =
                ui.sentences().question(toggle.question(), model.session().document());
        FlowPane answers = new FlowPane();
        answers.getStyleClass().add("meeting-answers");
        List<Segments.Choice> names = choices(toggle);
        for (int i = 0; i < toggle.answers().size(); i++) {
            FactToggle.Answer answer = toggle.answers().get(i);
            String name = names.stream()
                    .filter(choice -> choice.word().equals(answer.word()))
                    .findFirst()
                    .map(Segments.Choice::label)
                    .orElse(answer.word());
            answers.getChildren().add(button(toggle, answer, asked, name, first + i, pixels));
        }
        VBox card = new VBox(Large.text(asked, "meeting-text"), answers);
        card.getStyleClass().add("meeting-card");
        return card;
    }

    private List<Segments.Choice> choices(FactToggle toggle) {
        boolean credential = Places.part(model.session().document(), toggle.at())
                .filter(part ->
                        part instanceof Part.Scalar scalar && scalar.codec().kind() == Codec.Kind.CREDENTIAL)
                .isPresent();
        return credential
                ? ui.wording().credentials(model.session().document())
                : Places.part(model.session().document(), toggle.at())
                        .map(part -> ui.wording().choices(((Part.Scalar) part).codec(), false))
                        .orElse(List.of());
    }

    private Node button(
            FactToggle toggle, FactToggle.Answer answer, String asked, String name, int number, double pixels) {
        boolean chosen = answer.word().equals(toggle.now());
        Label said = new Label(name);
        HBox line = new HBox(said);
        line.getStyleClass().add("meeting-answer-line");
        if (number <= DIGITS) {
            line.getChildren().add(0, Large.key(String.valueOf(number)));
        }
        line.getChildren().add(effect(answer, chosen, pixels));
        ToggleButton button = new ToggleButton();
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(chosen);
        button.setId("answer-" + toggle.question().fact().word() + "-" + answer.word());
        button.getStyleClass().add("meeting-answer");
        if (answer.word().equals("unknown")) {
            button.getStyleClass().add("unknown");
        }
        button.setAccessibleText(asked + " " + name + ". " + effectText(answer, chosen));
        button.setOnAction(e -> {
            button.setSelected(chosen);
            model.answer(toggle, answer.word());
        });
        return button;
    }

    private Node effect(FactToggle.Answer answer, boolean chosen, double pixels) {
        if (answer.moves()) {
            return Large.badge(answer.to(), ui.texts(), pixels * 1.3, "meeting-effect");
        }
        Label stays = new Label(effectText(answer, chosen));
        stays.getStyleClass().add("meeting-stays");
        return stays;
    }

    private String effectText(FactToggle.Answer answer, boolean chosen) {
        if (answer.moves()) {
            return ui.texts().get("word.verdict." + answer.to().word());
        }
        return ui.texts().get(chosen ? "meeting.answer.now" : "meeting.answer.stays");
    }

    /** What colour a verdict has here. */
    static String style(Verdict verdict) {
        return "verdict-" + verdict.word();
    }

    /** The icon of a verdict. */
    static Node icon(Verdict verdict, double pixels) {
        return Large.sized(VerdictBadge.icon(verdict), pixels);
    }
}
