package dev.countersign.ui.pane.workflow;

import dev.countersign.model.Address;
import dev.countersign.model.Workflow;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.pane.FactConsequences;
import dev.countersign.ui.pane.Form;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Who and what acts, where, and how to stop it. */
public final class WorkflowController implements Pane {
    private final Session session;
    private final Ui ui;
    private final Form form;

    @FXML
    private VBox root;

    private WorkflowController(Session session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.form = new Form(session, ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Ui ui) {
        WorkflowController controller = new WorkflowController(session, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        FactConsequences consequences = new FactConsequences(session, ui.texts());
        form.attach(root, new ReadOnlyObjectWrapper<>(Optional.of(Address.WORKFLOW)), "workflow", Workflow.class)
                .explain(root, key -> consequences.ofPlace(Address.WORKFLOW, key));
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
