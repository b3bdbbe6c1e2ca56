package dev.countersign.ui.compare;

import dev.countersign.compare.ChangeWords;
import dev.countersign.compare.Comparison;
import dev.countersign.compare.Difference;
import dev.countersign.model.Id;
import dev.countersign.model.TriggerId;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What changed since a record: by the triggers that fired, then the rest; and which decisions can be carried over. */
public final class ChangesCard extends VBox {
    private static final double HEIGHT_IN_LINES = 26;

    private final Session session;
    private final Comparison comparison;
    private final Ui ui;
    private final Texts texts;
    private final Navigator navigator;
    private final Deciding deciding;
    private final ChangeWords words;
    private final VBox lines = new VBox(6);

    /** A card for a comparison. */
    public ChangesCard(SinceRecord since, Comparison comparison, Ui ui, Navigator navigator, Deciding deciding) {
        super(10);
        this.session = since.session();
        this.comparison = comparison;
        this.ui = ui;
        this.texts = ui.texts();
        this.navigator = navigator;
        this.deciding = deciding;
        this.words = new ChangeWords(
                texts,
                session.predecessorProperty()
                        .get()
                        .map(record -> record.document())
                        .orElse(session.document()),
                session.document());
        getStyleClass().addAll("overlay-card", "changes-card");
        setMaxHeight(USE_PREF_SIZE);
        fill();
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("overlay-scroll");
        scroll.setMaxHeight(HEIGHT_IN_LINES * ui.look().pixels());
        String record = session.document().review().predecessor().record();
        getChildren()
                .setAll(
                        Parts.text(texts.get("review.again.title", record), "overlay-title"),
                        Parts.text(texts.get("review.again.lead"), "quiet"),
                        scroll,
                        buttons());
    }

    private void fill() {
        for (TriggerId trigger : comparison.fired()) {
            Label head = Parts.text(words.trigger(trigger), "changes-trigger");
            head.setGraphic(new FontIcon("fth-bell"));
            FlowPane line = new FlowPane(8, 2, head);
            if (comparison.unlisted().contains(trigger)) {
                line.getChildren().add(Parts.text(texts.get("review.again.unlisted"), "quiet"));
            }
            lines.getChildren().add(line);
            comparison.of(trigger).forEach(change -> lines.getChildren().add(line(change)));
        }
        List<Difference> others = comparison.changes().stream()
                .filter(change -> change.triggers().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            lines.getChildren().add(Parts.text(texts.get("review.again.others"), "changes-trigger"));
            others.forEach(change -> lines.getChildren().add(line(change)));
        }
        if (comparison.changes().isEmpty()) {
            lines.getChildren().add(Parts.text(texts.get("review.again.none"), "quiet"));
        }
        if (!comparison.ownWords().isEmpty()) {
            lines.getChildren()
                    .addAll(
                            Parts.text(texts.get("review.again.ask"), "changes-trigger"),
                            Parts.text(texts.get("review.again.ask.lead"), "quiet"));
            comparison.ownWords().forEach(own -> lines.getChildren().add(Parts.text("· " + own, "changes-line")));
        }
    }

    private Node line(Difference change) {
        Label sentence = Parts.text(words.sentence(change), "changes-line");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Hyperlink go = new Hyperlink(texts.get("review.again.go"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setAccessibleText(texts.get("review.again.go") + ": " + sentence.getText());
        go.setOnAction(e -> {
            ui.dialogs().close();
            change.on()
                    .id()
                    .filter(id -> change.on().kind().equals("action"))
                    .ifPresent(id -> session.selectedProperty().set(java.util.Optional.of(id)));
            navigator.jump(change.on());
        });
        HBox line = new HBox(8, sentence, go);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Node buttons() {
        List<Id> untouched = deciding.unconfirmed(comparison.carryOver());
        int loosened = comparison.carryOver().size() - deciding.confirmed(comparison.carryOver()) - untouched.size();
        Button carry = new Button(texts.get("review.again.carry", untouched.size()));
        carry.setId("again-carry");
        carry.setOnAction(e -> {
            deciding.carryOver(untouched);
            ui.dialogs().close();
            ui.notices().say(texts.get("review.again.carried", untouched.size()));
        });
        carry.getStyleClass().add("accent");
        carry.setVisible(!untouched.isEmpty());
        carry.setManaged(!untouched.isEmpty());
        Button close = new Button(texts.get("review.again.close"));
        close.setCancelButton(true);
        close.setOnAction(e -> ui.dialogs().close());
        FlowPane buttons = new FlowPane(8, 6, carry, close);
        if (loosened > 0) {
            buttons.getChildren().add(Parts.text(texts.get("review.again.loosened", loosened), "quiet"));
        }
        return buttons;
    }
}
