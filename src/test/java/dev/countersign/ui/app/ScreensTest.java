package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pane in every theme, size and language: nothing cut off, nothing too wide, nothing too pale, nothing without a name. */
class ScreensTest extends WindowTest {
    @ParameterizedTest
    @CsvSource({
        "1440, 900, 100, en",
        "1024, 700, 100, en",
        "1024, 700, 200, en",
        "1024, 700, 100, de",
        "1440, 900, 200, de"
    })
    void everyPaneHoldsInEveryThemeSizeAndLanguage(int width, int height, int text, String language) {
        start(width, height, language);
        paste(NINE_LINES);
        doOnFx(() -> workbench.look().textPercentProperty().set(text));
        List<String> problems = new ArrayList<>();
        for (ThemeName theme : ThemeName.values()) {
            // another theme costs more than another pane
            theme(theme);
            for (PaneId pane : PaneId.values()) {
                pane(pane);
                problems().forEach(problem -> problems.add(theme.word() + " " + pane.word() + ": " + problem));
            }
        }
        assertThat(problems).isEmpty();
    }

    /** What only a review that went on has: a decision, a note with its author, pages of the record. */
    @ParameterizedTest
    @CsvSource({"1024, 700, 100, en", "1024, 700, 200, en", "1440, 900, 200, de"})
    void whatADecidedDocumentAddsHoldsToo(int width, int height, int text, String language) {
        start(width, height, language);
        doOnFx(() -> workbench.open(Path.of("samples/ready.bom.yaml")));
        doOnFx(() -> workbench.look().textPercentProperty().set(text));
        select("write-branch");
        pane(PaneId.SIGN_OFF);
        fire("show");
        assertThat(problems()).isEmpty();
        fire("larger");
        assertThat(problems()).isEmpty();
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
        return onFx(() -> LookChecks.nodes(stage.getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.isMnemonicParsing()
                        && String.valueOf(label.getText()).contains("_"))
                .map(Labeled::getText)
                .toList());
    }
}
