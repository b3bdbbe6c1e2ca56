package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Tab walks through each pane as the eye does: down, and from left to right within a line; and it comes out again. */
class FocusOrderTest extends WindowTest {
    /** What stands on one line may start this much higher or lower, in pixels. */
    private static final double ONE_LINE = 14;

    private static final int MOST = 400;

    private record Stop(String name, Bounds at) {}

    @ParameterizedTest
    @EnumSource(PaneId.class)
    void tabGoesWhereTheEyeGoes(PaneId pane) {
        paste(NINE_LINES);
        pane(pane);
        List<Stop> stops = walk();
        List<String> backwards = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Bounds before = stops.get(i - 1).at();
            Bounds now = stops.get(i).at();
            boolean isBelow = now.getMinY() > before.getMinY() + ONE_LINE;
            boolean isRight =
                    Math.abs(now.getMinY() - before.getMinY()) <= ONE_LINE && now.getMinX() >= before.getMinX();
            boolean nextColumn = now.getMinX() >= before.getMaxX() - 1;
            if (!isBelow && !isRight && !nextColumn) {
                backwards.add(stops.get(i - 1).name() + " → " + stops.get(i).name());
            }
        }
        assertThat(stops).as(pane.word()).isNotEmpty();
        assertThat(backwards).as(pane.word()).isEmpty();
    }

    /** Everything Tab reaches in the pane, with its place in the pane's content. */
    private List<Stop> walk() {
        Node host = onFx(() -> find("paneHost"));
        doOnFx(() ->
                find("pane-" + view().navigator().paneProperty().get().word()).requestFocus());
        List<Stop> stops = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents(1);
            Node focused = onFx(() -> stage.getScene().getFocusOwner());
            if (focused == null || !seen.add(focused)) {
                return stops;
            }
            if (onFx(() -> isBelow(host, focused))) {
                stops.add(onFx(() ->
                        new Stop(name(focused), host.sceneToLocal(focused.localToScene(focused.getBoundsInLocal())))));
            } else if (!stops.isEmpty()) {
                return stops;
            }
        }
        throw new AssertionError("Tab does not come out of the pane");
    }

    private static boolean isBelow(Node host, Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.equals(host)) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getId() != null && !up.getId().isBlank()) {
                return node.getClass().getSimpleName() + " #" + up.getId();
            }
        }
        return String.valueOf(node);
    }
}
