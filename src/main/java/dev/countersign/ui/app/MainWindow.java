package dev.countersign.ui.app;

import dev.countersign.store.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The stage and the workbench in it. Another language builds the workbench anew; what is open stays open. */
final class MainWindow {
    /** Rendered by packaging/icon/render.sh. */
    private static final List<String> ICONS = List.of("icon-16.png", "icon-32.png", "icon-48.png", "icon-128.png");

    private final Stage stage;
    private final Workbench.Services services;
    private Workbench workbench;

    MainWindow(Stage stage, Workbench.Services services) {
        this.stage = stage;
        this.services = services;
        this.workbench = built();
    }

    private Workbench built() {
        Workbench fresh = new Workbench(services);
        fresh.onBuiltAnew(this::buildAnew);
        return fresh;
    }

    /** First the frame, then what is open in it: together they would hold up the window too long. */
    private void buildAnew() {
        Workbench fresh = built();
        Runnable paintedFirst = () -> {};
        services.background().inTurn(List.of(paintedFirst, () -> changeOver(fresh)));
    }

    private void changeOver(Workbench fresh) {
        Workbench before = workbench;
        workbench = fresh;
        workbench.carryOn(before);
        Scene old = stage.getScene();
        dress(old.getWidth(), old.getHeight());
        workbench.startIfEmpty();
    }

    private void dress(double width, double height) {
        Scene scene = new Scene(workbench.root(), width, height);
        workbench.dress(scene);
        stage.setScene(scene);
    }

    /** Shows the window where it was left. */
    void show() {
        Optional<Settings.Bounds> left =
                services.preferences().settings().layout().window();
        stage.setTitle("Countersign");
        ICONS.forEach(name -> stage.getIcons()
                .add(new Image(Objects.requireNonNull(MainWindow.class.getResource(name))
                        .toExternalForm())));
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        // on a small screen, what does not fit is not seen; some room is left for the frame
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        dress(
                left.map(Settings.Bounds::width).orElse(Math.min(1440.0, room.getWidth() - 16)),
                left.map(Settings.Bounds::height).orElse(Math.min(900.0, room.getHeight() - 40)));
        stage.setOnCloseRequest(event -> {
            event.consume();
            workbench.closeAll(() -> {
                workbench.leave(stage);
                Platform.exit();
            });
        });
        stage.show();
        // some window managers open at 200 by 200 whatever was asked for (JDK-8316423)
        Platform.runLater(() -> place(left));
    }

    private void place(Optional<Settings.Bounds> left) {
        if (left.isEmpty() || !isOnScreen(left.get())) {
            stage.sizeToScene();
            stage.centerOnScreen();
            return;
        }
        stage.setX(left.get().x());
        stage.setY(left.get().y());
        stage.setWidth(left.get().width());
        stage.setHeight(left.get().height());
        stage.setMaximized(left.get().maximized());
    }

    private static boolean isOnScreen(Settings.Bounds bounds) {
        Rectangle2D where = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(where));
    }

    Workbench workbench() {
        return workbench;
    }
}
