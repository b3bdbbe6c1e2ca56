package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.edit.Add;
import dev.countersign.edit.SetField;
import dev.countersign.model.Address;
import dev.countersign.model.Annotation;
import dev.countersign.model.AnnotationKind;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Verdict;
import dev.countersign.posture.Row;
import dev.countersign.store.RecentFilesStore;
import dev.countersign.store.SettingsStore;
import dev.countersign.ui.shell.PaneId;
import dev.countersign.ui.task.Background;
import dev.countersign.ui.task.FxBackground;
import dev.countersign.ui.theme.ThemeName;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An hour of a meeting in a few minutes: thousands of edits, decisions and remarks across all panes, undone and done again,
 * themes, text sizes and documents changing all the while. Says how long the interface thread was away at a time, and asserts
 * that what is kept does not grow. Run with {@code mvn test -Dtest.tags.excluded= -Dtest=LongReview}.
 */
class LongReview extends WindowTest {
    private static final int WARM_UP = 600;
    private static final long LONG_FRAME = 100_000_000;

    private final Random random = new Random(7);
    private final Map<String, long[]> slowest = new HashMap<>();
    private final Map<String, Integer> late = new TreeMap<>();
    private volatile String during = "";
    private final List<Long> frames = new ArrayList<>();
    private long last;
    private int remarks;
    private MainWindow window;

    private final FxBackground work = new FxBackground();

    @Override
    Background background() {
        return work;
    }

    @Test
    @Tag("slow")
    void anHourOfEditsLeavesNothingBehindAndNobodyWaits() throws Exception {
        review(Integer.getInteger("review.edits", 6000));
    }

    /** The robot's library keeps every event it saw, and with it every closed document: not ours to count. */
    private static void forgetEvents() throws ReflectiveOperationException {
        Field fired = FxToolkitContext.class.getDeclaredField("firedEvents");
        fired.setAccessible(true);
        if (fired.get(FxToolkit.toolkitContext()) instanceof FiredEvents events) {
            events.stopStoringFiredEvents();
        }
    }

