package dev.countersign.ui.matrix;

import dev.countersign.model.Id;
import dev.countersign.model.ProofElement;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import dev.countersign.ui.command.Commands;
import dev.countersign.ui.control.Wording;
import dev.countersign.ui.matrix.MatrixLine.Shown;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.theme.Look;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The live matrix: a row an action, the mark in the verdict in force. */
public final class MatrixController {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass LOOSENED = PseudoClass.getPseudoClass("loosened");
    private static final List<String> CELL = List.of("cell", "indexed-cell", "table-cell");
    private static final int ELEMENTS = ProofElement.values().length;
    private final MatrixViewModel model;
    private final Session session;
    private final Texts texts;
    private final Wording wording;
    private final Look look;
    private final DecidedText decidedText;
    /** Held, because what is derived from a property is forgotten with the last who holds it. */
    private final List<ObservableValue<Boolean>> shown = new ArrayList<>();

    private boolean selecting;

    @FXML
    private Label moves;

    @FXML
    private VBox root;

    @FXML
    private FlowPane filters;

    @FXML
    private MenuButton more;

    @FXML
    private VerdictBar bar;

    @FXML
    private TableView<MatrixLine> table;

    @FXML
    private TableColumn<MatrixLine, Shown> action;

    @FXML
    private TableColumn<MatrixLine, Shown> declared;

    @FXML
    private TableColumn<MatrixLine, Shown> allow;

    @FXML
    private TableColumn<MatrixLine, Shown> approve;

    @FXML
    private TableColumn<MatrixLine, Shown> block;

    @FXML
    private TableColumn<MatrixLine, Shown> decided;

    @FXML
    private TableColumn<MatrixLine, Shown> proof;

    @FXML
    private TableColumn<MatrixLine, Shown> remarks;

    /** The matrix of a session. */
    public MatrixController(MatrixViewModel model, Wording wording, Look look) {
        this.model = model;
        this.session = model.session();
        this.wording = wording;
        this.texts = wording.texts();
        this.look = look;
        this.decidedText = new DecidedText(texts);
    }

    @FXML
    private void initialize() {
        table.setItems(model.lines());
        table.setPlaceholder(new Label(texts.get("matrix.empty")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(t -> new Line());
        table.setAccessibleText(texts.get("matrix.title"));
        BooleanBinding narrow = Bindings.createBooleanBinding(
                () -> table.getWidth() < 46 * look.pixels(), table.widthProperty(), look.textPercentProperty());
        columns(narrow);
        new MatrixFilters(model, texts, look).fill(filters, more, bar);
        new MovedRows(session, texts, table, moves);
        selectInTable();
        session.selectedProperty().addListener((o, before, now) -> selectInTable());
        model.lines().addListener((ListChangeListener<MatrixLine>) change -> selectInTable());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<MatrixLine>)
                change -> selectInSession());
    }

