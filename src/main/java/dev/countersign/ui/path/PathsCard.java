package dev.countersign.ui.path;

import dev.countersign.model.Id;
import dev.countersign.posture.path.ActionPaths;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.control.Scrolling;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The action paths of a document, over the window. Choosing a path selects its row. */
public final class PathsCard extends VBox {
    /** The picture is no narrower than so many letters' heights. */
    private static final double NARROWEST = 62;

    /** Letters lower than this cannot be read, in pixels. */
    private static final double LOWEST = 11;

    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final VBox pictures = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final ToggleButton larger = new ToggleButton();
    private final ReadOnlyDoubleWrapper unit = new ReadOnlyDoubleWrapper();
    private Optional<PathsView> view = Optional.empty();

    /** A card for a session. */
    public PathsCard(Session session, Ui ui) {
        super(8);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        getStyleClass().addAll("overlay-card", "paths-card");
        setId("paths-card");
        scroll.setContent(pictures);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("overlay-scroll", "paths-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pictures.minWidthProperty().bind(unit.multiply(NARROWEST));
        larger.setText(texts.get("paths.larger"));
        larger.setId("paths-larger");
        larger.getStyleClass().add("small");
        larger.selectedProperty().addListener((o, before, now) -> measure());
        scroll.viewportBoundsProperty().addListener((o, before, now) -> measure());
        measure();
        Button close = Parts.button(
                texts.get("understanding.close"),
                "paths-close",
                () -> ui.dialogs().close());
        close.setCancelButton(true);
        getChildren().setAll(Parts.text(texts.get("paths.title"), "overlay-title"), scroll, new HBox(8, close, larger));
        show();
        ChangeListener<Object> anew = (o, before, now) -> show();
        ChangeListener<Object> sized = (o, before, now) -> measure();
        ChangeListener<Object> chosen = (o, before, now) ->
                view.ifPresent(v -> v.choose(session.selectedProperty().get()));
        sceneProperty().addListener((o, before, now) -> {
            if (now == null) {
                ui.look().textPercentProperty().removeListener(sized);
                session.matrixProperty().removeListener(anew);
                session.selectedProperty().removeListener(chosen);
            } else {
                ui.look().textPercentProperty().addListener(sized);
                session.matrixProperty().addListener(anew);
                session.selectedProperty().addListener(chosen);
            }
        });
    }

    /** The focus goes to the chosen path, once the picture is in the window. */
    @Override
    public void requestFocus() {
        super.requestFocus();
        Platform.runLater(() -> {
            // what a scroll pane holds is in the window once its skin is there
            applyCss();
            view.ifPresent(v -> v.focus(session.selectedProperty().get()));
        });
    }

    /** As large as all other text where the whole width fits; else as large as fits, or larger when that is wished. */
    private void measure() {
        double wished = ui.look().pixels();
        double room = scroll.getViewportBounds().getWidth();
        double fits = room <= 0 ? wished : Math.max(LOWEST, Math.min(wished, room / NARROWEST));
        Parts.visible(larger, larger.isSelected() || fits < wished - 0.5);
        unit.set(larger.isSelected() ? wished : fits);
    }

    private void show() {
        ActionPaths paths = ActionPaths.of(session.document(), session.matrix(), texts);
        pictures.getChildren().setAll(Parts.text(texts.get("record.path.lead"), "quiet"));
        if (paths.paths().isEmpty()) {
            view = Optional.empty();
            pictures.getChildren().add(Parts.text(texts.get("paths.none"), "quiet"));
            return;
        }
        if (paths.isGrouped()) {
            pictures.getChildren().add(Parts.text(texts.get("record.path.lead.grouped", paths.rows()), "quiet"));
        }
        PathsView picture = new PathsView(
                paths,
                texts,
                unit.getReadOnlyProperty(),
                this::select,
                box -> Scrolling.reveal(scroll, box, 0),
                () -> ui.dialogs().close());
        view = Optional.of(picture);
        pictures.getChildren().add(picture);
        picture.choose(session.selectedProperty().get());
    }

    private void select(Id row) {
        session.alsoSelectedProperty().set(Set.of());
        session.selectedProperty().set(Optional.of(row));
    }
}
