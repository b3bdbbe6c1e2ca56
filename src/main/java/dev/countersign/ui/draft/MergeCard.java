package dev.countersign.ui.draft;

import dev.countersign.compare.Proposal;
import dev.countersign.edit.EditName;
import dev.countersign.edit.Several;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a new draft of the checkout would change in the open document, to take over item by item. */
final class MergeCard extends VBox {
    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final Map<Proposal, CheckBox> ticks = new LinkedHashMap<>();
    private final Button go = new Button();

    MergeCard(Session session, Ui ui, List<Proposal> proposals) {
        super(10);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        getStyleClass().addAll("overlay-card", "draft-card");
        setMaxHeight(USE_PREF_SIZE);
        VBox lines = new VBox(8);
        for (Proposal proposal : proposals) {
            CheckBox tick = new CheckBox(words(proposal));
            tick.setWrapText(true);
            tick.setSelected(proposal.suggested());
            tick.setOnAction(e -> count());
            tick.setId("merge-" + ticks.size());
            ticks.put(proposal, tick);
            lines.getChildren().add(tick);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        scroll.setPrefHeight(
                Math.min(30, 2.2 * proposals.size() + 2) * ui.look().pixels());
        go.setId("merge-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(e -> take());
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        getChildren()
                .setAll(
                        Parts.text(texts.get("merge.title"), "overlay-title"),
                        Parts.text(texts.get("merge.lead"), "quiet"),
                        scroll,
                        new HBox(8, go, cancel));
        count();
    }

    private List<Proposal> ticked() {
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count() {
        int count = ticked().size();
        go.setText(texts.get("merge.go", count));
        go.setDisable(count == 0);
    }

    private void take() {
        List<Proposal> taken = ticked();
        ui.dialogs().close();
        session.submit(new Several(
                EditName.of("redraft", String.valueOf(taken.size())),
                taken.stream().map(Proposal::edit).toList()));
    }

    private String words(Proposal proposal) {
        String kind = proposal.on().kind();
        String what = texts.optional("merge.kind." + kind).orElse(kind);
        String label = proposal.label().isBlank() ? "" : Deceptive.shown(proposal.label());
        return switch (proposal.kind()) {
            case ADDED -> texts.get("merge.added", what, label);
            case GONE -> texts.get("merge.gone", label);
            case EVIDENCE -> texts.get(label.isEmpty() ? "merge.sources" : "merge.evidence", label);
            case CHANGED -> {
                String key = proposal.on().key().orElse("");
                String field = ui.wording().label(kind, key);
                yield proposal.from().isEmpty()
                        ? texts.get("merge.filled", label, field, shown(proposal.to()))
                        : texts.get("merge.changed", label, field, shown(proposal.from()), shown(proposal.to()));
            }
        };
    }

    private static String shown(String value) {
        return Deceptive.shown(value.replace('_', ' '));
    }
}
