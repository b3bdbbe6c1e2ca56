package dev.countersign.ui.pane.decision;

import dev.countersign.edit.Places;
import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A list of the review that holds known words or own ones: the known to tick, the own to write. */
final class WordChoices extends VBox {
    private final Session session;
    private final Ui ui;
    private final Address at;
    private final List<String> known;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final VBox own = new VBox(4);
    private final TextField fresh = new TextField();
    private Runnable offer = () -> {};

    WordChoices(Session session, Ui ui, String key, String list, List<String> known) {
        super(5);
        this.session = session;
        this.ui = ui;
        this.at = Address.REVIEW.at(key);
        this.known = List.copyOf(known);
        for (String word : known) {
            CheckBox box = new CheckBox(ui.wording().word(list, word));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setId(key + "-" + word);
            box.setOnAction(e -> toggle(word, box.isSelected()));
            boxes.put(word, box);
            getChildren().add(box);
        }
        fresh.setPromptText(ui.texts().get("choices.own"));
        fresh.setAccessibleText(ui.texts().get("choices.own"));
        fresh.setId(key + "-own");
        fresh.setOnAction(e -> addOwn());
        fresh.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                addOwn();
            }
        });
        getChildren().addAll(own, fresh);
    }

    /**
     * Offers to tick several at once, as long as one of them is not ticked.
     *
     * @param label what the button says
     * @param words which
     */
    WordChoices offering(String label, Supplier<List<String>> words) {
        Button all = Parts.button(label, at.key().orElse("") + "-offered", () -> add(words.get()));
        offer = () -> Parts.visible(all, !chosen().containsAll(words.get()));
        getChildren().add(0, all);
        return this;
    }

    private void add(List<String> words) {
        session.submit(new SetList(
                at, Stream.concat(chosen().stream(), words.stream()).distinct().toList()));
    }

    private List<String> chosen() {
        return Places.list(session.document(), at).stream().map(String::valueOf).toList();
    }

    private void toggle(String word, boolean on) {
        List<String> all = new ArrayList<>(chosen());
        all.remove(word);
        if (on) {
            all.add(word);
        }
        session.submit(new SetList(at, all));
    }

    private void addOwn() {
        String text = fresh.getText().strip();
        if (!text.isEmpty() && !chosen().contains(text)) {
            toggle(text, true);
        }
        fresh.clear();
    }

    void show() {
        offer.run();
        List<String> chosen = chosen();
        boxes.forEach((word, box) -> box.setSelected(chosen.contains(word)));
        own.getChildren()
                .setAll(chosen.stream()
                        .filter(word -> !known.contains(word))
                        .map(this::ownLine)
                        .toList());
    }

    private Node ownLine(String text) {
        var label = Parts.text(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return new HBox(
                8, label, Parts.iconButton("fth-x", ui.texts().get("choices.remove"), "", () -> toggle(text, false)));
    }

    void focusFirst() {
        boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
    }
}
