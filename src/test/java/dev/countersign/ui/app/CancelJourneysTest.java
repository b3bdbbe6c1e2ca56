package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.task.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Long work shows itself and can be stopped; what was stopped changes nothing. */
class CancelJourneysTest extends WindowTest {
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    @Override
    Background background() {
        Background atOnce = new AtOnce();
        return new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                if (holding) {
                    held.add(() -> atOnce.run(work, done, failed));
                } else {
                    atOnce.run(work, done, failed);
                }
            }

            @Override
            public Background promptly() {
                return atOnce;
            }
        };
    }

    private void hold(Runnable start) {
        holding = true;
        doOnFx(start);
        WaitForAsyncUtils.sleep(450, TimeUnit.MILLISECONDS);
        holding = false;
    }

    private void letGo() {
        doOnFx(() -> List.copyOf(held).forEach(Runnable::run));
        held.clear();
    }

    private boolean shows() {
        return onFx(() -> stage.getScene().getRoot().lookup("#work-cancel") != null);
    }

    private Path large() throws Exception {
        StringBuilder text = new StringBuilder("format: agent_action_bom/1\nactions:\n");
        for (int i = 0; i < 1500; i++) {
            text.append("  - {id: row-").append(i).append(", name: a row of a large document}\n");
        }
        return Files.writeString(folder.resolve("large.bom.yaml"), text.toString());
    }

    @Test
    void openingALargeFileCanBeStopped() throws Exception {
        Path file = large();
        hold(() -> workbench.open(file));
        assertThat(shows()).isTrue();
        shoot("work-line");
        fire("work-cancel");
        assertThat(shows()).isFalse();
        letGo();
        assertThat(onFx(() -> workbench.desk().sessions().size())).isZero();
        hold(() -> workbench.open(file));
        letGo();
        assertThat(document().actions()).hasSize(1500);
        assertThat(shows()).isFalse();
    }

    @Test
    void openingARecordCanBeStopped() throws Exception {
        Path pdf = record();
        hold(() -> workbench.open(pdf));
        fire("work-cancel");
        letGo();
        assertThat(onFx(() -> workbench.desk().sessions().size())).isEqualTo(1);
    }

    private Path record() throws Exception {
        Path pdf = folder.resolve("record.pdf");
        paste(NINE_LINES);
        dialogs.toWrite = () -> Optional.of(pdf);
        doOnFx(() -> workbench.run("export"));
        assertThat(pdf).exists();
        return pdf;
    }

    @Test
    void anExportCanBeStoppedFromAnyPane() throws Exception {
        paste(NINE_LINES);
        pane(PaneId.WORKFLOW);
        Path pdf = folder.resolve("stopped.pdf");
        dialogs.toWrite = () -> Optional.of(pdf);
        hold(() -> workbench.run("export"));
        fire("work-cancel");
        letGo();
        assertThat(pdf).doesNotExist();
    }

    @Test
    void draftingAgainCanBeStopped() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout/.github/workflows"));
        Files.writeString(
                checkout.resolve("a.yml"), "on: push\njobs: {a: {runs-on: x, steps: [{run: npm publish}]}}\n");
        paste(NINE_LINES);
        dialogs.folderToOpen = Optional.of(folder.resolve("checkout"));
        hold(() -> workbench.run("redraft"));
        assertThat(shows()).isTrue();
        fire("work-cancel");
        letGo();
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".merge-card"))).isNull();
    }

    @Test
    void closingTheDraftsStopsTheDraft() throws Exception {
        Files.createDirectories(folder.resolve("checkout"));
        hold(() -> workbench.take(folder.resolve("checkout")));
        doOnFx(() -> workbench.ui().dialogs().close());
        letGo();
        assertThat(onFx(() -> workbench.desk().sessions().size())).isZero();
    }
}
