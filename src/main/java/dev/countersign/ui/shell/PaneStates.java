package dev.countersign.ui.shell;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.ProofElement;
import dev.countersign.model.QuestionState;
import dev.countersign.model.Workflow;
import dev.countersign.posture.Checklist;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Remark;
import dev.countersign.posture.ReviewQuestions;
import dev.countersign.posture.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How far each pane has come, and the figure beside its name. A function of document and matrix. */
public final class PaneStates {
    private static final Set<String> WORKFLOW_FIELDS = Set.of("workflow.name", "workflow.owner", "rollback.owner");

    private final AgentActionBom document;
    private final Matrix matrix;

    /**
     * The state of one pane.
     *
     * @param state how far it has come
     * @param count how many things there are, or are done
     * @param of out of how many; 0 where only the count is shown
     */
    public record Standing(PaneState state, int count, int of) {}

    private PaneStates(AgentActionBom document, Matrix matrix) {
        this.document = document;
        this.matrix = matrix;
    }

    /** The state of every pane. */
    public static Map<PaneId, Standing> of(AgentActionBom document, Matrix matrix) {
        PaneStates states = new PaneStates(document, matrix);
        Map<PaneId, Standing> all = new EnumMap<>(PaneId.class);
        for (PaneId pane : PaneId.values()) {
            all.put(pane, states.standing(pane));
        }
        return all;
    }

    private Standing standing(PaneId pane) {
        return switch (pane) {
            case START -> new Standing(PaneState.DONE, 0, 0);
            case WORKFLOW -> new Standing(workflow(), 0, 0);
            case CREDENTIALS ->
                listed(PaneId.CREDENTIALS, document.credentials().size(), "credential.unresolved");
            case ACTIONS -> listed(PaneId.ACTIONS, document.actions().size(), "row.reachable_blocked");
            case TOOLS -> listed(PaneId.TOOLS, document.tools().size(), "tool.none");
            case PROOF -> proof();
            case QUESTIONS -> questions();
            case CHECKLIST -> checklist();
            case NOTES -> notes();
            case DECISION -> new Standing(decision(), 0, 0);
            case SIGN_OFF -> new Standing(signOff(), 0, 0);
        };
    }

    private PaneState workflow() {
        if (document.workflow().equals(Workflow.UNKNOWN)) {
            return PaneState.EMPTY;
        }
        if (readiness().anyMatch(r -> WORKFLOW_FIELDS.contains(r.code()))) {
            return PaneState.INCOMPLETE;
        }
        return asked(PaneId.WORKFLOW) ? PaneState.OPEN : PaneState.DONE;
    }

    private Standing listed(PaneId pane, int size, String problem) {
        if (size == 0) {
            return new Standing(PaneState.EMPTY, 0, 0);
        }
        if (matrix.contradictions().stream().anyMatch(c -> c.code().equals(problem))
                || pane == PaneId.ACTIONS && readiness().anyMatch(r -> r.code().equals("action.undecided"))) {
            return new Standing(PaneState.PROBLEM, size, 0);
        }
        return new Standing(asked(pane) ? PaneState.OPEN : PaneState.DONE, size, 0);
    }

    private boolean asked(PaneId pane) {
        return matrix.questions().stream().anyMatch(q -> PaneId.of(q.on()) == pane);
    }

    private Standing proof() {
        int all = ProofElement.values().length;
        int covered = matrix.rows().stream()
                .map(Row::proof)
                .mapToInt(p -> all - p.uncovered().size())
                .min()
                .orElse(0);
        boolean nothing = document.proof().isEmpty();
        return new Standing(
                nothing ? PaneState.EMPTY : covered == all ? PaneState.DONE : PaneState.INCOMPLETE, covered, all);
    }

    private Standing questions() {
        int all = ReviewQuestions.all(document.review()).size();
        int done = (int) ReviewQuestions.all(document.review()).stream()
                .filter(q -> ReviewQuestions.state(q) != QuestionState.OPEN)
                .count();
        return progress(done, all);
    }

    private Standing checklist() {
        List<Checklist.Item> items = Checklist.of(document, matrix);
        int all = items.size();
        int done = (int) items.stream().filter(Checklist.Item::isDone).count();
        return progress(done, all);
    }

    private static Standing progress(int done, int all) {
        PaneState state = done == 0 ? PaneState.EMPTY : done == all ? PaneState.DONE : PaneState.INCOMPLETE;
        return new Standing(state, done, all);
    }

    private Standing notes() {
        int open = (int) document.review().annotations().stream()
                .filter(a -> !a.resolved())
                .count();
        int all = open + document.notes().size() + matrix.contradictions().size();
        boolean concern = readiness().anyMatch(r -> r.code().equals("annotation.open"));
        PaneState state = concern || !matrix.contradictions().isEmpty() ? PaneState.PROBLEM : PaneState.DONE;
        return new Standing(all == 0 ? PaneState.EMPTY : state, all, 0);
    }

    private PaneState decision() {
        boolean missing = readiness()
                .anyMatch(r -> PaneId.of(r.on()) == PaneId.DECISION
                        || r.code().startsWith("approve.")
                        || r.code().startsWith("block.")
                        || r.code().startsWith("action."));
        boolean nothing = document.review().decisions().isEmpty()
                && document.review().outcome().isEmpty();
        return nothing ? PaneState.EMPTY : missing ? PaneState.INCOMPLETE : PaneState.DONE;
    }

    private PaneState signOff() {
        if (matrix.isReady()) {
            return PaneState.DONE;
        }
        return document.review().signers().isEmpty() ? PaneState.EMPTY : PaneState.INCOMPLETE;
    }

    private Stream<Remark> readiness() {
        return matrix.readiness().stream();
    }
}
