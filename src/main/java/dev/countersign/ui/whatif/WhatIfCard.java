package dev.countersign.ui.whatif;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Places;
import dev.countersign.edit.Supposing;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Workflow;
import dev.countersign.model.shape.Part;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Flip;
import dev.countersign.posture.Matrix;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.FormField;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What if: facts are tried out and the verdicts that would flip are listed. Nothing is in the document before it is made
 * so; closing the card drops it.
 */
public final class WhatIfCard extends VBox {
    private static final List<String> OF_ROW =
            List.of("attendance", "environment", "target_scope", "credential", "approved_path", "recovery");
    private static final List<String> OF_CREDENTIAL = List.of("scope", "lifetime");

    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final Function<AgentActionBom, Matrix> evaluation;
    private final Map<Address, FormField> fields = new LinkedHashMap<>();
    private final VBox ofRow = new VBox(10);
    private final VBox supposed = new VBox(4);
    private final FlipList flips;
    private final Button makeIt;
    private final Button clear;
    private Supposing supposing = Supposing.NOTHING;

    /**
     * A card for a session.
     *
     * @param evaluation makes the matrix of a document
     */
    public WhatIfCard(Session session, Ui ui, Function<AgentActionBom, Matrix> evaluation) {
        super(10);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.evaluation = evaluation;
        this.flips = new FlipList(texts);
        this.makeIt = Parts.button("", "whatif-make", this::makeItSo);
        this.clear = Parts.button(texts.get("whatif.clear"), "whatif-clear", () -> suppose(Supposing.NOTHING));
        getStyleClass().addAll("overlay-card", "whatif-card");
        setId("whatif-card");
        makeIt.getStyleClass().remove("small");
        makeIt.getStyleClass().add("accent");
        clear.getStyleClass().remove("small");
        Button close = new Button(texts.get("whatif.close"));
        close.setId("whatif-close");
        close.setCancelButton(true);
        close.setOnAction(e -> ui.dialogs().close());
        Label mark = Parts.text(texts.get("whatif.mark"), "whatif-mark");
        getChildren()
                .setAll(
                        new FlowPane(12, 4, Parts.text(texts.get("whatif.title"), "overlay-title"), mark),
                        Parts.text(texts.get("whatif.lead"), "quiet"),
                        halves(),
                        new FlowPane(8, 6, makeIt, clear, close));
        suppose(Supposing.NOTHING);
    }

    private Pane halves() {
        VBox left = new VBox(10, section("whatif.workflow"));
        left.getChildren().add(field(Address.WORKFLOW, "workflow", "attendance", Workflow.class));
        for (Credential credential : session.document().credentials()) {
            left.getChildren()
                    .add(section(
                            "whatif.credential",
                            name(credential.name(), credential.id().value())));
            OF_CREDENTIAL.forEach(key -> left.getChildren()
                    .add(field(Address.credential(credential.id()), "credential", key, Credential.class)));
        }
        left.getChildren().addAll(section("whatif.row"), rows(), ofRow);
        VBox right = new VBox(8, supposed, flips);
        if (ui.look().stackedProperty().get()) {
            return wide(new VBox(scroll(new VBox(14, right, left), "whatif-facts")));
        }
        return wide(new HBox(18, scroll(left, "whatif-facts"), scroll(right, "whatif-effects")));
    }

    /** Takes the room that is left in the card. */
    private static Pane wide(Pane pane) {
        pane.getChildren().forEach(part -> {
            HBox.setHgrow(part, Priority.ALWAYS);
            VBox.setVgrow(part, Priority.ALWAYS);
        });
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private static ScrollPane scroll(VBox content, String id) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("overlay-scroll", "whatif-half");
        return scroll;
    }

    private Label section(String key, Object... arguments) {
        return Parts.text(texts.get(key, arguments), "section-title");
    }

    private static String name(String name, String id) {
        return Deceptive.shown(name.isBlank() ? id : name);
    }

