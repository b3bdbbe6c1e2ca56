package dev.countersign.ui.meeting;

import dev.countersign.model.Address;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.Row;
import dev.countersign.ui.shell.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The matrix alone, large: a row an action, the mark in the verdict in force. */
final class MatrixStage extends VBox {
    private static final List<Verdict> COLUMNS = List.of(Verdict.ALLOW, Verdict.APPROVE, Verdict.BLOCK);

    private final MeetingModel model;
    private final Ui ui;
    private final ListView<Row> list = new ListView<>();
    private final HBox head = new HBox();
    private final Region spare = new Region();
    private double pixels = 13;
    private boolean showing;

    MatrixStage(MeetingModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        getStyleClass().add("meeting-matrix");
        list.setId("meeting-matrix");
        list.setAccessibleText(ui.texts().get("matrix.title"));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!showing && now != null) {
                model.go(Address.action(now.id()));
            }
        });
        head.getStyleClass().add("meeting-matrix-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
    }

    void show(double size) {
        pixels = size;
        showing = true;
        fillHead();
        List<Row> rows = model.session().matrix().rows();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        Optional<Row> row = model.row();
        row.ifPresentOrElse(
                r -> {
                    list.getSelectionModel().select(r);
                    list.scrollTo(Math.max(0, rows.indexOf(r) - 3));
                },
                list.getSelectionModel()::clearSelection);
        showing = false;
    }

    /** The heads stand over their columns, a scroll bar or not. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node bar = list.lookup(".scroll-bar:vertical");
        double taken = bar != null && bar.isVisible() ? bar.getLayoutBounds().getWidth() : 0;
        if (spare.getMinWidth() != taken) {
            spare.setMinWidth(taken);
        }
    }

    private void fillHead() {
        Label action = new Label(ui.texts().get("matrix.column.action"));
        action.getStyleClass().add("meeting-heading");
        head.getChildren().setAll(action, grow());
        COLUMNS.forEach(verdict -> {
            Label name = new Label(ui.texts().get("command." + verdict.word() + ".short"));
            name.getStyleClass().add("meeting-heading");
            head.getChildren().add(column(name));
        });
        head.getChildren().add(spare);
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private StackPane column(Node node) {
        StackPane column = new StackPane(node);
        double width = pixels * 13;
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            String called = row.action().name().isBlank()
                    ? row.id().value()
                    : row.action().name();
            Label name = new Label(Deceptive.shown(called));
            name.getStyleClass().add("meeting-row-name");
            name.setMinWidth(0);
            HBox line = new HBox(name, grow());
            line.getStyleClass().add("meeting-matrix-line");
            boolean none = row.inForce() == Verdict.UNDECIDED;
            for (Verdict verdict : COLUMNS) {
                boolean here = row.inForce() == verdict || none && verdict == Verdict.APPROVE;
                Region dot = new Region();
                dot.getStyleClass().add("verdict-dot");
                line.getChildren()
                        .add(column(here ? Large.badge(row.inForce(), ui.texts(), pixels * 1.6, "meeting-mark") : dot));
            }
            setPrefWidth(0);
            setGraphic(line);
            setAccessibleText(name.getText() + ": "
                    + ui.texts().get("word.verdict." + row.inForce().word()));
        }
    }
}
