package dev.countersign.ui.pane.notes;

import dev.countersign.edit.Places;
import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.Finding;
import dev.countersign.model.Note;
import dev.countersign.model.Parked;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Remark;
import dev.countersign.text.Texts;
import dev.countersign.ui.annotate.Remarks;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** Everything that was said, put off, not understood, or does not fit together, in one list. */
public final class NotesController implements Pane {
    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Texts texts;
    private final Remarks onDocument;

    @FXML
    private VBox root;

    @FXML
    private VBox sections;

    @FXML
    private VBox whole;

    private NotesController(Session session, Navigator navigator, Ui ui) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.texts = ui.texts();
        this.onDocument = new Remarks(session, ui, () -> Optional.of(Address.DOCUMENT));
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui) {
        NotesController controller = new NotesController(session, navigator, ui);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        whole.getChildren().setAll(Parts.text(texts.get("pane.notes.document"), "group-title"), onDocument);
        InSight.show(root, this::show, session.matrixProperty(), session.documentProperty());
    }

    private void show() {
        AgentActionBom document = session.document();
        sections.getChildren().clear();
        section("contradictions", session.matrix().contradictions().stream().map(this::contradiction));
        section("findings", document.findings().stream().map(this::finding));
        section("unread", document.notes().stream().map(this::unread));
        section("statements", document.statements().stream().map(text -> card(Deceptive.shown(text), "")));
        section(
                "annotations",
                document.review().annotations().stream()
                        .filter(a -> !a.on().equals(Address.DOCUMENT))
                        .map(this::annotation));
        section("parked", document.review().parked().stream().map(this::parked));
        if (sections.getChildren().isEmpty()) {
            sections.getChildren().add(Parts.text(texts.get("pane.notes.empty"), "quiet"));
        }
        onDocument.show();
    }

    private void section(String name, Stream<Node> entries) {
        List<Node> all = entries.toList();
        if (!all.isEmpty()) {
            VBox section = new VBox(6, Parts.text(texts.get("pane.notes." + name, all.size()), "group-title"));
            section.getChildren().addAll(all);
            section.setId("notes-" + name);
            sections.getChildren().add(section);
        }
    }

    private Node contradiction(Remark remark) {
        return linked(ui.sentences().contradiction(remark), remark.on());
    }

    private Node finding(Finding finding) {
        return linked(Deceptive.shown(finding.text()), finding.on());
    }

    private Node unread(Note note) {
        String where = note.line() > 0 ? texts.get("pane.notes.line", note.line()) : "";
        VBox card = card(Deceptive.shown(note.text()), where);
        card.getChildren().add(Parts.button(texts.get("pane.notes.done"), "", () -> drop(note)));
        return card;
    }

    /** A line that has been dealt with may go; undo brings it back. */
    private void drop(Note note) {
        session.submit(new SetList(
                Address.DOCUMENT.at("notes"),
                session.document().notes().stream().filter(n -> !n.equals(note)).toList()));
    }

    private Node annotation(Annotation annotation) {
        return new VBox(0, link(annotation.on()), onDocument.card(annotation));
    }

    private Node parked(Parked parked) {
        String due = parked.due().map(Object::toString).orElse("");
        String detail = Stream.of(parked.owner(), due, parked.by())
                .filter(s -> !s.isBlank())
                .reduce((a, b) -> a + " \u00b7 " + b)
                .orElse("");
        return new VBox(0, link(parked.on()), card(Deceptive.shown(parked.text()), detail));
    }

    private Node linked(String text, Address on) {
        VBox card = card(text, "");
        card.getChildren().add(link(on));
        return card;
    }

    private Hyperlink link(Address on) {
        boolean leads = Places.find(session.document(), on).isPresent();
        String label = Deceptive.shown(Places.label(session.document(), on.whole()));
        Hyperlink link = new Hyperlink(
                on.equals(Address.DOCUMENT)
                        ? texts.get("place.document")
                        : leads ? place(on, label) : texts.get("place.nowhere", Deceptive.shown(on.text())));
        link.setDisable(!leads);
        link.setOnAction(e -> navigator.jump(on));
        return link;
    }

    private String place(Address on, String label) {
        return on.id().isPresent() ? label : texts.get("place." + on.kind());
    }

    private static VBox card(String text, String detail) {
        VBox card = new VBox(4, Parts.text(text));
        card.getStyleClass().add("card");
        if (!detail.isEmpty()) {
            card.getChildren().add(Parts.text(detail, "quiet"));
        }
        return card;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        sections.requestFocus();
    }
}