    private void review(int edits) throws Exception {
        forgetEvents();
        Path file = folder.resolve("ready.bom.yaml");
        Files.copy(Path.of("samples/ready.bom.yaml"), file);
        window = onFx(() -> {
            Preferences preferences = new Preferences(
                    new SettingsStore(folder.resolve("settings.json"), "test", CLOCK),
                    new RecentFilesStore(folder.resolve("recent.json"), CLOCK));
            MainWindow made = new MainWindow(stage, services(preferences));
            made.show();
            return made;
        });
        workbench = window.workbench();
        doOnFx(() -> workbench.open(file));
        paste(NINE_LINES);
        speakAs("AppSec lead");
        AnimationTimer watch = onFx(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (last > 0) {
                    frames.add(now - last);
                    if (now - last > LONG_FRAME) {
                        late.merge(during, 1, Integer::sum);
                    }
                }
                last = now;
            }
        });
        List<Double> heap = new ArrayList<>();
        List<Double> open = new ArrayList<>();
        for (int edit = 0; edit < WARM_UP + edits; edit++) {
            if (edit == WARM_UP) {
                onFx(() -> {
                    slowest.clear();
                    watch.start();
                    return null;
                });
            }
            step(edit);
            if (edit >= WARM_UP && (edit - WARM_UP) % (edits / 12) == 0) {
                doOnFx(watch::stop);
                open.add(used());
                doOnFx(() -> allAnew(file));
                heap.add(used());
                calmDown();
                onFx(() -> {
                    last = 0;
                    watch.start();
                    return null;
                });
            }
        }
        doOnFx(watch::stop);
        open.add(used());
        doOnFx(() -> allAnew(file));
        heap.add(used());
        System.out.printf(Locale.ROOT, "heap with all that was done in the documents, MB: %s%n", open);
        say(heap, edits);
        double slope = slope(heap);
        assertThat(slope * heap.size())
                .as("megabytes more at the end than at the start: %s", heap)
                .isLessThan(6);
    }

    /**
     * What a forced collection threw away with all else that is kept softly, such as what reflection knows of classes, is
     * there again before frames are counted. Nobody forces one in a meeting.
     */
    private void calmDown() {
        for (PaneId pane : PaneId.values()) {
            doOnFx(() -> view().navigator().paneProperty().set(pane));
        }
        for (int i = 0; i < 60; i++) {
            timed("calm down", this::editField);
        }
        for (ThemeName theme : ThemeName.values()) {
            timed("calm down", () -> workbench.look().themeProperty().set(theme));
        }
    }

    private void step(int number) {
        int kind = random.nextInt(100);
        if (kind < 45) {
            timed("edit a field", this::editField);
        } else if (kind < 60) {
            timed("decide", this::decide);
        } else if (kind < 66) {
            timed("remark", this::remark);
        } else if (kind < 76) {
            timed("undo", () -> session().undo());
        } else if (kind < 80) {
            timed("redo", () -> session().redo());
        } else if (kind < 92) {
            PaneId pane = PaneId.values()[1 + random.nextInt(PaneId.values().length - 1)];
            timed("show " + pane.word(), () -> view().navigator().paneProperty().set(pane));
        } else if (kind < 95) {
            timed(
                    "select",
                    () -> anyRow().ifPresent(row -> session().selectedProperty().set(Optional.of(row.id()))));
        } else if (kind < 97) {
            timed(
                    "other document",
                    () -> workbench
                            .desk()
                            .currentProperty()
                            .set(Optional.of(workbench.desk().sessions().get(random.nextInt(2)))));
        } else if (kind < 98 && number % 4 == 0) {
            timed("another language", () -> workbench.run("language"));
            Workbench before = workbench;
            for (int frame = 0; frame < 200 && window.workbench() == before; frame++) {
                WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
            }
            workbench = window.workbench();
            assertThat(workbench).isNotSameAs(before);
        } else if (kind < 98) {
            ThemeName theme = ThemeName.values()[random.nextInt(ThemeName.values().length)];
            timed("theme", () -> workbench.look().themeProperty().set(theme));
        } else if (number % 2 == 0) {
            timed("open", () -> workbench.filing().read(NINE_LINES));
            timed("close", this::closeLast);
        } else {
            // a document that is closed with its whole history, and one that begins anew
            timed("begin anew", this::beginAnew);
        }
    }

    private void closeLast() {
        workbench
                .desk()
                .close(workbench
                        .desk()
                        .sessions()
                        .get(workbench.desk().sessions().size() - 1));
    }

    /** Closes every document and opens the same two, so that what is left of all others can be seen. */
    private void allAnew(Path file) {
        List.copyOf(workbench.desk().sessions()).forEach(workbench.desk()::close);
        workbench.open(file);
        workbench.filing().read(NINE_LINES);
    }

    /** A meeting does not go on for thousands of steps in one document: what is undone further back would be kept for all. */
    private void beginAnew() {
        workbench.desk().close(workbench.desk().sessions().get(1));
        workbench.filing().read(NINE_LINES);
    }

    private void editField() {
        anyRow().ifPresent(row -> {
            String[] fields = {"attendance", "environment", "recovery", "target", "name"};
            String[][] values = {
                {"attended", "unattended", "unknown"},
                {"none", "production", "unknown"},
                {"yes", "no", "unknown"},
                {"branches", "all of it", "a"},
                {"write branch", "another name", "third"}
            };
            int field = random.nextInt(fields.length);
            String value = values[field][random.nextInt(3)];
            session().submit(new SetField(Address.action(row.id()).at(fields[field]), value));
        });
    }

    private Optional<Row> anyRow() {
        List<Row> rows = session().matrix().rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(random.nextInt(rows.size())));
    }

    private void decide() {
        anyRow().ifPresent(row -> {
            session().alsoSelectedProperty().set(Set.of());
            session().selectedProperty().set(Optional.of(row.id()));
            if (random.nextInt(3) == 0) {
                view().deciding().withdraw();
            } else {
                view().deciding().decide(Verdict.BLOCK);
            }
        });
    }

    private void remark() {
        if (session().document().review().annotations().size() > 20) {
            session().undo();
            return;
        }
        anyRow().ifPresent(row -> session()
                .submit(new Add(new Annotation(
                        new Id("r-" + remarks++),
                        Address.action(row.id()),
                        Open.of(AnnotationKind.CONCERN),
                        "said in the meeting",
                        "",
                        Optional.empty(),
                        "AppSec lead",
                        Optional.empty(),
                        false))));
    }

    /** Does something and waits until it is painted. */
    private void timed(String what, Runnable action) {
        long[] taken = new long[1];
        onFx(() -> {
            during = what;
            long begun = System.nanoTime();
            action.run();
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            taken[0] = System.nanoTime() - begun;
            return null;
        });
        long[] worst = slowest.computeIfAbsent(what, w -> new long[3]);
        worst[0] = Math.max(worst[0], taken[0]);
        worst[1] += taken[0];
        worst[2]++;
        // nobody does two things within a frame
        WaitForAsyncUtils.sleep(17, TimeUnit.MILLISECONDS);
    }

    private double used() {
        WaitForAsyncUtils.waitForFxEvents(3);
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        // what is let go in one collection holds on to other things until the next
        for (int i = 0; i < 3; i++) {
            forgetCaches();
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    /**
     * Pictures of what was in sight before are kept softly by the software renderer and go when memory is asked for, not
     * before. Asking for more than there is makes them go.
     */
    private static void forgetCaches() {
        try {
            long[] moreThanThereIs = new long[Integer.MAX_VALUE - 8];
            throw new IllegalStateException("a heap of more than 16 GB: " + moreThanThereIs.length);
        } catch (OutOfMemoryError e) {
            // asked for
        }
    }

    /** Megabytes a sample, by least squares. */
    private static double slope(List<Double> heap) {
        double n = heap.size();
        double meanX = (n - 1) / 2;
        double meanY = heap.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double over = 0;
        double under = 0;
        for (int i = 0; i < heap.size(); i++) {
            over += (i - meanX) * (heap.get(i) - meanY);
            under += (i - meanX) * (i - meanX);
        }
        return over / under;
    }

    private void say(List<Double> heap, int edits) {
        long[] sorted = frames.stream().mapToLong(Long::longValue).sorted().toArray();
        long over = Arrays.stream(sorted).filter(frame -> frame > LONG_FRAME).count();
        System.out.printf(
                Locale.ROOT,
                "%d steps, %d frames: median %.1f ms, 99 of 100 below %.1f ms, longest %.1f ms, over 100 ms: %d%n",
                edits,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                over);
        System.out.println("frames over 100 ms, by what went before: " + late);
        System.out.printf(Locale.ROOT, "heap after collections, MB: %s, slope %.3f a sample%n", heap, slope(heap));
        slowest.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .forEach(entry -> System.out.printf(
                        Locale.ROOT,
                        "  %-18s %6d times, mean %6.1f ms, worst %6.1f ms%n",
                        entry.getKey(),
                        entry.getValue()[2],
                        entry.getValue()[1] / 1e6 / entry.getValue()[2],
                        entry.getValue()[0] / 1e6));
    }
}
