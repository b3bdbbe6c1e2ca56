package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.text.Program;
import dev.countersign.text.Program.Part;
import dev.countersign.ui.theme.ThemeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card that says what the program is. */
class AboutTest extends WindowTest {
    private static final Program PROGRAM = new Program(
            "1.2.3",
            Optional.of("0123456789ab"),
            false,
            Stream.concat(
                            Stream.of(new Part("Pages", "2.0", List.of("LGPL-2.1", "MPL-2.0"))),
                            IntStream.range(0, 30)
                                    .mapToObj(i -> new Part("Library " + i, i + ".0", List.of("Apache-2.0"))))
                    .toList());

    @Test
    void thePaletteShowsVersionCommitJavaAndLicences() {
        doOnFx(() -> workbench.run("about"));

        assertThat(said()).contains("Countersign", Program.here().version(), Program.java(), Program.LICENCE);
    }

    @Test
    void everyPartStandsUnderItsLicence() {
        doOnFx(() -> AboutCard.show(workbench.ui(), PROGRAM));

        assertThat(said())
                .contains("1.2.3", "0123456789ab", "LGPL-2.1 | MPL-2.0", "Pages 2.0")
                .anyMatch(text -> text.startsWith("Library 0 0.0, Library 1 1.0") && text.endsWith("Library 29 29.0"));
    }

    @Test
    void whatIsCopiedIsEnoughForAReport() {
        doOnFx(() ->
                AboutCard.show(workbench.ui(), new Program("1.2.3", Optional.of("0123456789ab"), true, List.of())));
        fire("about-copy");

        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Countersign 1.2.3\n0123456789ab, with changes")
                .contains("Java " + Program.java());
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, en, LIGHT, 100",
        "1024, 700, de, DARK, 100",
        "1024, 700, en, HIGH_CONTRAST, 200",
        "1024, 700, de, LIGHT, 200"
    })
    void nothingOfItLeavesTheWindow(int width, int height, String language, ThemeName theme, int percent) {
        start(width, height, language);
        theme(theme);
        doOnFx(() -> workbench.look().textPercentProperty().set(percent));
        doOnFx(() -> AboutCard.show(workbench.ui(), PROGRAM));
        shoot("about-" + language + "-" + theme.word() + "-" + percent);

        Node close = robot.lookup("#about-close").query();
        assertThat(onFx(() -> close.localToScene(close.getBoundsInLocal()).getMaxY()))
                .isLessThanOrEqualTo(stage.getScene().getHeight());
    }

    private List<String> said() {
        return onFx(() -> nodes(robot.lookup(".about-card").query())
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> below = node instanceof ScrollPane scroll
                ? nodes(scroll.getContent())
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(AboutTest::nodes)
                        : Stream.of();
        return Stream.concat(Stream.of(node), below);
    }
}
