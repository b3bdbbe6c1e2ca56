package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.theme.ThemeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The set of pictures to look at before a release: every pane and mode once in each theme, language and size, and once in text
 * of 200 percent. {@code target/screenshots/set.md} lists them.
 */
class PictureSetTest extends WindowTest {
    private static final int MOST = 40;
    private static final String MEETING = "meeting";
    private static final String MEETING_MATRIX = "meeting_matrix";

    /** How a picture is taken. */
    private record Shot(ThemeName theme, String language, int width, int height, int text) {
        String name(String view) {
            return "set-%s-%s-%s-%d-%d".formatted(view, theme.word(), language, width, text);
        }
    }

    private static Shot shot(int which, int turn) {
        ThemeName[] themes = ThemeName.values();
        ThemeName theme = themes[(which + turn) % themes.length];
        return switch (turn) {
            case 0 -> new Shot(theme, "en", 1440, 900, 100);
            case 1 -> new Shot(theme, "de", 1024, 700, 100);
            default -> new Shot(theme, which % 2 == 0 ? "en" : "de", 1440, 900, 200);
        };
    }

    @Test
    void everyPaneAndModeHasItsPictures() throws IOException {
        List<String> table = new ArrayList<>(
                List.of("| picture | pane or mode | theme | language | size | text |", "|---|---|---|---|---|---|"));
        List<String> problems = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            for (String language : List.of("en", "de")) {
                for (boolean wide : new boolean[] {true, false}) {
                    take(turn, language, wide, table, problems);
                }
            }
        }
        assertThat(table).hasSizeLessThanOrEqualTo(MOST + 2);
        Files.write(Path.of("target/screenshots/set.md"), table);
        assertThat(problems).isEmpty();
    }

    private List<String> views() {
        List<String> views = new ArrayList<>();
        for (PaneId pane : PaneId.values()) {
            views.add(pane.word());
        }
        views.add(MEETING);
        views.add(MEETING_MATRIX);
        return views;
    }

    private void take(int turn, String language, boolean wide, List<String> table, List<String> problems) {
        boolean started = false;
        List<String> views = views();
        for (int which = 0; which < views.size(); which++) {
            Shot shot = shot(which, turn);
            if (!shot.language().equals(language) || (shot.width() > 1024) != wide) {
                continue;
            }
            if (!started) {
                start(shot.width(), shot.height(), language);
                doOnFx(() -> workbench.open(Path.of(turn == 0 ? "samples/ready.bom.yaml" : "samples/pr-repair.txt")));
                doOnFx(() -> workbench.look().textPercentProperty().set(shot.text()));
                started = true;
            }
            String view = views.get(which);
            theme(shot.theme());
            show(view);
            String name = shot.name(view);
            shoot(name);
            problems().forEach(problem -> problems.add(name + ": " + problem));
            leave(view);
            table.add("| %s.png | %s | %s | %s | %d×%d | %d %% |"
                    .formatted(
                            name,
                            view,
                            shot.theme().word(),
                            shot.language(),
                            shot.width(),
                            shot.height(),
                            shot.text()));
        }
    }

    private void leave(String view) {
        if (view.startsWith(MEETING)) {
            doOnFx(() -> workbench.run("meeting"));
        }
    }

    private void show(String view) {
        if (view.startsWith(MEETING)) {
            doOnFx(() -> workbench.run("meeting"));
        }
        if (view.equals(MEETING_MATRIX)) {
            doOnFx(() -> workbench.run("meeting_view"));
        }
        for (PaneId pane : PaneId.values()) {
            if (pane.word().equals(view)) {
                pane(pane);
            }
        }
    }
}
