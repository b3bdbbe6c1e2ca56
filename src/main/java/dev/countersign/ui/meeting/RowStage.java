package dev.countersign.ui.meeting;

import dev.countersign.model.Action;
import dev.countersign.model.Decision;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Change;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Fact;
import dev.countersign.posture.FiredRule;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One row, to be read from the other end of the table: its name, its verdict, why, and what would change it. */
final class RowStage extends VBox {
    private final MeetingModel model;
    private final Ui ui;
    private final Texts texts;
    private final Label name = Large.text("", "meeting-name");
    private final Label about = Large.text("", "meeting-quiet");
    private final StackPane verdict = new StackPane();
    private final Label standing = Large.text("", "meeting-quiet");
    private final Label reason = Large.text("", "meeting-reason");
    private final VBox assumed = new VBox();
    private final VBox changes = new VBox();
    private final FactQuestions questions;
    private final LooseningForm loosening;
    private final Label rules = Large.text("", "meeting-quiet");
    private boolean explained;

    RowStage(MeetingModel model, Ui ui, Deciding deciding) {
        this.model = model;
        this.ui = ui;
        this.texts = ui.texts();
        this.questions = new FactQuestions(model, ui);
        this.loosening = new LooseningForm(deciding, ui);
        getStyleClass().add("meeting-stage");
        name.setId("meeting-name");
        reason.setId("meeting-reason");
        standing.setId("meeting-standing");
        rules.setId("meeting-rules");
        verdict.setId("meeting-verdict");
        verdict.getStyleClass().add("meeting-verdict-line");
        assumed.getStyleClass().add("meeting-lines");
        changes.getStyleClass().add("meeting-lines");
        getChildren().setAll(name, about, verdict, standing, loosening, reason, assumed, rules, questions, changes);
    }

    void show(Row row, double pixels) {
        name.setText(Deceptive.shown(
                row.action().name().isBlank() ? row.id().value() : row.action().name()));
        about.setText(about(row.action()));
        var badge = Large.badge(row.inForce(), texts, pixels * 2.9, "meeting-verdict");
        badge.setText(
                texts.optional("command." + row.inForce().word() + ".short").orElse(badge.getText()));
        badge.setAccessibleText(texts.get(
                "meeting.verdict", texts.get("word.verdict." + row.inForce().word())));
        verdict.getChildren().setAll(badge);
        standing.setText(standing(row));
        reason.setText(ui.sentences().reason(row));
        assumed.getChildren()
                .setAll(ui.sentences().assumptions(row).stream()
                        .map(line -> Large.text(line, "meeting-text", "unknown-text"))
                        .toList());
        Large.visible(assumed, !assumed.getChildren().isEmpty());
        rules.setText(rulesText(row));
        Large.visible(rules, explained && !rules.getText().isEmpty());
        loosening.show(Optional.of(row));
        questions.show(pixels);
        showChanges(row);
    }

    /** Shows or hides which rules fired on which facts. */
    void explain() {
        explained = !explained;
        Large.visible(rules, explained && !rules.getText().isEmpty());
    }

    void focusMissing(Row row) {
        loosening.focusMissing(row);
    }

    private String about(Action action) {
        String credential = action.credential()
                .id()
                .flatMap(model.session().document()::credential)
                .map(c -> texts.get("meeting.with", Deceptive.shown(c.name().isBlank() ? c.id().value() : c.name())))
                .orElse("");
        return Stream.of(
                        ui.wording().word("action_class", action.actionClass().word()),
                        Deceptive.shown(action.target()),
                        credential,
                        action.reach().isUnknown()
                                ? texts.get("meeting.reach.unknown")
                                : ui.wording().word("reach", action.reach().word()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private String standing(Row row) {
        if (row.decision().isEmpty()) {
            return texts.get("meeting.standing.computed");
        }
        if (row.stale()) {
            boolean earlier = row.decision().filter(d -> !d.confirmed()).isPresent();
            return texts.get(earlier ? "decision.earlier" : "decision.stale");
        }
        Decision decision = row.decision().orElseThrow();
        String word = texts.get("word.verdict." + decision.verdict().word());
        return row.complete()
                ? texts.get("meeting.standing.decided", decision.by())
                : texts.get("meeting.standing.incomplete", word);
    }

    private String rulesText(Row row) {
        List<String> ids = row.computed().rules().stream()
                .map(FiredRule::rule)
                .map(rule -> rule.id().value())
                .toList();
        String facts = row.computed().rules().stream()
                .flatMap(fired -> fired.rule().when().keySet().stream())
                .distinct()
                .sorted()
                .filter(fact -> fact != Fact.ACTS)
                .map(fact -> ui.sentences().fact(fact) + " "
                        + ui.sentences().value(fact, row.facts().get(fact)))
                .collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? ""
                : texts.get(
                                "explain.rules",
                                ids.size(),
                                String.join(", ", ids),
                                model.session().matrix().posture().name())
                        + "\n" + texts.get("meeting.facts", facts);
    }

    private void showChanges(Row row) {
        changes.getChildren().clear();
        Set<Fact> asked = questions.facts();
        List<Change> others = row.wouldChange().stream()
                .filter(change -> change.set().size() > 1
                        || !asked.containsAll(change.set().keySet()))
                .toList();
        if (row.wouldChange().isEmpty()) {
            String key = row.computed().verdict() == Verdict.ALLOW ? "explain.changes.allowed" : "explain.changes.none";
            changes.getChildren().add(Large.text(texts.get(key), "meeting-quiet"));
            return;
        }
        if (others.isEmpty()) {
            return;
        }
        changes.getChildren().add(Large.text(texts.get("explain.changes"), "meeting-heading"));
        others.forEach(
                change -> changes.getChildren().add(Large.text(ui.sentences().change(change), "meeting-text")));
    }
}
