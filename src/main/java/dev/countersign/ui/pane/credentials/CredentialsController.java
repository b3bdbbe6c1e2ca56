package dev.countersign.ui.pane.credentials;

import dev.countersign.edit.Add;
import dev.countersign.model.Address;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
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

/** The credentials as a short list, and the chosen one as a form. */
public final class CredentialsController implements Pane {
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

    private CredentialsController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.citing = new Citing(session, ui);
        this.form = new Form(session, ui);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        CredentialsController controller = new CredentialsController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        FactConsequences consequences = new FactConsequences(session, ui.texts());
        form.attach(
                        detail,
                        navigator.credentialProperty().map(id -> id.map(Address::credential)),
                        "credential",
                        Credential.class)
                .explain(
                        root,
                        key -> navigator
                                .credentialProperty()
                                .get()
                                .map(id -> consequences.ofPlace(Address.credential(id), key))
                                .orElse(Form.Consequence.NONE));
        entries.onChosen(id -> navigator.credentialProperty().set(Optional.of(id)));
        add.setOnAction(e -> add());
        remove.setOnAction(e ->
                navigator.credentialProperty().get().ifPresent(id -> Removal.of(session, ui, Address.credential(id))));
        EvidenceZone.below(
                evidence, citing, ui, () -> navigator.credentialProperty().get().map(Address::credential));
        InSight.show(root, this::show, session.documentProperty(), navigator.credentialProperty());
    }

    private void show() {
        List<Credential> all = session.document().credentials();
        Optional<Id> chosen = navigator
                .credentialProperty()
                .get()
                .filter(id -> session.document().credential(id).isPresent())
                .or(() -> all.stream().findFirst().map(Credential::id));
        if (!chosen.equals(navigator.credentialProperty().get())) {
            navigator.credentialProperty().set(chosen);
            return;
        }
        entries.show(all.stream().map(this::line).toList(), chosen);
        visible(empty, all.isEmpty());
        visible(detail, chosen.isPresent());
        chosen.flatMap(session.document()::credential)
                .ifPresent(entry -> evidence.show(
                        entry.evidence(),
                        ui.texts(),
                        place -> FileViewer.open(session, place, ui),
                        place -> citing.remove(Address.credential(entry.id()), place)));
    }

    private static void visible(Node node, boolean visible) {
        node.setManaged(visible);
        node.setVisible(visible);
    }

    private EntryList.Line line(Credential entry) {
        String name = entry.name().isBlank() ? entry.id().value() : Deceptive.shown(entry.name());
        return new EntryList.Line(
                entry.id(),
                name,
                ui.wording().word("credential_scope", entry.scope().word())
                        + " \u00b7 "
                        + ui.wording()
                                .word("credential_lifetime", entry.lifetime().word()));
    }

    private void add() {
        Id id = FreshIds.of(
                "credential",
                session.document().credentials().stream().map(Credential::id).toList());
        session.submit(new Add(new Credential(
                id,
                "",
                Open.of(CredentialKind.class, ""),
                CredentialScope.UNKNOWN,
                CredentialLifetime.UNKNOWN,
                "",
                "",
                List.of(),
                "")));
        navigator.credentialProperty().set(Optional.of(id));
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
