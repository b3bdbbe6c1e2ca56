package dev.countersign.ui.app;

import dev.countersign.model.Address;
import dev.countersign.posture.Remark;
import dev.countersign.ui.control.FieldRow;
import dev.countersign.ui.control.Views;
import dev.countersign.ui.evidence.Citing;
import dev.countersign.ui.evidence.EvidenceDrop;
import dev.countersign.ui.explain.Deciding;
import dev.countersign.ui.explain.ExplainController;
import dev.countersign.ui.matrix.MatrixController;
import dev.countersign.ui.matrix.MatrixViewModel;
import dev.countersign.ui.meeting.MeetingModel;
import dev.countersign.ui.meeting.MeetingState;
import dev.countersign.ui.meeting.MeetingView;
import dev.countersign.ui.merge.DiskActions;
import dev.countersign.ui.merge.DiskBanner;
import dev.countersign.ui.pane.actions.ActionsController;
import dev.countersign.ui.pane.checklist.ChecklistController;
import dev.countersign.ui.pane.credentials.CredentialsController;
import dev.countersign.ui.pane.decision.DecisionController;
import dev.countersign.ui.pane.notes.NotesController;
import dev.countersign.ui.pane.proof.ProofController;
import dev.countersign.ui.pane.questions.QuestionsController;
import dev.countersign.ui.pane.signoff.SignOffController;
import dev.countersign.ui.pane.tools.ToolsController;
import dev.countersign.ui.pane.workflow.WorkflowController;
import dev.countersign.ui.record.FrozenBanner;
import dev.countersign.ui.record.RecordDesk;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Pane;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.shell.Splitters;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.shell.WorkController;
import dev.countersign.ui.whatif.Pointing;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The wiring of one document's part of the window: panes, matrix, explanation. */
final class WorkView {
    private final Session session;
    private final Ui ui;
    private final Navigator navigator;
    private final RecordDesk desk;
    private final RecordFiling records;
    private final Again again;
    private final Supplier<Pane> start;
    private final Deciding deciding;
    private final ExplainController explain;
    private final MatrixController matrix;
    private final WorkController work;
    private final Node node;
    private Optional<MeetingView> meeting = Optional.empty();

    WorkView(
            Session session,
            Ui ui,
            RecordDesk desk,
            RecordFiling records,
            Again again,
            DiskActions disk,
            Supplier<Pane> start,
            Splitters splitters) {
        this.session = session;
        this.ui = ui;
        this.desk = desk;
        this.records = records;
        this.again = again;
        this.start = start;
        this.navigator = new Navigator(session);
        this.deciding = new Deciding(session, ui.texts().locale());
        this.matrix = new MatrixController(new MatrixViewModel(session), ui.wording(), ui.look());
        this.explain = new ExplainController(session, navigator, ui, deciding);
        Node matrixNode = Views.load(matrix, ui.texts());
        Node explainNode = Views.load(explain, ui.texts());
        ui.commands().installMatrixKeys(matrixNode);
        matrix.offer(ui.commands(), List.of("paths", "what_if"));
        EvidenceDrop.on(
                matrix.table(),
                new Citing(session, ui),
                event -> matrix.rowUnder(event).map(Address::action));
        ui.commands().installMatrixKeys(explainNode);
        this.work = new WorkController(session, navigator, ui, this::pane, List.of(matrixNode, explainNode), splitters);
        Node all = Views.load(work, ui.texts());
        VBox.setVgrow(all, Priority.ALWAYS);
        this.node = session.record()
                .<Node>map(record -> new VBox(
                        new FrozenBanner(
                                session,
                                record,
                                ui.texts(),
                                records,
                                () -> navigator.paneProperty().set(PaneId.SIGN_OFF)),
                        all))
                .orElseGet(() -> new VBox(
                        new DiskBanner(
                                session.behind(), ui.texts(), disk, isSeen() ? ui.notices()::seen : text -> text),
                        again.banner(session.behind(), this::changes),
                        all));
        session.refusalProperty()
                .addListener((o, before, now) -> now.filter(why -> why.code().equals("record.frozen"))
                        .ifPresent(why -> records.askToReview(session)));
    }

    private Pane pane(PaneId pane) {
        return switch (pane) {
            case START -> start.get();
            case WORKFLOW -> WorkflowController.of(session, ui);
            case CREDENTIALS -> CredentialsController.of(session, navigator, ui);
            case ACTIONS -> ActionsController.of(session, navigator, ui);
            case TOOLS -> ToolsController.of(session, navigator, ui);
            case PROOF -> ProofController.of(session, navigator, ui);
            case QUESTIONS -> QuestionsController.of(session, navigator, ui);
            case CHECKLIST -> ChecklistController.of(session, ui);
            case NOTES -> NotesController.of(session, navigator, ui);
            case DECISION -> DecisionController.of(session, navigator, ui, deciding);
            case SIGN_OFF -> SignOffController.of(session, navigator, ui, desk, records);
        };
    }

    /** Marks the rows that the fact in focus or under the pointer moves. */
    void point(java.util.function.Function<dev.countersign.model.AgentActionBom, dev.countersign.posture.Matrix> by) {
        Pointing.follow(
                node,
                session,
                ui.background(),
                by,
                part -> part instanceof FieldRow row ? row.at() : java.util.Optional.empty());
    }

    /** Goes where a readiness item or contradiction belongs. */
    void jump(Remark remark) {
        navigator.jump(remark.on());
        switch (remark.code()) {
            case "approve.approver" -> explain.focusDecision("approver_role");
            case "block.control" -> explain.focusDecision("control");
            case "loosened.incomplete" -> explain.focusDecision("rationale");
            case "action.unconfirmed", "action.undecided", "decision.stale" ->
                matrix.table().requestFocus();
            default -> {
                // the pane puts the focus into the field
            }
        }
    }

    /** Says that a record does not change, and offers to review it again. */
    void review() {
        records.askToReview(session);
    }

    /** Shows what changed since the record that is reviewed again. */
    void changes() {
        if (isSeen()) {
            ui.notices().warn(ui.texts().get("presenter.not_now"));
        } else {
            again.show(session, navigator, deciding);
        }
    }

    /** Whether paths and names of credentials are hidden here. */
    private boolean isSeen() {
        return session.behind() != session;
    }

    /** Adds a row and puts the focus into its name. */
    void addAction() {
        navigator.paneProperty().set(PaneId.ACTIONS);
        if (work.built(PaneId.ACTIONS) instanceof ActionsController actions) {
            actions.add();
        }
    }

    /** The meeting about this document, built when it is first held. */
    MeetingView meeting(MeetingState state) {
        MeetingView held = meeting.orElseGet(() -> new MeetingView(new MeetingModel(session, state), ui, deciding));
        meeting = Optional.of(held);
        return held;
    }

    Session session() {
        return session;
    }

    Ui ui() {
        return ui;
    }

    Navigator navigator() {
        return navigator;
    }

    Deciding deciding() {
        return deciding;
    }

    ExplainController explain() {
        return explain;
    }

    MatrixController matrix() {
        return matrix;
    }

    WorkController work() {
        return work;
    }

    Node node() {
        return node;
    }
}
