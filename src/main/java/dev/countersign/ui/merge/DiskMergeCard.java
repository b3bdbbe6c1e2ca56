package dev.countersign.ui.merge;

import dev.countersign.compare.Conflict;
import dev.countersign.compare.Side;
import dev.countersign.compare.Taken;
import dev.countersign.compare.ThreeWay;
import dev.countersign.model.Address;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Both edits of a document side by side: what comes in by itself, and a choice for each place that both changed. */
public final class DiskMergeCard extends VBox {
    private static final int MOST_LISTED = 40;

    private final ThreeWay merge;
    private final Texts texts;
    private final MergeWords words;
    private final Map<Address, Side> choices = new LinkedHashMap<>();
    private final Map<Address, Map<Side, RadioButton>> radios = new LinkedHashMap<>();
    private final Button go = new Button();
    private final Label open = Parts.text("", "quiet");

    /**
     * A card.
     *
     * @param file what the file is called
     * @param done told the choices when the person has made them all
     */
    public DiskMergeCard(ThreeWay merge, String file, Ui ui, Consumer<Map<Address, Side>> done) {
        super(10);
        this.merge = merge;
        this.texts = ui.texts();
        this.words = new MergeWords(merge, ui);
        getStyleClass().addAll("overlay-card", "disk-merge-card");
        setMaxHeight(USE_PREF_SIZE);
        VBox lines = new VBox(14);
        conflicts(lines);
        changes(lines, Side.THEIRS, "disk.theirs");
        changes(lines, Side.OURS, "disk.ours");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("overlay-scroll");
        go.setId("disk-merge-go");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setText(texts.get("disk.go"));
        go.setOnAction(e -> {
            ui.dialogs().close();
            done.accept(Map.copyOf(choices));
        });
        Button cancel = new Button(texts.get("answer.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> ui.dialogs().close());
        open.setId("disk-merge-open");
        FlowPane buttons = new FlowPane(8, 6, go, cancel, open);
        getChildren()
                .setAll(
                        Parts.text(texts.get("disk.title", file), "overlay-title"),
                        Parts.text(texts.get(lead()), "quiet"),
                        scroll,
                        buttons);
        count();
    }

    private String lead() {
        return merge.conflicts().isEmpty() ? "disk.lead.none" : "disk.lead";
    }

    private void conflicts(VBox lines) {
        if (merge.conflicts().isEmpty()) {
            return;
        }
        VBox part = new VBox(10);
        Button mine = Parts.button(texts.get("disk.all_ours"), "disk-all-ours", () -> all(Side.OURS));
        Button yours = Parts.button(texts.get("disk.all_theirs"), "disk-all-theirs", () -> all(Side.THEIRS));
        part.getChildren()
                .addAll(
                        Parts.text(texts.get("disk.conflicts", merge.conflicts().size()), "section-title"),
                        new FlowPane(8, 6, mine, yours));
        int number = 0;
        for (Conflict conflict : merge.conflicts()) {
            part.getChildren().add(conflict(conflict, number++));
        }
        lines.getChildren().add(part);
    }

    private Node conflict(Conflict conflict, int number) {
        VBox entry = new VBox(4);
        entry.getStyleClass().add("merge-conflict");
        entry.getChildren().add(Parts.text(words.place(conflict), "merge-place"));
        ToggleGroup group = new ToggleGroup();
        Map<Side, RadioButton> both = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            RadioButton choice = new RadioButton(words.says(conflict, side));
            choice.setMnemonicParsing(false);
            choice.setWrapText(true);
            choice.setMinHeight(USE_PREF_SIZE);
            choice.setToggleGroup(group);
            choice.setId("conflict-" + number + "-" + side.name().toLowerCase(java.util.Locale.ROOT));
            choice.setAccessibleText(words.place(conflict) + ": " + choice.getText());
            choice.setOnAction(e -> {
                choices.put(conflict.at(), side);
                count();
            });
            both.put(side, choice);
            entry.getChildren().add(choice);
        }
        radios.put(conflict.at(), both);
        return entry;
    }

    private void all(Side side) {
        radios.forEach((at, both) -> {
            RadioButton choice = both.get(side);
            if (choice != null) {
                choice.setSelected(true);
                choices.put(at, side);
            }
        });
        count();
    }

    private void changes(VBox lines, Side side, String title) {
        List<Taken> changes =
                merge.taken().stream().filter(each -> each.side() == side).toList();
        if (changes.isEmpty()) {
            return;
        }
        VBox part = new VBox(4, Parts.text(texts.get(title, changes.size()), "section-title"));
        part.setId("disk-" + side.name().toLowerCase(java.util.Locale.ROOT));
        changes.stream()
                .limit(MOST_LISTED)
                .map(change -> Parts.text(words.change(change)))
                .forEach(part.getChildren()::add);
        if (changes.size() > MOST_LISTED) {
            part.getChildren().add(Parts.text(texts.get("disk.more", changes.size() - MOST_LISTED), "quiet"));
        }
        lines.getChildren().add(part);
    }

    private void count() {
        int left = merge.conflicts().size() - choices.size();
        go.setDisable(left > 0);
        open.setText(left > 0 ? texts.get("disk.open", left) : "");
    }

    @Override
    public void requestFocus() {
        if (radios.isEmpty()) {
            go.requestFocus();
        } else {
            radios.values().iterator().next().values().iterator().next().requestFocus();
        }
    }
}
