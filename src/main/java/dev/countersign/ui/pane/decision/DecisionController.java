package dev.countersign.ui.pane.decision;

import dev.countersign.edit.SetField;
import dev.countersign.edit.SetOutcome;
import dev.countersign.model.Address;
import dev.countersign.model.Outcome;
import dev.countersign.model.ProofKind;
import dev.countersign.model.Review;
import dev.countersign.model.TriggerId;
import dev.countersign.model.Worded;
import dev.countersign.model.Words;
import dev.countersign.posture.Checklist;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.InSight;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Segments;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.pane.Form;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Asking;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The five parts of the decision, residual risk, how long it holds, and what the review came to. */
public final class DecisionController implements Pane {
    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final Asking asking;
    private final Deciding deciding;
    private final DecisionParts decisionParts;
    private final Form form;
    private final Segments outcomes;
    private final WordChoices evidenceChoices;
    private final WordChoices triggerChoices;

    @FXML
    private VBox root;

    @FXML
    private Button accept;

    @FXML
    private VBox mismatch;

    @FXML
    private VBox parts;

    @FXML
    private VBox evidence;

    @FXML
    private VBox triggers;

    @FXML
    private VBox outcome;

    @FXML
    private VBox fields;

    @FXML
    private FlowPane spans;

    private DecisionController(Session session, Navigator navigator, Ui ui, Deciding deciding) {
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.deciding = deciding;
        this.asking = new Asking(session.speaker(), ui);
        this.form = new Form(session, ui);
        this.decisionParts = new DecisionParts(session, navigator, ui);
        this.evidenceChoices = new WordChoices(
                        session, ui, "evidence_required", "proof_kind", Words.of(ProofKind.class))
                .offering(texts.get("choices.proof"), this::proof);
        this.triggerChoices = new WordChoices(session, ui, "triggers", "trigger_id", Words.of(TriggerId.class))
                .offering(texts.get("choices.usual"), () -> Checklist.TRIGGERS);
        this.outcomes = new Segments(
                Words.values(Outcome.class).stream()
                        .map(o -> new Segments.Choice(o.word(), ui.wording().brief("outcome", o.word()), ""))
                        .toList(),
                this::choose);
    }

    /** The pane of a session. */
    public static Pane of(Session session, Navigator navigator, Ui ui, Deciding deciding) {
        DecisionController controller = new DecisionController(session, navigator, ui, deciding);
        Views.load(controller, ui.texts());
        return controller;
    }

    @FXML
    private void initialize() {
        accept.setOnAction(e -> ui.commands().run("accept_allowed"));
        parts.getChildren().setAll(decisionParts);
        evidence.getChildren().setAll(evidenceChoices);
        triggers.getChildren().setAll(triggerChoices);
        outcome.getChildren().setAll(outcomes);
        outcomes.name(texts.get("pane.decision.outcome"));
        form.attach(fields, new ReadOnlyObjectWrapper<>(Optional.of(Address.REVIEW)), "review", Review.class);
        span("3m", 3);
        span("6m", 6);
        span("12m", 12);
        InSight.show(root, this::show, session.matrixProperty(), session.documentProperty());
    }

    /** The kinds of proof the document lists. */
    private List<String> proof() {
        return session.document().proof().stream()
                .map(proof -> proof.kind().word())
                .distinct()
                .toList();
    }

    private void span(String name, int months) {
        spans.getChildren().add(Parts.button(texts.get("pane.decision.valid." + name), "valid-" + name, () -> {
            LocalDate until = session.matrix().asOf().plusMonths(months);
            session.submit(new SetField(Address.REVIEW.at("valid_until"), until.toString()));
        }));
    }

    private void choose(String word) {
        asking.whoSpeaks(
                () -> session.submit(new SetOutcome(
                        Words.find(Outcome.class, word), session.speaker().stamp())),
                this::show);
    }

    private void show() {
        decisionParts.show();
        evidenceChoices.show();
        triggerChoices.show();
        outcomes.show(session.document().review().outcome().map(Worded::word).orElse(""));
        boolean differs =
                session.matrix().readiness().stream().anyMatch(r -> r.code().equals("posture.mismatch"));
        Parts.visible(mismatch, differs);
        if (differs) {
            mismatch.getChildren()
                    .setAll(
                            Parts.text(texts.get(
                                    "pane.decision.mismatch",
                                    session.document().review().posture().name(),
                                    session.matrix().posture().name())),
                            Parts.button(
                                    texts.get("pane.decision.adopt"),
                                    "adopt-posture",
                                    () -> asking.whoSpeaks(deciding::adoptPosture, () -> {})));
        }
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void focus(Address at) {
        switch (at.key().orElse("")) {
            case "outcome" -> outcomes.focus();
            case "evidence_required" -> evidenceChoices.focusFirst();
            case "triggers" -> triggerChoices.focusFirst();
            default -> form.focus(at.key());
        }
    }
}
