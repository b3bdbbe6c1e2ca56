package dev.countersign.ui.app;

import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.Id;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.task.FxBackground;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From an edit to the matrix that shows it, for ten rows and for a thousand: what the interface thread computes, and how long
 * it takes to look at; and how long the key takes that hides what not everybody may see. Run with
 * {@code mvn test -Dtest.tags.excluded= -Dtest=WindowBenchmark}; says, asserts nothing.
 */
@Tag("benchmark")
class WindowBenchmark extends WindowTest {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;

    @Override
    Background background() {
        return new FxBackground();
    }

    @Test
    void tenRowsAndAThousand() throws InterruptedException {
        measure(10);
        measure(1000);
    }

    private void measure(int rows) throws InterruptedException {
        paste(document(rows));
        while (onFx(() -> session().matrix().rows().size()) < rows) {
            Thread.sleep(20);
        }
        long[] computing = new long[ROUNDS];
        long[] waiting = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long[] taken = edit(round % 2 == 0 ? "attended" : "unattended");
            if (round >= 0) {
                computing[round] = taken[0];
                waiting[round] = taken[1];
            }
        }
        say(rows + " rows, work of the interface thread for an edit and its repainted matrix", computing);
        say(rows + " rows, from the edit to the laid-out matrix, evaluation included", waiting);
        long[] hiding = new long[ROUNDS / 3];
        for (int round = 0; round < hiding.length; round++) {
            hiding[round] = hide();
            doOnFx(() -> workbench.run("presenter_safe"));
        }
        say(rows + " rows, from the key that hides paths and credentials to a window without them", hiding);
    }

    /** Nanoseconds until the window is laid out with nothing in it that is to be hidden. */
    private long hide() {
        return onFx(() -> {
            long begun = System.nanoTime();
            workbench.run("presenter_safe");
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return System.nanoTime() - begun;
        });
    }

    /** Nanoseconds the interface thread computed, and nanoseconds that passed. */
    private long[] edit(String attendance) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long[] at = new long[4];
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            at[0] = cpu();
            at[1] = System.nanoTime();
            ChangeListener<Object> shown = new ChangeListener<>() {
                @Override
                public void changed(javafx.beans.value.ObservableValue<?> matrix, Object before, Object now) {
                    session().matrixProperty().removeListener(this);
                    Runnable after = new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            // the rest of the pulse hands the picture over; what runs next comes after it
                            Platform.runLater(() -> {
                                at[2] = cpu();
                                at[3] = System.nanoTime();
                                painted.countDown();
                            });
                        }
                    };
                    scene.addPostLayoutPulseListener(after);
                    Platform.requestNextPulse();
                }
            };
            session().matrixProperty().addListener(shown);
            session().submit(new SetField(Address.action(new Id("row-3")).at("attendance"), attendance));
        });
        if (!painted.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the matrix did not follow");
        }
        return new long[] {at[2] - at[0], at[3] - at[1]};
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, worst of %d %.1f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted.length,
                sorted[sorted.length - 1] / 1e6);
    }

    private static String document(int rows) {
        StringBuilder yaml = new StringBuilder("""
                format: agent_action_bom/1
                workflow: {name: many rows, owner: Platform engineering}
                credentials: [{id: c, name: a token, kind: pat, scope: repository, lifetime: short_lived}]
                proof: [{kind: pr_link}, {kind: workflow_run}]
                actions:
                """);
        String[] classes = {"read", "deploy", "delete", "write_branch", "tool_write", "comment", "secret_access"};
        for (int i = 0; i < rows; i++) {
            yaml.append("  - {id: row-").append(i).append(", name: row number ").append(i);
            yaml.append(", class: ").append(classes[i % classes.length]);
            yaml.append(", credential: c, target: part ").append(i).append("}\n");
        }
        return yaml.toString();
    }
}
