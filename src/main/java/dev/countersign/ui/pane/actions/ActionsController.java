package dev.countersign.ui.pane.actions;

import dev.countersign.edit.Add;
import dev.countersign.edit.Move;
import dev.countersign.model.Action;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Worded;
import dev.countersign.model.shape.Shape;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.control.EvidenceList;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.draft.FileViewer;
import dev.countersign.ui.evidence.Citing;
import dev.countersign.ui.evidence.EvidenceZone;
import dev.countersign.ui.pane.FactConsequences;
import dev.countersign.ui.pane.Form;
import dev.countersign.ui.pane.FreshIds;
import dev.countersign.ui.pane.Removal;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The row selected in the matrix, as a form. */
public final class ActionsController implements Pane {
    private final Session session;
    private final Ui ui;
    private final Citing citing;
    private final Form form;
    private final Navigator navigator;

    @FXML
    private VBox root;

    @FXML
    private VBox empty;

    @FXML
    private VBox detail;

    @FXML
    private Label title;

    @FXML
    private Label lead;

    @FXML
    private Button addFirst;

    @FXML
    private Button add;

    @FXML
    private Button copy;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button remove;

    @FXML
    private EvidenceList evidence;

    private ActionsController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.citing = new Citing(session, ui);
        this.form = new Form(session, ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        ActionsController controller = new ActionsController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        FactConsequences consequences = new FactConsequences(session, ui.texts());
        form.attach(
                        detail,
                        session.selectedProperty().map(id -> id.map(Address::action)),
                        "action",
                        Action.class,
                        this::inherited)
                .explain(root, consequences::ofAction);
        addFirst.setOnAction(e -> add());
        add.setOnAction(e -> add());
        copy.setOnAction(e -> selected().ifPresent(this::copy));
        up.setOnAction(e -> move(-1));
        down.setOnAction(e -> move(1));
        remove.setOnAction(e -> session.selectedAddress().ifPresent(at -> Removal.of(session, ui, at)));
        EvidenceZone.below(evidence, citing, ui, session::selectedAddress);
        InSight.show(root, this::show, session.documentProperty(), session.selectedProperty());
    }

    private Optional<Action> selected() {
        return session.selectedProperty().get().flatMap(session.document()::action);
    }

    /** What counts while a fact is left out: the class's natural value, or the workflow's. */
    private Optional<ObservableValue<String>> inherited(String key) {
        return switch (key) {
            case "environment" -> inherited(row -> row.actionClass().naturalEnvironment());
            case "target_scope" -> inherited(row -> row.actionClass().naturalTargetScope());
            case "attendance" -> inherited(row -> session.document().workflow().attendance());
            default -> Optional.empty();
        };
    }

    private Optional<ObservableValue<String>> inherited(Function<Action, Worded> value) {
        return Optional.of(Bindings.createStringBinding(
                () -> selected().map(value).map(Worded::word).orElse(""),
                session.documentProperty(),
                session.selectedProperty()));
    }

    private void show() {
        Optional<Action> row = selected();
        visible(empty, row.isEmpty());
        visible(detail, row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(Action row) {
        List<Action> all = session.document().actions();
        title.setText(row.name().isBlank() ? row.id().value() : Deceptive.shown(row.name()));
        String source = row.evidence().stream()
                .findFirst()
                .map(e -> " \u00b7 " + ui.texts().get("pane.actions.from", Deceptive.shown(e.file())))
                .orElse("");
        lead.setText(ui.texts().get("pane.actions.lead", all.indexOf(row) + 1, all.size()) + " \u00b7 "
                + ui.texts().get("pane.actions.reach." + row.reach().word()) + source);
        evidence.show(
                row.evidence(),
                ui.texts(),
                place -> FileViewer.open(session, place, ui),
                place -> citing.remove(Address.action(row.id()), place));
        up.setDisable(all.indexOf(row) == 0);
        down.setDisable(all.indexOf(row) == all.size() - 1);
    }

    private static void visible(Node node, boolean visible) {
        node.setManaged(visible);
        node.setVisible(visible);
    }

    /** Adds a row and puts the focus into its name. */
    public void add() {
        Id id = freshId();
        session.submit(new Add(Action.of(id, ui.texts().get("pane.actions.new"), ActionClass.UNCLASSIFIED)));
        navigator.jump(Address.action(id).at("name"));
    }

    private void copy(Action row) {
        Id id = freshId();
        Shape<Action> shape = Shape.of(Action.class);
        session.submit(new Add(shape.with(row, shape.part("id").orElseThrow(), id)));
        navigator.jump(Address.action(id).at("name"));
    }

    private Id freshId() {
        return FreshIds.of(
                "row", session.document().actions().stream().map(Action::id).toList());
    }

    private void move(int by) {
        session.selectedAddress().ifPresent(at -> session.submit(new Move(at, by)));
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        form.focus(at.key());
    }
}
