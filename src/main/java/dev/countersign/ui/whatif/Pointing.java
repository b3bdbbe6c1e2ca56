package dev.countersign.ui.whatif;

import dev.countersign.edit.Moves;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.posture.Matrix;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.task.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Follows the focus and the pointer: the fact they are on tells the session which rows it moves. */
public final class Pointing {
    /** What a node that shows a fact carries: the field that says it. */
    private static final String KEY = "dev.countersign.fact";

    private static final Duration REST = Duration.millis(150);

    private final Session session;
    private final Background background;
    private final Function<AgentActionBom, Matrix> evaluation;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Address> wanted = Optional.empty();
    private Optional<Address> focused = Optional.empty();
    private long latest;

    private Pointing(Session session, Background background, Function<AgentActionBom, Matrix> evaluation) {
        this.session = session;
        this.background = background;
        this.evaluation = evaluation;
        rest.setOnFinished(e -> follow());
    }

    /** Marks a node as showing the fact that a field says. */
    public static void mark(Node node, Address field) {
        node.getProperties().put(KEY, field);
    }

    /**
     * Follows focus and pointer below a node.
     *
     * @param facts where the field of a node of the forms is; empty for other nodes
     */
    public static void follow(
            Node root,
            Session session,
            Background background,
            Function<AgentActionBom, Matrix> evaluation,
            Function<Node, Optional<Address>> facts) {
        Pointing pointing = new Pointing(session, background, evaluation);
        root.addEventFilter(MouseEvent.MOUSE_MOVED, e -> {
            if (e.getTarget() instanceof Node node) {
                pointing.want(at(node, facts).or(() -> pointing.focused));
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_EXITED, e -> pointing.want(pointing.focused));
        ChangeListener<Node> focus = (o, was, owner) -> {
            pointing.focused = owner == null || !isBelow(owner, root) ? Optional.empty() : at(owner, facts);
            pointing.want(pointing.focused);
        };
        // the scene outlives what it shows
        root.sceneProperty().addListener((o, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(focus);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(focus);
            }
        });
        session.documentProperty().addListener((o, before, now) -> pointing.follow());
    }

    private static boolean isBelow(Node node, Node root) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == root) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Address> at(Node node, Function<Node, Optional<Address>> facts) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.hasProperties() && up.getProperties().get(KEY) instanceof Address address) {
                return Optional.of(address);
            }
            Optional<Address> field = facts.apply(up);
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    private void want(Optional<Address> fact) {
        if (!fact.equals(wanted)) {
            wanted = fact;
            rest.playFromStart();
        }
    }

    private void follow() {
        long mine = ++latest;
        if (wanted.isEmpty()) {
            session.movedProperty().set(Optional.empty());
            return;
        }
        AgentActionBom document = session.document();
        Address at = wanted.get();
        background.run(() -> Moves.of(document, at, evaluation), rows -> {
            if (mine == latest) {
                publish(rows);
            }
        });
    }

    private void publish(List<Id> rows) {
        session.movedProperty().set(Optional.of(rows));
    }
}