    private ComboBox<String> rows() {
        List<Action> actions = session.document().actions();
        ComboBox<String> rows = new ComboBox<>();
        rows.setId("whatif-rows");
        rows.setMaxWidth(Double.MAX_VALUE);
        rows.setAccessibleText(texts.get("whatif.row"));
        actions.forEach(
                action -> rows.getItems().add(name(action.name(), action.id().value())));
        rows.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (now.intValue() >= 0) {
                showRow(actions.get(now.intValue()));
            }
        });
        for (int i = 0; i < actions.size(); i++) {
            if (session.selectedProperty()
                    .get()
                    .filter(actions.get(i).id()::equals)
                    .isPresent()) {
                rows.getSelectionModel().select(i);
            }
        }
        return rows;
    }

    private void showRow(Action action) {
        ofRow.getChildren().clear();
        Address row = Address.action(action.id());
        OF_ROW.forEach(key -> ofRow.getChildren().add(field(row, "action", key, Action.class)));
        show();
    }

    private FormField field(Address owner, String kind, String key, Class<? extends Record> type) {
        Part.Scalar part = Shape.of(type).scalar(key);
        Address at = owner.at(key);
        FormField field = FormField.of(kind, part, session.document(), ui.wording(), ui.look(), value -> {
            Supposing more = supposing.with(session.document(), at, value);
            try {
                more.on(session.document());
                suppose(more);
            } catch (EditRefused e) {
                show();
            }
        });
        field.setId("whatif-" + kind + "-" + key);
        fields.put(at, field);
        return field;
    }

    private void suppose(Supposing now) {
        supposing = now;
        show();
        supposed.getChildren().clear();
        if (now.isNothing()) {
            supposed.getChildren().add(Parts.text(texts.get("whatif.nothing"), "quiet"));
        }
        now.values().forEach((at, value) -> supposed.getChildren().add(line(at, value)));
        makeIt.setText(texts.get("whatif.make", now.values().size()));
        makeIt.setDisable(now.isNothing() || session.record().isPresent());
        clear.setDisable(now.isNothing());
        try {
            Matrix before = evaluation.apply(session.document());
            Matrix after = evaluation.apply(now.on(session.document()));
            flips.show(session.document(), Flip.between(before, after));
            Parts.visible(flips, !now.isNothing());
        } catch (EditRefused e) {
            supposing = Supposing.NOTHING;
        }
    }

    private FlowPane line(Address at, String value) {
        String kind = at.kind();
        String key = at.key().orElse("");
        Label words = Parts.text(
                texts.get(
                        "whatif.supposed",
                        ui.wording().label(kind, key),
                        Deceptive.shown(Places.label(session.document(), at.whole())),
                        word(at, value)),
                "unknown-text");
        Button drop = Parts.iconButton(
                "fth-x",
                texts.get("whatif.drop", words.getText()),
                "whatif-drop",
                () -> suppose(supposing.without(at)));
        return new FlowPane(6, 2, drop, words);
    }

    private String word(Address at, String value) {
        Optional<String> credential = session.document().credentials().stream()
                .filter(c -> at.key().filter("credential"::equals).isPresent())
                .filter(c -> c.id().value().equals(value))
                .map(c -> name(c.name(), value))
                .findFirst();
        String list = Places.part(session.document(), at)
                .filter(Part.Scalar.class::isInstance)
                .map(part -> ((Part.Scalar) part).codec().list())
                .orElse("");
        return credential.orElseGet(() ->
                value.isEmpty() ? texts.get("choice.unknown") : ui.wording().word(list, value));
    }

    private void show() {
        AgentActionBom shown = session.document();
        try {
            shown = supposing.on(shown);
        } catch (EditRefused e) {
            supposing = Supposing.NOTHING;
        }
        for (Map.Entry<Address, FormField> field : fields.entrySet()) {
            String text = Places.text(shown, field.getKey());
            String leftOut = Places.part(shown, field.getKey())
                    .map(part -> ((Part.Scalar) part).codec().leftOutWord())
                    .orElse("");
            field.getValue().show(text.isEmpty() ? leftOut : text);
        }
    }

    private void makeItSo() {
        Supposing made = supposing;
        ui.dialogs().close();
        if (session.submit(made.edit())) {
            ui.notices().say(texts.get("whatif.made", made.values().size()));
        }
    }
}
