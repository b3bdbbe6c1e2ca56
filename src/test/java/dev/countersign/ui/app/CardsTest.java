package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every card that comes up over the window, in every theme, size and language: nothing cut off, too pale or without a name. */
class CardsTest extends WindowTest {
    private static final List<String> CARDS = List.of(
            "sign",
            "trust",
            "readiness",
            "palette",
            "keys",
            "paste",
            "rename",
            "park",
            "about",
            "find",
            "speaker",
            "draft",
            "paths",
            "what_if",
            "postures");

    @ParameterizedTest
    @CsvSource({"1440, 900, 100, en", "1024, 700, 100, de", "1024, 700, 200, en", "1440, 900, 200, de"})
    void everyCardHoldsInEveryThemeSizeAndLanguage(int width, int height, int text, String language)
            throws IOException {
        start(width, height, language);
        paste(NINE_LINES);
        speakAs("Reviewer on duty, AppSec");
        pane(PaneId.ACTIONS);
        doOnFx(() -> workbench.look().textPercentProperty().set(text));
        dialogs.folderToOpen = java.util.Optional.of(checkout());
        List<String> problems = new ArrayList<>();
        // what fits in one theme fits in all, and what can be read in one size can be in all: three themes where it is
        // narrow
        for (ThemeName theme : width == 1024 ? ThemeName.values() : new ThemeName[] {ThemeName.LIGHT}) {
            // another theme costs more than another card
            theme(theme);
            for (String card : CARDS) {
                doOnFx(() -> workbench.run(card));
                assertThat(onFx(() -> dialogs.overlay.orElseThrow().isVisible()))
                        .as(card)
                        .isTrue();
                problems().forEach(problem -> problems.add(theme.word() + " " + card + ": " + problem));
                if (theme.ordinal() == CARDS.indexOf(card) % ThemeName.values().length && width == 1024) {
                    shoot("card-" + card + "-" + theme.word() + "-" + language + "-" + text);
                }
                doOnFx(() -> dialogs.close());
            }
        }
        assertThat(problems).isEmpty();
    }

    private Path checkout() throws IOException {
        Path workflows = Files.createDirectories(folder.resolve("checkout/.github/workflows"));
        Files.writeString(workflows.resolve("repair.yml"), """
                on: issue_comment
                permissions: {contents: write, pull-requests: write}
                jobs:
                  repair:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - run: npm test
                      - run: git push origin HEAD
                """);
        return folder.resolve("checkout");
    }
}
