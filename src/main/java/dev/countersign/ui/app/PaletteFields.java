package dev.countersign.ui.app;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.command.Palette.Entry;
import dev.countersign.ui.explain.DecisionFields;
import dev.countersign.ui.shell.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The fields the palette finds: those of the workflow, of the decision as a whole, and of the row in hand. */
final class PaletteFields {
    private static final List<String> OF_WORKFLOW = List.of(
            "name",
            "owner",
            "review_owner",
            "repository",
            "path",
            "job",
            "trigger",
            "attendance",
            "agent",
            "model",
            "purpose",
            "configuration_editors",
            "rollback.owner",
            "rollback.path");
    private static final List<String> OF_REVIEW =
            List.of("outcome", "conditions", "residual_risk", "valid_until", "evidence_required", "triggers");
    private static final List<String> OF_ACTION = List.of(
            "name",
            "class",
            "reach",
            "target",
            "environment",
            "target_scope",
            "attendance",
            "credential",
            "tool",
            "approved_path",
            "recovery",
            "declared",
            "basis");

    private final WorkView view;
    private final Ui ui;
    private final List<Entry> entries = new ArrayList<>();

    private PaletteFields(WorkView view, Ui ui) {
        this.view = view;
        this.ui = ui;
    }

    static List<Entry> of(WorkView view, Ui ui) {
        PaletteFields fields = new PaletteFields(view, ui);
        fields.add("workflow", OF_WORKFLOW, ui.texts().get("pane.workflow"), fields.at(Address.WORKFLOW));
        fields.add("review", OF_REVIEW, ui.texts().get("pane.decision"), fields.at(Address.REVIEW));
        view.session().selectedRow().ifPresent(row -> fields.addOf(row.action()));
        return List.copyOf(fields.entries);
    }

    private void addOf(Action action) {
        String name = Deceptive.shown(action.name());
        add("action", OF_ACTION, name, at(Address.action(action.id())));
        if (view.session().document().review().decision(action.id()).isPresent()) {
            List<String> keys = List.of(DecisionFields.values()).stream()
                    .map(DecisionFields::key)
                    .toList();
            add("decision", keys, name, key -> view.explain().focusDecision(key));
        }
    }

    private Consumer<String> at(Address place) {
        return key -> view.navigator().jump(place.at(key));
    }

    private void add(String kind, List<String> keys, String of, Consumer<String> go) {
        for (String key : keys) {
            entries.add(new Entry(
                    ui.wording().label(kind, key),
                    Optional.of(of).filter(s -> !s.isBlank()).orElse(kind),
                    () -> go.accept(key)));
        }
    }
}
