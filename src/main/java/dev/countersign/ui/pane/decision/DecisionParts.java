package dev.countersign.ui.pane.decision;

import dev.countersign.model.Address;
import dev.countersign.model.Decision;
import dev.countersign.model.Reach;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.VerdictBadge;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Navigator;
import dev.countersign.ui.shell.Ui;
import dev.countersign.ui.theme.Look;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is allowed now, what requires whose approval, what is blocked by which control, and what has no verdict yet. */
final class DecisionParts extends VBox {
    /** A name of so many letters fits beside anything. */
    private static final int SHORT = 24;

    private static final List<Verdict> ORDER =
            List.of(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK, Verdict.UNDECIDED);

    private final Session session;
    private final Navigator navigator;
    private final Texts texts;
    private final Look look;

    DecisionParts(Session session, Navigator navigator, Ui ui) {
        super(14);
        this.session = session;
        this.navigator = navigator;
        this.texts = ui.texts();
        this.look = ui.look();
        look.tightProperty().addListener((o, before, now) -> show());
    }

    void show() {
        getChildren().clear();
        for (Verdict verdict : ORDER) {
            List<Row> rows = session.matrix().rows().stream()
                    .filter(row -> row.inForce() == verdict)
                    .toList();
            if (!rows.isEmpty()) {
                getChildren().add(part(verdict, rows));
            }
        }
    }

    private Node part(Verdict verdict, List<Row> rows) {
        HBox head = new HBox(
                8,
                VerdictBadge.icon(verdict),
                Parts.text(texts.get("pane.decision.part." + verdict.word(), rows.size()), "section-title"));
        head.getStyleClass().add("verdict-head-" + verdict.word());
        VBox part = new VBox(2, head);
        rows.forEach(row -> part.getChildren().add(line(row)));
        return part;
    }

    private Node line(Row row) {
        Hyperlink name = new Hyperlink(Deceptive.shown(row.action().name()));
        name.setOnAction(e -> navigator.jump(Address.action(row.id())));
        name.setWrapText(true);
        if (row.action().name().length() <= SHORT) {
            // a long detail beside it takes the room, and would break the name within a word
            name.setMinWidth(Region.USE_PREF_SIZE);
        }
        var detail = Parts.text(detail(row), lacks(row) ? "unknown-text" : "quiet");
        Pane line = look.tightProperty().get() ? new VBox(name, detail) : beside(name, detail);
        line.getStyleClass().add("part-line");
        return line;
    }

    private static HBox beside(Node name, Node detail) {
        HBox line = new HBox(8, name, detail);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private String detail(Row row) {
        Optional<Decision> decision = row.decision().filter(d -> !row.stale());
        if (decision.isEmpty()) {
            return texts.get(row.stale() ? "matrix.decided.stale" : "pane.decision.unconfirmed");
        }
        if (row.loosened() && !row.complete()) {
            return texts.get("matrix.decided.incomplete");
        }
        return switch (row.inForce()) {
            case ALLOW -> row.loosened() ? loosened(decision.get()) : "";
            case APPROVE -> orMissing(decision.get().approverRole(), "pane.decision.no-approver");
            case BLOCK -> orMissing(decision.get().control(), "pane.decision.no-control");
            case UNDECIDED -> "";
        };
    }

    private String loosened(Decision decision) {
        return texts.get(
                "pane.decision.loosened",
                decision.approverRole(),
                decision.until().map(Object::toString).orElse(""));
    }

    private String orMissing(String said, String missing) {
        return said.isBlank() ? texts.get(missing) : Deceptive.shown(said);
    }

    private boolean lacks(Row row) {
        if (row.action().reach() == Reach.NOT_REACHABLE && row.decision().isEmpty()) {
            return false;
        }
        Optional<Decision> decision = row.decision().filter(d -> !row.stale());
        return decision.isEmpty()
                || row.loosened() && !row.complete()
                || row.inForce() == Verdict.APPROVE
                        && decision.get().approverRole().isBlank()
                || row.inForce() == Verdict.BLOCK && decision.get().control().isBlank();
    }
}
