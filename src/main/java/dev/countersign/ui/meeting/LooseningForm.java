package dev.countersign.ui.meeting;

import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.posture.Row;
import dev.countersign.ui.control.FormField;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.explain.DecisionFields;
import dev.countersign.ui.shell.Ui;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The four things a verdict laxer than the rules needs before it counts; in sight only where one is. */
final class LooseningForm extends VBox {
    private static final List<DecisionFields> FOUR = List.of(
            DecisionFields.RATIONALE,
            DecisionFields.COMPENSATING_CONTROL,
            DecisionFields.APPROVER_ROLE,
            DecisionFields.UNTIL);

    private final Ui ui;
    private final Label state = Large.text("", "meeting-text");
    private final Map<DecisionFields, FormField> fields = new EnumMap<>(DecisionFields.class);
    private Optional<Id> shown = Optional.empty();

    LooseningForm(Deciding deciding, Ui ui) {
        this.ui = ui;
        getStyleClass().addAll("meeting-card", "meeting-loosening");
        getChildren().add(state);
        for (DecisionFields field : FOUR) {
            FormField line = FormField.of(
                            "decision",
                            field.part(),
                            ui.wording(),
                            ui.look(),
                            text -> shown.ifPresent(id -> deciding.amend(id, decision -> field.set(decision, text))))
                    .bare();
            line.setId("meeting-" + field.key());
            fields.put(field, line);
            getChildren().add(line);
        }
    }

    void show(Optional<Row> row) {
        Optional<Row> loosened = row.filter(r -> r.loosened() && !r.stale());
        shown = loosened.map(Row::id);
        Large.visible(this, loosened.isPresent());
        loosened.ifPresent(r -> {
            Decision decision = r.decision().orElseThrow();
            state.setText(ui.texts().get(r.complete() ? "decision.loosened" : "decision.loosened.incomplete"));
            fields.forEach((field, line) -> {
                line.show(field.shown(decision));
                line.missing(field.get(decision).isBlank());
            });
        });
    }

    /** Puts the focus into the first of the four that is missing. */
    void focusMissing(Row row) {
        FOUR.stream()
                .filter(field ->
                        row.decision().filter(d -> field.get(d).isBlank()).isPresent())
                .findFirst()
                .map(fields::get)
                .ifPresent(FormField::focusEditor);
    }
}
