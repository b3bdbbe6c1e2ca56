package dev.countersign.ui.path;

import dev.countersign.model.Id;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Deceptive;
import dev.countersign.posture.path.ActionPaths;
import dev.countersign.posture.path.Lane;
import dev.countersign.posture.path.PathPlan;
import dev.countersign.posture.path.PathPlan.Measure;
import dev.countersign.posture.path.PathPlan.Passage;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;

/** The picture itself. The boxes of actions take the focus; up and down go from one to the next. */
final class PathsView extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double BOX = 4.6;
    private static final double BETWEEN = 0.5;
    private static final double GAP = 2;
    private static final double HEADS = 2;
    private static final double STUB = 7;
    private static final double BAR = 6;

    private final ActionPaths paths;
    private final Texts texts;
    private final ObservableDoubleValue unit;
    private final Consumer<Id> chosen;
    private final Consumer<Node> reached;
    private final Runnable done;
    private final List<PathBox> boxes = new ArrayList<>();
    private final List<Integer> actions = new ArrayList<>();
    private double drawn = -1;

    /**
     * A picture.
     *
     * @param unit the height of its letters, in pixels
     * @param chosen told the row when a path is chosen
     * @param reached told the box that has the focus
     * @param done what to do when somebody has chosen with Enter
     */
    PathsView(
            ActionPaths paths,
            Texts texts,
            ObservableDoubleValue unit,
            Consumer<Id> chosen,
            Consumer<Node> reached,
            Runnable done) {
        this.paths = paths;
        this.texts = texts;
        this.unit = unit;
        this.chosen = chosen;
        this.reached = reached;
        this.done = done;
        getStyleClass().add("paths");
        setAccessibleText(paths.spoken(texts));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        plan(1000).boxes().forEach(this::add);
        getChildren().setAll(boxes);
        unit.addListener((o, before, now) -> resize());
        resize();
    }

    private void resize() {
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", unit.get()));
        boxes.forEach(box -> box.size(unit.get()));
        drawn = -1;
        requestLayout();
    }

    private PathPlan plan(double width) {
        return PathPlan.of(paths, measure(width));
    }

    private Measure measure(double width) {
        return new Measure(width, GAP * unit.get(), BOX * unit.get(), BETWEEN * unit.get());
    }

    private void add(PathPlan.Box box) {
        PathBox node = new PathBox(box, texts);
        if (box.stop().lane() == Lane.ACTION) {
            int path = box.paths().get(0);
            actions.add(boxes.size());
            node.setId("path-" + paths.paths().get(path).rows().get(0).value());
            node.setFocusTraversable(true);
            node.setOnMousePressed(e -> node.requestFocus());
            node.focusedProperty().addListener((o, before, now) -> {
                if (now) {
                    reached.accept(node);
                }
                if (now
                        && !paths.paths().get(path).rows().stream()
                                .anyMatch(id -> chosenNow.filter(id::equals).isPresent())) {
                    chosen.accept(paths.paths().get(path).rows().get(0));
                }
            });
        } else {
            node.setOnMousePressed(
                    e -> boxes.get(actions.get(box.paths().get(0))).requestFocus());
        }
        boxes.add(node);
    }

    private Optional<Id> chosenNow = Optional.empty();

    private void onKey(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            int at = focusedAction();
            int next = Math.max(0, Math.min(actions.size() - 1, at + (up ? -1 : 1)));
            boxes.get(actions.get(next)).requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            done.run();
            event.consume();
        }
    }

    private int focusedAction() {
        for (int i = 0; i < actions.size(); i++) {
            if (boxes.get(actions.get(i)).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** Marks the path of a row. */
    void choose(Optional<Id> row) {
        chosenNow = row;
        List<PathPlan.Box> planned = plan(1000).boxes();
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).pseudoClassStateChanged(CHOSEN, isOn(planned.get(i).paths(), row));
        }
        drawn = -1;
        requestLayout();
    }

    private boolean isOn(List<Integer> numbers, Optional<Id> row) {
        return row.isPresent()
                && numbers.stream()
                        .anyMatch(path -> paths.paths().get(path).rows().contains(row.get()));
    }

    /** Puts the focus on the path of a row, else on the first. */
    void focus(Optional<Id> row) {
        int index = 0;
        for (int i = 0; i < actions.size(); i++) {
            if (isOn(List.of(i), row)) {
                index = i;
            }
        }
        boxes.get(actions.get(index)).requestFocus();
    }

    @Override
    protected double computePrefHeight(double width) {
        return plan(1000).height() + (HEADS + 0.5) * unit.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60 * unit.get();
    }

    @Override
    protected void layoutChildren() {
        if (Math.abs(drawn - getWidth()) < 0.5) {
            return;
        }
        drawn = getWidth();
        double letter = unit.get();
        double top = HEADS * letter;
        PathPlan plan = plan(getWidth() - 4);
        Measure measure = measure(getWidth() - 4);
        List<Node> all = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            Label head = new Label(texts.get("record.path.lane." + lane.word()));
            head.getStyleClass().addAll("quiet", "path-head");
            head.resizeRelocate(2 + measure.left(lane), 0, measure.width(lane) + letter, top);
            head.setMaxWidth(measure.width(lane) + letter);
            all.add(head);
        }
        plan.lines().forEach(line -> lines(line, top, all));
        all.addAll(boxes);
        getChildren().setAll(all);
        for (int i = 0; i < boxes.size(); i++) {
            PathPlan.Box box = plan.boxes().get(i);
            boxes.get(i).resizeRelocate(2 + box.x(), top + box.y(), box.width(), box.height());
        }
        for (Node node : all) {
            if (node instanceof Label head) {
                head.resizeRelocate(head.getLayoutX(), 0, head.getMaxWidth(), top);
            }
        }
    }

    private void lines(PathPlan.Line line, double top, List<Node> all) {
        double x = 2 + line.fromX();
        double y = top + line.fromY();
        double toX = 2 + line.toX();
        double middle = (x + toX) / 2;
        CubicCurve curve = new CubicCurve(x, y, middle, y, middle, top + line.toY(), toX, top + line.toY());
        curve.getStyleClass().addAll("path-line", style(line));
        curve.pseudoClassStateChanged(CHOSEN, isOn(line.paths(), chosenNow));
        curve.setMouseTransparent(true);
        all.add(curve);
        if (line.passage() == Passage.CUT) {
            Line stub = new Line(x, y, x + STUB, y);
            Line bar = new Line(x + STUB, y - BAR, x + STUB, y + BAR);
            stub.getStyleClass().addAll("path-line", "path-block");
            bar.getStyleClass().addAll("path-line", "path-bar");
            all.add(stub);
            all.add(bar);
        }
    }

    private static String style(PathPlan.Line line) {
        if (line.passage() != Passage.OPEN) {
            return "path-cut";
        }
        return line.unsure()
                ? "path-unsure"
                : line.verdict().map(Verdict::word).map(word -> "path-" + word).orElse("path-shared");
    }

    /** What a box says aloud. */
    static String spoken(PathPlan.Box box, Texts texts) {
        String name = Deceptive.shown(box.stop().name());
        String detail = box.stop().detail().isEmpty()
                ? ""
                : ", " + Deceptive.shown(box.stop().detail());
        String verdict = box.verdict()
                .map(v -> ": " + texts.get("record.in_force." + v.word()))
                .orElse("");
        return name + verdict + detail;
    }
}
