package dev.countersign.ui.pane.tools;

import dev.countersign.edit.Add;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import dev.countersign.model.ToolAccess;
import dev.countersign.model.ToolContext;
import dev.countersign.model.ToolKind;
import dev.countersign.posture.Deceptive;
import dev.countersign.ui.control.EntryList;
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
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The tools as a short list, and the chosen one as a form. */
public final class ToolsController implements Pane {
    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Citing citing;
    private final Form form;

    @FXML
    private VBox root;

    @FXML
    private VBox detail;

    @FXML
    private VBox empty;

    @FXML
    private EntryList entries;

    @FXML
    private EvidenceList evidence;

    @FXML
    private Button add;

    @FXML
    private Button remove;

    private ToolsController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.citing = new Citing(session, ui);
        this.form = new Form(session, ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        ToolsController controller = new ToolsController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        FactConsequences consequences = new FactConsequences(session, ui.texts());
        form.attach(detail, navigator.toolProperty().map(id -> id.map(Address::tool)), "tool", Tool.class)
                .explain(
                        root,
                        key -> navigator
                                .toolProperty()
                                .get()
                                .map(id -> consequences.ofPlace(Address.tool(id), key))
                                .orElse(Form.Consequence.NONE));
        entries.onChosen(id -> navigator.toolProperty().set(Optional.of(id)));
        add.setOnAction(e -> add());
        remove.setOnAction(
                e -> navigator.toolProperty().get().ifPresent(id -> Removal.of(session, ui, Address.tool(id))));
        EvidenceZone.below(
                evidence, citing, ui, () -> navigator.toolProperty().get().map(Address::tool));
        InSight.show(root, this::show, session.documentProperty(), navigator.toolProperty());
    }

    private void show() {
        List<Tool> all = session.document().tools();
        Optional<Id> chosen = navigator
                .toolProperty()
                .get()
                .filter(id -> session.document().tool(id).isPresent())
                .or(() -> all.stream().findFirst().map(Tool::id));
        if (!chosen.equals(navigator.toolProperty().get())) {
            navigator.toolProperty().set(chosen);
            return;
        }
        entries.show(all.stream().map(this::line).toList(), chosen);
        visible(empty, all.isEmpty());
        visible(detail, chosen.isPresent());
        chosen.flatMap(session.document()::tool)
                .ifPresent(entry -> evidence.show(
                        entry.evidence(),
                        ui.texts(),
                        place -> FileViewer.open(session, place, ui),
                        place -> citing.remove(Address.tool(entry.id()), place)));
    }

    private static void visible(Node node, boolean visible) {
        node.setManaged(visible);
        node.setVisible(visible);
    }

    private EntryList.Line line(Tool entry) {
        String name = entry.name().isBlank() ? entry.id().value() : Deceptive.shown(entry.name());
        return new EntryList.Line(
                entry.id(),
                name,
                ui.wording().word("tool_context", entry.context().word())
                        + " \u00b7 "
                        + ui.wording().word("tool_access", entry.access().word()));
    }

    private void add() {
        Id id = FreshIds.of(
                "tool", session.document().tools().stream().map(Tool::id).toList());
        session.submit(new Add(new Tool(
                id, "", Open.of(ToolKind.class, ""), ToolContext.UNKNOWN, ToolAccess.UNKNOWN, Ref.UNKNOWN, List.of())));
        navigator.toolProperty().set(Optional.of(id));
        form.focus(Optional.of("name"));
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