    private void columns(BooleanBinding narrow) {
        column(action, this::nameCell, 8, 60);
        action.minWidthProperty().unbind();
        action.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> look.pixels() * (narrow.get() ? 8 : 13.5), narrow, look.textPercentProperty()));
        column(
                declared,
                (cell, shown) ->
                        cell.setText(shown.row().map(this::declaredText).orElse("")),
                6,
                8);
        verdictColumn(allow, Verdict.ALLOW, narrow);
        verdictColumn(approve, Verdict.APPROVE, narrow);
        verdictColumn(block, Verdict.BLOCK, narrow);
        column(decided, this::decidedCell, 9, 11);
        column(proof, this::proofCell, 4.4, 5);
        column(remarks, this::remarksCell, 3.4, 4);
        shown(declared, narrow.not());
        shown(proof, narrow.not());
        shown(decided, look.stackedProperty().not());
        shown(remarks, model.countsProperty().map(counts -> counts.getOrDefault(MatrixFilter.REMARKS, 0) > 0));
    }

    /** A column takes every word about whether it is shown for a new one, and the table then builds all cells anew. */
    private void shown(TableColumn<?, ?> column, ObservableValue<Boolean> wanted) {
        shown.add(wanted);
        column.setVisible(wanted.getValue());
        wanted.addListener((o, before, now) -> {
            if (column.isVisible() != now) {
                column.setVisible(now);
            }
        });
    }

    private void column(
            TableColumn<MatrixLine, Shown> column,
            BiConsumer<TableCell<MatrixLine, Shown>, Shown> fill,
            double least,
            double most) {
        column.setCellValueFactory(features -> features.getValue().shownProperty());
        column.setCellFactory(c -> new FilledCell(fill));
        column.minWidthProperty().bind(look.textPercentProperty().multiply(least * 0.13));
        column.maxWidthProperty().bind(look.textPercentProperty().multiply(most * 0.13));
    }

    private void verdictColumn(TableColumn<MatrixLine, Shown> column, Verdict place, BooleanBinding narrow) {
        column.setCellValueFactory(features -> features.getValue().shownProperty());
        column.setCellFactory(c -> new VerdictCell(place, texts, narrow));
        column.getStyleClass().add("verdict-column");
        column.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> look.pixels() * (narrow.get() ? 4.9 : 7.6), narrow, look.textPercentProperty()));
        column.maxWidthProperty().bind(column.minWidthProperty());
    }

    private void nameCell(TableCell<MatrixLine, Shown> cell, Shown shown) {
        cell.setText(shown.row().map(this::nameText).orElseGet(() -> texts.get(shown.heading())));
        style(cell, "name-cell");
    }

    /** Styles that are there already stay: new ones are looked up again, and an edit passes all cells in sight. */
    private static void style(TableCell<?, ?> cell, String... own) {
        List<String> wanted = Stream.concat(CELL.stream(), Stream.of(own)).toList();
        if (!cell.getStyleClass().equals(wanted)) {
            cell.getStyleClass().setAll(wanted);
        }
    }

    private String nameText(Row row) {
        String name = dev.countersign.posture.Deceptive.shown(row.action().name());
        return name.isBlank() ? row.id().value() : name;
    }

    private String declaredText(Row row) {
        return texts.get("matrix.declared." + row.action().declared().word());
    }

    private void decidedCell(TableCell<MatrixLine, Shown> cell, Shown shown) {
        Optional<DecidedText.Line> line = shown.row().map(decidedText::of);
        cell.setText(line.map(DecidedText.Line::text).orElse(""));
        String more = line.map(DecidedText.Line::more).orElse("");
        cell.setTooltip(more.isEmpty() ? null : new Tooltip(more));
        cell.setAccessibleHelp(more);
        style(
                cell,
                "quiet",
                line.map(DecidedText.Line::style).filter(s -> !s.isEmpty()).orElse("undecided-yet"));
    }

    private void proofCell(TableCell<MatrixLine, Shown> cell, Shown shown) {
        style(cell, "quiet", "figures");
        cell.setText(shown.row()
                .map(row -> (ELEMENTS - row.proof().uncovered().size()) + "/" + ELEMENTS)
                .orElse(""));
        cell.setAccessibleText(shown.row()
                .map(row -> wording.word("grade", row.proof().grade().word()))
                .orElse(""));
    }

    private void remarksCell(TableCell<MatrixLine, Shown> cell, Shown shown) {
        style(cell, "quiet", "figures");
        boolean any = shown.remarks() > 0;
        cell.setText(any ? String.valueOf(shown.remarks()) : "");
        String icon = any ? "fth-message-square" : "fth-clock";
        if (!any && !shown.parked()) {
            cell.setGraphic(null);
        } else if (!(cell.getGraphic() instanceof FontIcon there)
                || !there.getIconLiteral().equals(icon)) {
            cell.setGraphic(new FontIcon(icon));
        }
        cell.setAccessibleText(any ? texts.get("matrix.remarks", shown.remarks()) : "");
    }

    private void selectInTable() {
        if (selecting) {
            return;
        }
        selecting = true;
        Set<Id> also = session.alsoSelectedProperty().get();
        Optional<Id> main = session.selectedProperty().get();
        if (also.isEmpty()) {
            table.getSelectionModel().clearSelection();
        }
        for (int i = 0; i < model.lines().size(); i++) {
            Optional<Id> id = model.lines().get(i).id();
            if (id.isPresent() && id.equals(main)) {
                table.getSelectionModel().select(i);
                table.getFocusModel().focus(i);
            }
        }
        selecting = false;
    }

    private void selectInSession() {
        if (selecting) {
            return;
        }
        Set<Id> ids = new LinkedHashSet<>();
        table.getSelectionModel().getSelectedItems().stream()
                .flatMap(line -> Optional.ofNullable(line).flatMap(MatrixLine::id).stream())
                .forEach(ids::add);
        if (ids.isEmpty()) {
            return;
        }
        selecting = true;
        session.alsoSelectedProperty().set(ids.size() > 1 ? ids : Set.of());
        Optional<Id> focused = Optional.ofNullable(table.getFocusModel().getFocusedItem())
                .flatMap(MatrixLine::id)
                .filter(ids::contains);
        session.selectedProperty().set(focused.or(() -> ids.stream().findFirst()));
        selecting = false;
    }

    /** Offers commands in the menu above the table. */
    public void offer(Commands commands, List<String> ids) {
        MatrixMenu.offer(more, commands, texts, ids);
    }

    /** The table, for the focus. */
    public TableView<MatrixLine> table() {
        return table;
    }

    /** The whole matrix. */
    public VBox view() {
        return root;
    }

    /** The row that lies under something dragged over the table. */
    public Optional<Id> rowUnder(DragEvent event) {
        for (Node up = event.getPickResult().getIntersectedNode(); up != null; up = up.getParent()) {
            if (up instanceof Line line && line.getItem() != null) {
                return line.getItem().id();
            }
        }
        return Optional.empty();
    }

    private final class Line extends TableRow<MatrixLine> {
        Line() {
            MovedRows.follow(session, this);
            // what is dropped here goes to this row
            setOnDragEntered(event -> pseudoClassStateChanged(DROPPING, !isEmpty()));
            setOnDragExited(event -> pseudoClassStateChanged(DROPPING, false));
        }

        @Override
        protected void updateItem(MatrixLine item, boolean empty) {
            super.updateItem(item, empty);
            Optional<Row> row = empty || item == null ? Optional.empty() : item.row();
            MovedRows.mark(session, this);
            pseudoClassStateChanged(HEADING, !empty && row.isEmpty());
            pseudoClassStateChanged(LOOSENED, row.filter(Row::loosened).isPresent());
            setAccessibleText(row.map(r -> nameText(r) + ": "
                            + texts.get("word.verdict." + r.inForce().word()))
                    .orElse(""));
        }
    }
}
