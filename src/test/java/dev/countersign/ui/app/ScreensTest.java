package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Worded;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pane in every theme, small, large and in German: pictures to look at, and no button cut off. */
class ScreensTest extends WindowTest {
    @ParameterizedTest
    @EnumSource(ThemeName.class)
    void everyPaneStandsInEveryTheme(ThemeName theme) {
        paste(NINE_LINES);
        theme(theme);
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            shoot(theme.word() + "-" + pane.word());
            assertThat(cutOff()).as("%s %s", theme, pane).isEmpty();
            assertThat(tooWide()).as("%s %s", theme, pane).isEmpty();
        }
    }

    @Test
    void nothingIsCutOffInASmallWindowOrInLargeText() {
        start(1024, 700, "en");
        paste(NINE_LINES);
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            shoot("small-" + pane.word());
            assertThat(cutOff()).as("small %s", pane).isEmpty();
            assertThat(tooWide()).as("small %s", pane).isEmpty();
        }
        doOnFx(() -> workbench.look().textPercentProperty().set(200));
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            shoot("large-" + pane.word());
            assertThat(cutOff()).as("large %s", pane).isEmpty();
            assertThat(tooWide()).as("large %s", pane).isEmpty();
        }
    }

    @Test
    void germanFitsToo() {
        start(1024, 700, "de");
        paste(NINE_LINES);
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            shoot("german-" + pane.word());
            assertThat(cutOff()).as("german %s", pane).isEmpty();
            assertThat(tooWide()).as("german %s", pane).isEmpty();
        }
    }

    @Test
    void mainStatesHaveTheirPictures() throws IOException {
        shoot("state-nothing-open");
        doOnFx(() -> workbench.run("new"));
        shoot("state-empty-document");
        doOnFx(() -> workbench.open(Path.of("samples/contradictory.bom.yaml")));
        pane(PaneId.NOTES);
        shoot("state-contradictory");
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        pane(PaneId.SIGN_OFF);
        fire("show");
        shoot("state-ready");
        try (Stream<Path> pictures = Files.list(Path.of("target/screenshots"))) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** What stands in a column that does not scroll sideways and needs more width than there is. */
    private List<String> tooWide() {
        return onFx(() -> tooWide(stage.getScene().getRoot()));
    }

    static List<String> tooWide(Node root) {
        return nodes(root)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .filter(ScreensTest::isShown)
                .filter(scroll -> scroll.isFitToWidth() && scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER)
                .filter(scroll -> scroll.getContent().minWidth(-1)
                        > scroll.getViewportBounds().getWidth() + 1)
                .map(scroll ->
                        widest(scroll.getContent(), scroll.getViewportBounds().getWidth()))
                .toList();
    }

    private static String widest(Node node, double room) {
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isManaged() && child.minWidth(-1) > room * 0.9) {
                    return widest(child, room);
                }
            }
        }
        return node + " needs " + node.minWidth(-1) + " of " + room;
    }

    /** Buttons, chips and badges whose text does not fit; names in the matrix may be shortened, they stand in the explanation. */
    private List<String> cutOff() {
        return onFx(() -> cutOff(stage.getScene().getRoot()));
    }

    static List<String> cutOff(Node root) {
        return nodes(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(ScreensTest::isShown)
                .filter(label -> !(label instanceof javafx.scene.control.IndexedCell))
                .filter(label -> !label.getStyleClass().contains("navigation-name"))
                .filter(ScreensTest::isEllipsized)
                .map(Labeled::getText)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEllipsized(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .anyMatch(shown -> shown.endsWith("...") && !label.getText().endsWith("..."));
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> self = Stream.of(node);
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            return Stream.concat(self, nodes(scroll.getContent()));
        }
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(ScreensTest::nodes))
                : self;
    }

    @Test
    void underscoresOfNamesAreShown() {
        paste(NINE_LINES);
        doOnFx(() -> session()
                .submit(new dev.countersign.edit.SetField(
                        dev.countersign.model.Address.action(new dev.countersign.model.Id("run-tests"))
                                .at("name"),
                        "read NPM_TOKEN_X")));
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            assertThat(swallowing()).as(pane.word()).isEmpty();
        }
        doOnFx(() -> workbench.run("readiness"));
        assertThat(swallowing()).isEmpty();
    }

    private List<String> swallowing() {
        return onFx(() -> nodes(stage.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.isMnemonicParsing()
                        && String.valueOf(label.getText()).contains("_"))
                .map(Labeled::getText)
                .toList());
    }

    @Test
    void everyControlHasASpokenName() {
        paste(NINE_LINES);
        for (PaneId pane : PaneId.values()) {
            pane(pane);
            List<String> mute = onFx(() -> nodes(stage.getScene().getRoot())
                    .filter(node -> node instanceof javafx.scene.control.TextInputControl
                            || node instanceof javafx.scene.control.ButtonBase)
                    .filter(Node::isFocusTraversable)
                    .filter(ScreensTest::isShown)
                    .filter(node -> node.getAccessibleText() == null
                            || node.getAccessibleText().isBlank())
                    .filter(node -> !(node instanceof Labeled labeled)
                            || labeled.getText().isBlank())
                    .filter(node -> !isInsideNamedControl(node))
                    .map(node -> node.getClass().getSimpleName() + " #" + node.getId())
                    .toList());
            assertThat(mute).as(((Worded) pane).word()).isEmpty();
        }
    }

    /** The text field of a combo box or date picker is spoken with the box's name. */
    private static boolean isInsideNamedControl(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof javafx.scene.control.ComboBoxBase && up.getAccessibleText() != null) {
                return true;
            }
        }
        return false;
    }
}
