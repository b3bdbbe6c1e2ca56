package dev.countersign.ui.explain;

import dev.countersign.model.Decision;
import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Row;
import dev.countersign.ui.control.FormField;
import dev.countersign.ui.shell.Ui;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands beside the verdict of a decided row. Asks only for what the verdict needs. */
final class DecisionForm extends VBox {
    private static final Set<DecisionFields> FOR_LOOSENING = Set.of(
            DecisionFields.RATIONALE,
            DecisionFields.COMPENSATING_CONTROL,
            DecisionFields.APPROVER_ROLE,
            DecisionFields.UNTIL);

    private final Deciding deciding;
    private final Ui ui;
    private final Label state = new Label();
    private final Button confirm = new Button();
    private final Label several = new Label();
    private final Map<DecisionFields, FormField> fields = new EnumMap<>(DecisionFields.class);
    private Optional<Id> shown = Optional.empty();

    DecisionForm(Deciding deciding, Ui ui) {
        this.deciding = deciding;
        this.ui = ui;
        getStyleClass().add("decision-fields");
        setSpacing(8);
        state.setWrapText(true);
        confirm.setText(ui.texts().get("decision.confirm"));
        confirm.setId("confirm-decision");
        confirm.setOnAction(e -> deciding.confirm());
        several.setWrapText(true);
        several.getStyleClass().add("quiet");
        getChildren().setAll(state, confirm, several);
        for (DecisionFields field : DecisionFields.values()) {
            FormField row = FormField.of("decision", field.part(), ui.wording(), ui.look(), text -> amend(field, text));
            row.setId("decision-" + field.key());
            fields.put(field, row);
            getChildren().add(row);
        }
    }

    private void amend(DecisionFields field, String text) {
        shown.ifPresent(id -> deciding.amend(id, decision -> field.set(decision, text)));
    }

    void show(Row row) {
        shown = Optional.of(row.id());
        int rows = deciding.amended(row.id()).size();
        several.setText(rows > 1 ? ui.texts().get("decision.several", rows) : "");
        several.setManaged(rows > 1);
        Optional<Decision> decision = row.decision();
        state.setText(stateText(row));
        state.setManaged(!state.getText().isEmpty());
        confirm.setManaged(row.stale());
        confirm.setVisible(row.stale());
        List<DecisionFields> wanted = decision.map(d -> wanted(row, d)).orElse(List.of());
        inOrder(wanted);
        fields.forEach((field, control) -> {
            control.setManaged(wanted.contains(field));
            control.setVisible(wanted.contains(field));
            decision.ifPresent(d -> {
                control.show(field.shown(d));
                control.missing(row.loosened()
                        && FOR_LOOSENING.contains(field)
                        && field.get(d).isBlank());
            });
        });
    }

    /** What is asked for first stands first; nothing moves while the order is the same, so that no field loses the focus. */
    private void inOrder(List<DecisionFields> wanted) {
        List<FormField> lines = wanted.stream().map(fields::get).toList();
        List<Node> now = getChildren().stream().filter(lines::contains).toList();
        if (!now.equals(lines)) {
            getChildren().removeAll(lines);
            getChildren().addAll(lines);
        }
    }

    private String stateText(Row row) {
        if (row.decision().isEmpty()) {
            return "";
        }
        if (row.stale()) {
            boolean earlier = row.decision().filter(d -> !d.confirmed()).isPresent();
            return ui.texts().get(earlier ? "decision.earlier" : "decision.stale");
        }
        if (row.loosened()) {
            return ui.texts().get(row.complete() ? "decision.loosened" : "decision.loosened.incomplete");
        }
        return "";
    }

    private static List<DecisionFields> wanted(Row row, Decision decision) {
        if (row.loosened()) {
            return decision.verdict() == Verdict.APPROVE || decision.verdict() == Verdict.ALLOW
                    ? List.of(
                            DecisionFields.RATIONALE,
                            DecisionFields.COMPENSATING_CONTROL,
                            DecisionFields.APPROVER_ROLE,
                            DecisionFields.UNTIL,
                            DecisionFields.CONTROL,
                            DecisionFields.CONTROL_STRENGTH)
                    : List.of();
        }
        return switch (decision.verdict()) {
            case ALLOW -> List.of(DecisionFields.RATIONALE);
            case APPROVE ->
                List.of(
                        DecisionFields.APPROVER_ROLE,
                        DecisionFields.CONTROL,
                        DecisionFields.CONTROL_STRENGTH,
                        DecisionFields.RATIONALE);
            case BLOCK -> List.of(DecisionFields.CONTROL, DecisionFields.CONTROL_STRENGTH, DecisionFields.RATIONALE);
            case UNDECIDED -> List.of();
        };
    }

    /** The field that a decision has to have and has not: who approves, or what blocks. */
    Optional<Node> lacking() {
        return shown.flatMap(id -> deciding.session().matrix().row(id))
                .flatMap(Row::decision)
                .flatMap(decision -> switch (decision.verdict()) {
                    case APPROVE ->
                        decision.approverRole().isBlank()
                                ? Optional.of(DecisionFields.APPROVER_ROLE)
                                : Optional.empty();
                    case BLOCK -> decision.control().isBlank() ? Optional.of(DecisionFields.CONTROL) : Optional.empty();
                    case ALLOW, UNDECIDED -> Optional.<DecisionFields>empty();
                })
                .map(fields::get);
    }

    void focus(String key) {
        fields.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focusEditor());
    }
}
