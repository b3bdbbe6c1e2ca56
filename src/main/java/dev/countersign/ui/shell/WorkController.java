package dev.countersign.ui.shell;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.ui.session.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The work on one document: the list of panes, the pane, and the matrix with its explanation always beside it. */
public final class WorkController {
    /** What is seen above a place that was gone to, in pixels. */
    private static final double ABOVE = 80;

    /** Up to this many rows, looking at them is faster than handing them over. */
    private static final int FEW = 60;

    private final Session session;
    private final Navigator navigator;
    private final Ui ui;
    private final Function<PaneId, Pane> panes;
    private final List<Node> always;
    private final Splitters splitters;
    private boolean statesDue;
    private final Map<PaneId, Pane> built = new EnumMap<>(PaneId.class);

    @FXML
    private BorderPane root;

    @FXML
    private VBox navigation;

    @FXML
    private SplitPane split;

    @FXML
    private SplitPane right;

    @FXML
    private ScrollPane paneScroll;

    @FXML
    private StackPane paneHost;

    /**
     * The work on a document.
     *
     * @param panes builds a pane when it is first shown
     * @param always what always stands beside the panes: matrix and explanation
     * @param splitters where the parts meet
     */
    public WorkController(
            Session session,
            Navigator navigator,
            Ui ui,
            Function<PaneId, Pane> panes,
            List<Node> always,
            Splitters splitters) {
        this.session = session;
        this.navigator = navigator;
        this.ui = ui;
        this.panes = panes;
        this.always = List.copyOf(always);
        this.splitters = splitters;
    }

    @FXML
    private void initialize() {
        List<StackPane> places = always.stream().map(part -> new StackPane()).toList();
        right.getItems().setAll(places);
        SplitPane.setResizableWithParent(paneScroll, false);
        splitters.watch(split);
        splitters.watch(right);
        fillNavigation();
        InvalidationListener soon = o -> showStatesSoon();
        session.matrixProperty().addListener(soon);
        session.documentProperty().addListener(soon);
        showStates();
        navigator.paneProperty().addListener((o, before, now) -> showPane(now));
        navigator.jumpedProperty().addListener((o, before, now) -> now.ifPresent(this::focus));
        List<Runnable> parts = new ArrayList<>();
        Runnable frameFirst = () -> {};
        parts.add(frameFirst);
        parts.add(() -> showPane(navigator.paneProperty().get()));
        for (int i = 0; i < always.size(); i++) {
            Node part = always.get(i);
            StackPane place = places.get(i);
            parts.add(() -> place.getChildren().add(part));
        }
        ui.background().inTurn(parts);
        ui.look().stackedProperty().addListener((o, before, now) -> arrange());
        ui.look().tightProperty().addListener((o, before, now) -> arrange());
        arrange();
    }

    private void fillNavigation() {
        for (PaneId pane : PaneId.values()) {
            if (pane == PaneId.WORKFLOW || pane == PaneId.QUESTIONS) {
                Label heading = new Label(
                        ui.texts().get(pane == PaneId.WORKFLOW ? "pane.group.workflow" : "pane.group.review"));
                heading.getStyleClass().add("navigation-heading");
                navigation.getChildren().add(heading);
            }
            NavigationItem item = new NavigationItem(pane, ui.texts());
            item.setOnAction(e -> {
                navigator.paneProperty().set(pane);
                markPane(pane);
            });
            navigation.getChildren().add(item);
        }
    }

    /** Document and matrix follow one another closely: one look at both is enough. */
    private void showStatesSoon() {
        if (!statesDue) {
            statesDue = true;
            Platform.runLater(() -> {
                statesDue = false;
                AgentActionBom document = session.document();
                Matrix matrix = session.matrix();
                if (document.actions().size() <= FEW) {
                    showStates();
                } else {
                    ui.background().run(() -> PaneStates.of(document, matrix), this::show);
                }
            });
        }
    }

    private void showStates() {
        show(PaneStates.of(session.document(), session.matrix()));
    }

    private void show(Map<PaneId, PaneStates.Standing> states) {
        items().forEach(item ->
                item.show(states.getOrDefault(item.pane(), new PaneStates.Standing(PaneState.EMPTY, 0, 0))));
    }

    private List<NavigationItem> items() {
        return navigation.getChildren().stream()
                .filter(NavigationItem.class::isInstance)
                .map(NavigationItem.class::cast)
                .toList();
    }

    private void showPane(PaneId pane) {
        markPane(pane);
        Node view = built(pane).view();
        if (!paneHost.getChildren().equals(List.of(view))) {
            paneHost.getChildren().setAll(view);
            paneScroll.setVvalue(0);
        }
    }

    private void markPane(PaneId pane) {
        items().forEach(item -> item.setSelected(item.pane() == pane));
    }

    /** A pane, built when it is first asked for. */
    public Pane built(PaneId pane) {
        return Optional.ofNullable(built.get(pane)).orElseGet(() -> {
            Pane fresh = panes.apply(pane);
            built.put(pane, fresh);
            return fresh;
        });
    }

    private void focus(Address at) {
        Platform.runLater(() -> {
            showPane(navigator.paneProperty().get());
            built(PaneId.of(at)).focus(at);
            Optional.ofNullable(root.getScene())
                    .map(scene -> scene.getFocusOwner())
                    .ifPresent(this::scrollTo);
        });
    }

    /** The card a node stands in, as far as it can be seen as a whole: what is asked stands at its top. */
    private static Optional<Node> cardAround(Node node, double height) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .filter(each -> each.getStyleClass().contains("card"))
                .filter(card -> card.getLayoutBounds().getHeight() + ABOVE < height)
                .findFirst();
    }

    /** Brings a node of the pane into sight. */
    private void scrollTo(Node node) {
        Node content = paneScroll.getContent();
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.equals(content)) {
                double height = paneScroll.getViewportBounds().getHeight();
                Node whole = cardAround(node, height).orElse(node);
                double top = content.sceneToLocal(whole.localToScene(whole.getLayoutBounds()))
                        .getMinY();
                double room = content.getLayoutBounds().getHeight() - height;
                if (room > 0) {
                    paneScroll.setVvalue(Math.max(0, Math.min(1, (top - ABOVE) / room)));
                }
                return;
            }
        }
    }

    private void arrange() {
        boolean stacked = ui.look().stackedProperty().get();
        split.setOrientation(stacked ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        String room = stacked ? "stacked" : ui.look().tightProperty().get() ? "tight" : "wide";
        splitters.place(split, "pane." + room, stacked ? 0.42 : room.equals("tight") ? 0.38 : 0.34);
        right.setOrientation(stacked ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        splitters.place(right, "matrix." + room, stacked ? 0.55 : 0.62);
        items().forEach(item -> item.compact(stacked));
        navigation.getChildren().stream().filter(Label.class::isInstance).forEach(heading -> {
            heading.setManaged(!stacked);
            heading.setVisible(!stacked);
        });
        navigation.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("compact"), stacked);
    }
}
