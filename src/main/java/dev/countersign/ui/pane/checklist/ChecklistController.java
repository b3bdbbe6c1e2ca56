package dev.countersign.ui.pane.checklist;

import dev.countersign.edit.Tick;
import dev.countersign.model.Address;
import dev.countersign.posture.Checklist;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The seven items of a first rollout; what the document shows to be done is ticked by it. */
public final class ChecklistController implements Pane {
    private final Session session;
    private final Ui ui;
    private final Asking asking;

    @FXML
    private VBox root;

    @FXML
    private VBox items;

    private ChecklistController(Session session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.asking = new Asking(session.speaker(), ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Ui ui) {
        ChecklistController controller = new ChecklistController(session, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        InSight.show(root, this::show, session.matrixProperty(), session.documentProperty());
    }

    private void show() {
        items.getChildren()
                .setAll(Checklist.of(session.document(), session.matrix()).stream()
                        .map(this::line)
                        .toList());
    }

    private Node line(Checklist.Item item) {
        CheckBox box = new CheckBox(ui.texts().get("checklist." + item.id() + ".text"));
        box.setWrapText(true);
        box.setId("check-" + item.id());
        box.setSelected(item.isDone());
        box.setDisable(item.byDocument());
        box.setOnAction(e -> asking.whoSpeaks(
                () -> session.submit(
                        new Tick(item.id(), box.isSelected(), session.speaker().stamp())),
                this::show));
        VBox line = new VBox(4, box, Parts.text(why(item), "quiet", "check-why"));
        line.getStyleClass().add("card");
        return line;
    }

    private String why(Checklist.Item item) {
        if (item.byDocument()) {
            return ui.texts().get("pane.checklist.document");
        }
        return item.byPerson()
                .filter(tick -> tick.done())
                .map(tick -> ui.texts().get("pane.checklist.person", tick.by()))
                .orElseGet(() -> ui.texts().get("pane.checklist.open"));
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        root.requestFocus();
    }
}
